import Documents
import Foundation
import Pipeline
import Testing

@testable import ReviewServer

@Suite("Aligning anew what is not confirmed")
struct RealignTests {
    /// The same numbers and names in both versions, so that words alone align them.
    static let bitext: Bitext = {
        var bitext = Bitext.sample(["fr", "en"], [[[0, 1], [0]], [[2], [1]], [[3], [2]], [[], [3]]])
        for (index, word) in ["Alep 1201", "Berlin 1302", "Cologne 1403", "Dakar 1504"].enumerated() {
            bitext.articles[0].sentences[index].text = "À \(word) et \(word)."
            bitext.articles[1].sentences[index].text = "In \(word) and \(word)."
        }
        return bitext
    }()

    @Test("runs between confirmed rows are aligned again; confirmed rows stay, right or wrong")
    func realign() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-realign-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = ReviewSettings(
            journal: folder.appending(path: "review.jsonl").path, accepted: folder.appending(path: "ignore.tsv").path)
        let session = try ReviewSession.open(
            Self.bitext.articles, settings, align: { Self.bitext }, pipeline: { GroupPipeline() })
        _ = try await session.perform(.confirm(row: 1, above: false), at: 0)
        _ = try await session.realign(at: 1)
        var document = await session.document
        #expect(document.isWhole && document.rows.contains { $0.cells == [[2], [1]] && $0.isConfirmed })
        _ = try await session.perform(.undo, at: 2)
        _ = try await session.perform(.undo, at: 3)
        _ = try await session.realign(at: 4)
        document = await session.document
        #expect(document.rows.map(\.cells) == [[[0], [0]], [[1], [1]], [[2], [2]], [[3], [3]]])
    }

    @Test("the runs of rows that are not confirmed")
    func stretches() throws {
        var history = ReviewHistory(ReviewDocument(.rows(5)))
        try history.perform(.confirm(row: 0, above: false))
        try history.perform(.confirm(row: 3, above: false))
        #expect(history.document.openStretches == [1..<3, 4..<5])
    }
}
