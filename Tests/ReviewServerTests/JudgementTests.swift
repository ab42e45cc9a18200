import Documents
import FactComparison
import Foundation
import Pipeline
import Reports
import Testing

@testable import ReviewServer

@Suite("What an editor says of a discrepancy is kept for the next run")
struct JudgementTests {
    static let bitext: Bitext = {
        var bitext = Bitext.sample(["fr", "en"], [[[0], [0]]])
        bitext.articles[0].sentences[0].text = "Le groupe contrôle encore 26\u{A0}% du territoire."
        bitext.articles[1].sentences[0].text = "The group still holds 25% of the territory."
        return bitext
    }()

    private func withSession(
        ignore: String? = nil, _ body: (ReviewSession, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-judge-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let accepted = folder.appending(path: "ignore.tsv")
        if let ignore { try Data(ignore.utf8).write(to: accepted) }
        let settings = ReviewSettings(
            journal: folder.appending(path: "review.jsonl").path, accepted: accepted.path)
        let session = try ReviewSession.open(
            Self.bitext.articles, settings, align: { Self.bitext }, pipeline: { GroupPipeline() })
        try await body(session, accepted)
    }

    @Test("a dismissal and its reason go into the file that --ignore reads, and come out when taken back")
    func dismissal() async throws {
        try await withSession { session, file in
            let report = await session.report().report
            let open = await session.judgements(on: report)
            let conflict = try #require(open.first { $0.discrepancy.type == .conflict })
            #expect(conflict.judgement.isBlank)
            _ = try await session.perform(
                .judge(
                    discrepancy: conflict.key, judgement: Judgement(verdict: .dismissed, reason: "an older\ncensus")),
                at: 0)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("# an older census\nen\t26 %\t25%\n"))
            #expect(try AcceptedDifferences(text).removed(from: [conflict.discrepancy], of: report.bitext).isEmpty)
            _ = try await session.perform(.undo, at: 1)
            #expect(try Data(contentsOf: file).isEmpty)
        }
    }

    @Test("what the user wrote in the file stays, and counts")
    func usersLines() async throws {
        let own = "# the agency counts otherwise\nen\t26 %\t25%"
        try await withSession(ignore: own) { session, file in
            let report = await session.report().report
            let judged = await session.judgements(on: report)
            #expect(judged.first { $0.discrepancy.type == .conflict }?.judgement.verdict == .dismissed)
            let other = DiscrepancyKey(
                type: .omission, differences: [AcceptedDifference(version: "en", pivot: "x", other: "")])
            _ = try await session.perform(.judge(discrepancy: other, judgement: Judgement(verdict: .dismissed)), at: 0)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.hasPrefix(own + "\n") && text.contains("\nen\tx\t\n"))
        }
    }

    @Test("a file that is not in the format stops the review before it begins")
    func badFile() async throws {
        await #expect(throws: ReviewFailure.self) {
            try await withSession(ignore: "en 26 25\n") { _, _ in }
        }
    }

    @Test("accepting and noting dismiss nothing")
    func acceptance() async throws {
        try await withSession { session, file in
            let report = await session.report().report
            let key = try #require(await session.judgements(on: report).first).key
            _ = try await session.perform(
                .judge(discrepancy: key, judgement: Judgement(verdict: .accepted, note: "ask the desk")), at: 0)
            #expect(await session.judgements(on: report).first?.judgement.note == "ask the desk")
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }
}
