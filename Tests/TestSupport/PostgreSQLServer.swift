import Foundation
import PostgreSQL

/// A PostgreSQL server for the time of the test run, on a socket in a folder of its own (`Scripts/postgresql-server`).
package final class PostgreSQLServer: Sendable {
    /// Whether tests that need a server run: always on CI, where a missing one is a failure.
    package static var isExpected: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil
            || FileManager.default.fileExists(atPath: "/usr/lib/postgresql")
    }

    /// What a test that is passed over says.
    package static let absence = "no PostgreSQL server: run Scripts/install-test-clients"

    /// Of a user who may do anything.
    private let address: String
    /// The server ends when nobody can write here any more.
    private let input = Pipe()

    private static let shared = Result { try PostgreSQLServer() }

    private init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let (process, output) = (Process(), Pipe())
        process.executableURL = root.appending(path: "Scripts/postgresql-server")
        // What a killed server loses is of no interest here.
        process.arguments = ["-c", "fsync=off"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte.first != UInt8(ascii: "\n") {
            line += byte
        }
        guard !line.isEmpty else { throw Failure() }
        address = String(decoding: line, as: UTF8.self)
    }

    /// The script has told why on standard error.
    private struct Failure: Error {}

    /// The address of a new, empty database.
    ///
    /// - Parameter options: of `CREATE DATABASE`.
    package static func database(_ options: String = "") throws -> String {
        let address = try shared.get().address
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try PostgreSQLConnection(PostgreSQLAddress(address)).run("CREATE DATABASE \(name) \(options)")
        return address.replacing("/postgres?", with: "/\(name)?")
    }
}
