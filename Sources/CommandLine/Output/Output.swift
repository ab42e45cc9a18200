import Foundation

/// Where results go.
enum Output {
    /// Writes to standard output. A reader that went away (`| head`) ends the program without a word.
    static func print(_ text: String) throws(Failure) {
        try write(Array(text.utf8), to: STDOUT_FILENO, name: "standard output")
    }

    /// Writes to what is open already; `name` is for messages.
    static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw Failure(.inputOutput) }
                throw Failure(.inputOutput, "\(name): \(unsafe String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes `text` to the file, whole or not at all; to standard output where `path` is nil or `-`.
    static func write(_ text: String, to path: String?) throws(Failure) {
        guard let path, path != "-" else { return try print(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(.cannotCreate, "\(path): \(reason(error))")
        }
    }

    /// Makes the folder, and those above it.
    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(.cannotCreate, "\(path): \(reason(error))")
        }
    }

    /// What the system said, where Foundation wraps it.
    private static func reason(_ error: any Error) -> String {
        let wrapped = (error as? CocoaError)?.underlying as? POSIXError
        return wrapped.map { unsafe String(cString: strerror($0.code.rawValue)) } ?? "cannot be written"
    }
}
