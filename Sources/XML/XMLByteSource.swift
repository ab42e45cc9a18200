import CLibXML2
import Glibc

/// A file's bytes from beginning to end, unpacked where the file is packed with gzip, of one member or several.
@safe package final class XMLByteSource {
    private let file: gzFile
    private static let chunkSize = 1 << 16

    /// `-` is standard input; nil where the file cannot be opened.
    package init?(path: String) {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard let opened = unsafe gzdopen(descriptor, "rb") else {
            close(descriptor)
            return nil
        }
        unsafe file = opened
        unsafe gzbuffer(file, UInt32(Self.chunkSize))
    }

    deinit { unsafe gzclose(file) }

    /// The next bytes, none at the end; nil where reading failed, or a packed file is damaged.
    package func read() -> [UInt8]? {
        var count: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, initialized in
            count = unsafe gzread(file, buffer.baseAddress, UInt32(buffer.count))
            initialized = max(0, Int(count))
        }
        return count < 0 ? nil : bytes
    }
}
