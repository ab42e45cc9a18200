import Foundation

/// A run of the built program, as a user's shell would do it.
struct RecoupeRun {
    var status: Int32
    var output: String
    var error: String

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program beside the test bundle.
    static let program = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        .appending(path: "recoupe")

    /// Runs `recoupe` with `arguments` in `folder` (the root by default) and `environment` added.
    init(
        _ arguments: [String], input: String = "", in folder: URL = root, environment: [String: String] = [:]
    ) throws {
        let process = Process()
        let (output, error) = (Pipe(), Pipe())
        let inputFile = FileManager.default.temporaryDirectory.appending(path: "recoupe-input-\(UUID())")
        try Data(input.utf8).write(to: inputFile)
        defer { try? FileManager.default.removeItem(at: inputFile) }
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = output
        process.standardError = error
        try process.run()
        // Standard error is a few lines at the most, so that it can wait until all output was read.
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.error = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}

extension RecoupeRun {
    /// Runs `recoupe` and kills it after `seconds`, if it still runs then.
    static func killed(_ arguments: [String], after seconds: Double) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        usleep(UInt32(seconds * 1_000_000))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}

/// An empty folder for the time of a test.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-test-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
