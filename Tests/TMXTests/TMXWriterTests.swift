import Documents
import Foundation
import TMX
import Testing

struct TMXWriterTests {
    private static let header = TranslationMemoryHeader(
        sourceLanguage: .language(Language("fr")!), toolVersion: "1.0", creationDate: "20171109T163000Z")

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tmx-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func contents(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// The recorded file is what users' scripts and diffs have seen so far: a change of it is a change for them.
    @Test func writesTheRecordedFile() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("bitext.tmx")
            let bitext = Bitext.sample
            let writer = try TMXWriter(
                path: path.path, header: bitext.memoryHeader(toolVersion: "1.0", creationDate: "20171109T163000Z"))
            for unit in bitext.translationUnits { writer.write(unit) }
            try writer.finish()
            let recorded = try #require(
                Bundle.module.url(forResource: "bitext", withExtension: "tmx", subdirectory: "Files"))
            let expected = try String(contentsOf: recorded, encoding: .utf8)
            let written = try String(contentsOf: path, encoding: .utf8)
            #expect(written == expected)
            let findings = try TMXValidator.validate(path: path.path)
            #expect(findings == [])
        }
    }

    @Test func leavesNothingWithoutFinish() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("memory.tmx").path
            try "before".write(toFile: path, atomically: true, encoding: .utf8)
            do {
                let writer = try TMXWriter(path: path, header: Self.header)
                writer.write(TranslationUnit(variants: []))
            }
            let left = try contents(folder)
            #expect(left == ["memory.tmx"])
            let kept = try String(contentsOfFile: path, encoding: .utf8)
            #expect(kept == "before")
        }
    }

    @Test func replacesAFileWhole() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("memory.tmx").path
            try "before".write(toFile: path, atomically: true, encoding: .utf8)
            try TMXWriter(path: path, header: Self.header).finish()
            let left = try contents(folder)
            #expect(left == ["memory.tmx"])
            let units = try TMXStatistics(path: path).units
            #expect(units == 0)
        }
    }

    @Test func saysThatAFileCannotBeCreated() {
        let failure = #expect(throws: OutputFailure.self) {
            try TMXWriter(path: "/no/such/folder/memory.tmx", header: Self.header)
        }
        #expect(failure?.isCreation == true)
        #expect(failure?.description == "/no/such/folder/memory.tmx: cannot be created: No such file or directory")
    }

    @Test func saysThatTheDiskIsFull() throws {
        let writer = try TMXWriter(path: "/dev/full", header: Self.header)
        let failure = #expect(throws: OutputFailure.self) { try writer.finish() }
        #expect(failure?.isCreation == false)
    }
}
