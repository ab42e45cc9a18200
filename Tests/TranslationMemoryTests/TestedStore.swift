import Documents
import Foundation
import TMX
import TestSupport

@testable import TranslationMemory

/// Where a memory of a test is kept. Every store does the same.
enum TestedStore: CaseIterable, Sendable {
    case sqlite, postgreSQL

    /// Those that this machine has.
    static let all = PostgreSQLServer.isExpected ? allCases : [.sqlite]

    /// Calls `body` with a memory that is not there yet.
    func withTestedMemory(_ body: (TestedMemory) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tm-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place: MemoryPlace =
            switch self {
            case .sqlite: .file(folder.appending(path: "memory.sqlite").path)
            case .postgreSQL: try MemoryPlace(PostgreSQLServer.database())
            }
        try body(TestedMemory(place: place, folder: folder))
    }

    /// Calls `body` with an empty memory and what writes units to a TMX file and returns its path.
    func withMemory(
        _ body: (MemoryDatabase, _ write: (String, [TranslationUnit]) throws -> String) throws -> Void
    ) throws {
        try withTestedMemory { try body($0.open(), $0.write) }
    }
}

/// A memory of a test, and the folder for its files.
struct TestedMemory: Sendable {
    let place: MemoryPlace
    let folder: URL

    func open(mustExist: Bool = false) throws -> MemoryDatabase {
        try MemoryDatabase(place, cache: folder, mustExist: mustExist)
    }

    /// Writes a TMX file and returns its path.
    func write(_ name: String, _ units: [TranslationUnit]) throws -> String {
        let path = folder.appending(path: name).path
        let header = TranslationMemoryHeader(sourceLanguage: .language(Language("fr")!), toolVersion: "1")
        let writer = try TMXWriter(path: path, header: header)
        for unit in units { writer.write(unit) }
        try writer.finish()
        return path
    }
}
