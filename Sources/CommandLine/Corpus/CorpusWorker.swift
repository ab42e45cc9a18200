import ArticleReading
import Documents
import Foundation
import Pipeline
import Reports
import TMX

/// Does one group of a corpus after another: articles to files and an entry of the manifest.
final class CorpusWorker {
    enum Outcome: Sendable {
        /// It was done before, from the same articles in the same way.
        case unchanged(group: String)
        case done(CorpusEntry)
    }

    private let settings: CorpusSettings
    private let fingerprint: String
    private let known: [String: CorpusManifest.Known]
    private let folder: CorpusFolder
    private let pipeline: GroupPipeline
    /// Where a group's files are made; no other worker's.
    private let stem: String

    init(
        _ settings: CorpusSettings, fingerprint: String, known: [String: CorpusManifest.Known], folder: CorpusFolder
    ) {
        self.settings = settings
        self.fingerprint = fingerprint
        self.known = known
        self.folder = folder
        pipeline = GroupPipeline(sharing: settings.resources)
        stem = "\(folder.scratch)/\(UUID().uuidString)"
    }

    /// Throws only where the results cannot be written.
    func outcome(of group: CorpusGroup) throws -> Outcome {
        let material = CorpusMaterial(group)
        let digest = material.digest(after: fingerprint)
        if let known = known[group.name], known.digest == digest, folder.holds(group.name, sizes: known.sizes) {
            return .unchanged(group: group.name)
        }
        var (articles, problems) = material.read(by: pipeline, settings)
        if let reason = arrange(&articles) {
            folder.remove(group.name)
            problems.append(reason)
            return .done(CorpusEntry(group: group.name, digest: digest, problems: problems, sizes: [], summary: nil))
        }
        let report = try report(on: articles.map(\.segmented), order: material.order ?? settings.alignment.order)
        let sizes = try write(report, of: group.name)
        let summary = GroupSummary(report, sources: articles.map(\.source))
        return .done(CorpusEntry(group: group.name, digest: digest, problems: problems, sizes: sizes, summary: summary))
    }

    /// Puts the pivot first; returns why there is nothing to compare.
    private func arrange(_ articles: inout [CorpusMaterial.ReadVersion]) -> String? {
        guard articles.count > 1 else { return "fewer than two versions; nothing to compare" }
        guard let first = articles.firstIndex(where: { $0.isPivot(settings.pivot) }) else {
            return "no version in the pivot language '\(settings.pivot)'; --pivot names another"
        }
        articles.insert(articles.remove(at: first), at: 0)
        return nil
    }

    private func report(on articles: [SegmentedArticle], order: AlignmentOptions.Order) throws -> Report {
        let bitext = pipeline.align(articles, order: order)
        let facts = pipeline.facts(of: bitext)
        let found = pipeline.discrepancies(in: bitext, facts: facts, messages: settings.differences.messages)
        return Report(
            bitext: bitext, facts: facts, discrepancies: try settings.differences.wanted(found, of: bitext))
    }

    /// The sizes of the files.
    private func write(_ report: Report, of group: String) throws -> [Int] {
        try BitextFile.writeMemory(of: report.bitext, to: "\(stem).tmx", date: nil, group: group)
        try Output.write(HTMLReport.page(of: report), to: "\(stem).html")
        try Output.write(JSONReport(report).text(), to: "\(stem).json")
        return try folder.take(stem, for: group)
    }
}
