import Foundation
import Testing

@testable import TranslationMemory

struct FuzzyIndexTests {
    /// Texts of few words, so that many are alike; some longer than a bit vector, some empty.
    private static let texts: [String] = {
        var generator = LinearGenerator(state: 7)
        return (0..<600).map { index in
            let count = index % 50 == 0 ? 70 : index % 97 == 0 ? 0 : Int(generator.next() % 12) + 1
            return (0..<count).map { _ in "w\(generator.next() % 9)" }.joined(separator: " ")
        }
    }()

    private struct LinearGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }

    private func withIndex(_ body: (FuzzyIndex, String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("fuzzy-\(UUID()).index").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var builder = FuzzyIndexBuilder()
        for (id, text) in Self.texts.enumerated() { builder.append(text, segment: Int64(id)) }
        try builder.write(to: path, generation: 3)
        try body(#require(FuzzyIndex(path: path)), path)
    }

    @Test("finds all that a comparison with every segment finds", arguments: [0.6, 0.7, 0.85, 1])
    func findsAll(_ score: Double) throws {
        try withIndex { index, _ in
            let lists = Self.texts.map(WordList.init)
            for query in lists.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
                let found = try index.candidates(for: query, score: score)
                let all = lists.enumerated().filter { _, list in
                    let distance = WordDistance.edits(query.words, list.words).reduce(0) { $0 + $1.weight }
                    let count = Double(max(query.words.count, list.words.count))
                    return !list.words.isEmpty && 1 - distance / max(count, 1) >= score - 1e-9 && !query.words.isEmpty
                }
                #expect(found.map(\.segment).sorted() == all.map { Int64($0.offset) })
                #expect(found.map(\.bound) == found.map(\.bound).sorted(by: >))
            }
        }
    }

    @Test(
        "a file that says what cannot be is told of, or finds less, but ends nothing",
        arguments: 0..<40 as Range<UInt64>)
    func survivesDamage(seed: UInt64) throws {
        try withIndex { index, path in
            var generator = LinearGenerator(state: seed)
            let modified = FuzzyIndexLayout.modificationDate(of: path)
            var data = try Data(contentsOf: URL(fileURLWithPath: path))
            for _ in 0..<20 {
                data[
                    FuzzyIndexLayout.headCount * 8 + Int(generator.next())
                        % (data.count - FuzzyIndexLayout.headCount * 8)] = UInt8(generator.next() & 0xFF)
            }
            try data.write(to: URL(fileURLWithPath: path))
            #expect(FuzzyIndex(path: path) == nil)
            try FileManager.default.setAttributes([.modificationDate: try #require(modified)], ofItemAtPath: path)
            let damaged = try #require(FuzzyIndex(path: path))
            for text in Self.texts.prefix(60) { _ = try? damaged.candidates(for: WordList(text), score: 0.6) }
        }
    }

    @Test("a file that is none of its own is not opened")
    func refuses() throws {
        try withIndex { index, path in
            #expect(index.generation == 3)
            var data = try Data(contentsOf: URL(fileURLWithPath: path))
            try data.dropLast(4).write(to: URL(fileURLWithPath: path))
            #expect(FuzzyIndex(path: path) == nil)
            data[0] = 0
            try data.write(to: URL(fileURLWithPath: path))
            #expect(FuzzyIndex(path: path) == nil)
            #expect(FuzzyIndex(path: "/no/such/file") == nil)
        }
    }
}
