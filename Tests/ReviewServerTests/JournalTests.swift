import Documents
import Foundation
import TestSupport
import Testing

@testable import ReviewServer

@Suite("The journal loses nothing that was acknowledged")
struct JournalTests {
    @Test("ten thousand actions with crashes in between", arguments: [UInt64(7)])
    func crashes(seed: UInt64) throws {
        try withJournal { path in
            var random = SeededGenerator(seed: seed)
            let bitext = Bitext.rows(30)
            var (history, opened) = try ReviewHistory.open(path, of: bitext.articles) { bitext }
            var journal: ReviewJournal? = consume opened
            var performed = 0
            while performed < 10_000 {
                let action = ReviewAction.random(on: history.document, using: &random)
                guard let change = try? history.change(by: action) else { continue }
                let isLost = Int.random(in: 0..<150, using: &random) == 0
                if isLost {
                    // The process dies while it writes: any part of the line may be there, but for its end.
                    let line = try JSONEncoder().encode(JournalRecord(number: history.sequence + 1, action: action))
                    try Self.add(line.prefix(Int.random(in: 0...line.count, using: &random)), to: path)
                } else {
                    try journal?.append(JournalRecord(number: history.sequence + 1, action: action))
                    history.perform(action, change)
                    performed += 1
                }
                if isLost || Int.random(in: 0..<400, using: &random) == 0 {
                    // A kill ends the review without a word.
                    journal = nil
                    journal = try Self.reopen(path, bitext, expecting: history)
                }
            }
            journal = nil
            _ = try Self.reopen(path, bitext, expecting: history)
        }
    }

    private static func reopen(
        _ path: String, _ bitext: Bitext, expecting history: ReviewHistory
    ) throws -> ReviewJournal {
        let (again, next) = try ReviewHistory.open(path, of: bitext.articles) {
            Issue.record("an alignment that is kept is not made again")
            return bitext
        }
        #expect(again.document == history.document && again.sequence == history.sequence)
        #expect(again.canUndo == history.canUndo && again.canRedo == history.canRedo)
        return next
    }

    private static func add(_ bytes: Data, to path: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: bytes)
        try file.close()
    }

    @Test("one review at a time")
    func lock() throws {
        try withJournal { path in
            let bitext = Bitext.rows(2)
            let first = try ReviewHistory.open(path, of: bitext.articles) { bitext }
            #expect { try ReviewHistory.open(path, of: bitext.articles) { bitext } } throws: {
                ($0 as? ReviewFailure)?.kind == .unavailable
            }
            withExtendedLifetime(first.journal) {}
        }
    }

    @Test("a journal of other texts is refused, and left as it is")
    func otherTexts() throws {
        try withJournal { path in
            let (one, other) = (Bitext.rows(2), Bitext.rows(3))
            _ = try ReviewHistory.open(path, of: one.articles) { one }
            let before = try Data(contentsOf: URL(filePath: path))
            #expect { try ReviewHistory.open(path, of: other.articles) { other } } throws: {
                ($0 as? ReviewFailure)?.kind == .badJournal
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test(
        "a line that cannot be followed is named, and nothing is cut off",
        arguments: [
            #"{"number":1,"action":{"mergeRows":{"row":99}}}"#, #"{"number":2,"action":{"mergeRows":{"row":0}}}"#,
            #"{"number":1,"action":{"fly":{}}}"#, "not JSON",
        ])
    func badLine(_ line: String) throws {
        try withJournal { path in
            let bitext = Bitext.rows(2)
            _ = try ReviewHistory.open(path, of: bitext.articles) { bitext }
            try Self.add(Data("\(line)\n".utf8), to: path)
            let before = try Data(contentsOf: URL(filePath: path))
            #expect { try ReviewHistory.open(path, of: bitext.articles) { bitext } } throws: {
                ($0 as? ReviewFailure)?.description.hasPrefix("\(path):2:") == true
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test("a first line that was cut short is begun anew")
    func tornHead() throws {
        try withJournal { path in
            let bitext = Bitext.rows(2)
            try Data(#"{"format":1,"pai"#.utf8).write(to: URL(filePath: path))
            let (history, _) = try ReviewHistory.open(path, of: bitext.articles) { bitext }
            #expect(history.document == ReviewDocument(bitext))
        }
    }
}

/// A journal's path, in memory where that can be had: what is tested is not the disk.
func withJournal<Result>(_ body: (String) throws -> Result) throws -> Result {
    let memory = URL(filePath: "/dev/shm")
    let base =
        FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
    let folder = base.appending(path: "recoupe-review-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "review.jsonl").path)
}
