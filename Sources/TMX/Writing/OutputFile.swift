import Foundation

/// An output that could not be made or filled. The command line ends with status 73 or 74.
package struct OutputFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    package var path: String
    /// The system's reason.
    package var reason: String
    /// Whether the file could not even be created.
    package var isCreation: Bool

    init(path: String, isCreation: Bool) {
        self.path = path
        self.isCreation = isCreation
        reason = unsafe String(cString: strerror(errno))
    }

    package var description: String { "\(path): cannot be \(isCreation ? "created" : "written"): \(reason)" }
}

/// A file that appears whole or not at all: it is written beside its place and moved there when it is complete.
///
/// Something that is no regular file (a pipe, a terminal, `-` for standard output) is written straight away.
final class OutputFile {
    private let path: String
    /// Where the bytes go until the file is complete; nil where they go straight to their place.
    private var temporaryPath: String?
    private var descriptor: Int32

    init(path: String) throws(OutputFailure) {
        self.path = path
        if path == "-" {
            descriptor = dup(STDOUT_FILENO)
        } else if Self.isSpecial(path) {
            descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        } else {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            let name = ".\(target.lastPathComponent).\(getpid()).partial"
            let temporary = target.deletingLastPathComponent().appendingPathComponent(name).path
            temporaryPath = temporary
            descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
        guard descriptor >= 0 else { throw OutputFailure(path: path, isCreation: true) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if let temporaryPath { unsafe unlink(temporaryPath) }
    }

    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw OutputFailure(path: path, isCreation: false)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Puts the complete file into its place.
    func complete() throws(OutputFailure) {
        let status = close(descriptor)
        descriptor = -1
        guard status == 0 else { throw OutputFailure(path: path, isCreation: false) }
        guard let temporaryPath else { return }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard unsafe rename(temporaryPath, target) == 0 else { throw OutputFailure(path: path, isCreation: true) }
        self.temporaryPath = nil
    }

    private static func isSpecial(_ path: String) -> Bool {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
        return ![nil, .typeRegular, .typeDirectory].contains(type)
    }
}
