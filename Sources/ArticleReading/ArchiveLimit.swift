import Zip

/// How much is unpacked of one file: what is larger is no article but an attack or a mistake.
enum ArchiveLimit {
    static let bytes = 256 << 20
}

extension ZipArchive {
    /// The file at `path`, unpacked; nil where it is not there, damaged or too large.
    func part(_ path: String) -> [UInt8]? { bytes(of: path, limit: ArchiveLimit.bytes) }
}
