import Foundation

/// Where results go.
enum Output {
    /// Writes to standard output. A reader that went away (`| head`) ends the program without a word.
    static func print(_ text: String) throws(Failure) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw Failure(.inputOutput) }
                throw Failure(.inputOutput, "standard output: \(unsafe String(cString: strerror(errno)))")
            }
            bytes = bytes.dropFirst(count)
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
