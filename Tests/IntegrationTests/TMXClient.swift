import Foundation

/// A program of others that reads TMX. `Scripts/install-test-clients` sets them up.
enum TMXClient: String, Sendable {
    case xmllint, translateToolkit, omegaT

    /// Whether a test that needs the client runs: always on CI, where a missing client is a failure.
    var isExpected: Bool { ProcessInfo.processInfo.environment["CI"] != nil || isThere }

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The file that shows that the client is installed, and that is run but for OmegaT.
    var path: String {
        switch self {
        case .xmllint: "/usr/bin/xmllint"
        case .translateToolkit: Self.cache.appendingPathComponent("translate-toolkit/bin/python").path
        case .omegaT: "/usr/share/omegat/OmegaT.jar"
        }
    }

    private static var cache: URL {
        let environment = ProcessInfo.processInfo.environment
        let caches =
            environment["XDG_CACHE_HOME"].map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".cache")
        return caches.appendingPathComponent("recoupe/clients")
    }

    /// Runs a program in `folder`, which is its home as well; throws with what it printed unless it ends with 0.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["HOME": folder.path]) { $1 }
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
