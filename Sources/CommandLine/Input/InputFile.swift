import Foundation

/// Files that a user names; `-` is standard input.
enum InputFile {
    /// The most bytes that are read of one file.
    static let limit = 1 << 30

    /// The whole file.
    static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try read(STDIN_FILENO, name: "standard input") }
        let descriptor = try descriptor(path)
        defer { close(descriptor) }
        return try read(descriptor, name: path)
    }

    /// The file, open to be read.
    static func descriptor(_ path: String) throws(Failure) -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    /// What messages and reports call it.
    static func name(_ path: String) -> String {
        path == "-" ? "standard input" : URL(filePath: path).lastPathComponent
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func read(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
        var bytes = [UInt8]()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(name)
            }
            bytes += buffer[..<count]
            if bytes.count > limit {
                throw Failure(.badData, "\(name): larger than \(limit >> 20) MB; split it")
            }
        }
    }

    private static func failure(_ name: String) -> Failure {
        let code = errno
        return Failure(Failure.Status(reading: code), "\(name): \(unsafe String(cString: strerror(code)))")
    }
}
