import Foundation

/// A program of others, run to its end.
enum OtherProgram {
    /// What `program` printed, run in `folder`; throws with it unless it ends with 0. The folder is its home as well, unless
    /// `environment` says otherwise.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], in folder: URL, environment: [String: String]? = nil
    ) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment ?? ["HOME": folder.path]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(program: program, printed: printed) }
        return printed
    }

    struct Failure: Error {
        var program: String
        var printed: String
    }
}
