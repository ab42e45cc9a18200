package import Documents
import FactComparison
package import Pipeline
import Reports

/// A review in work: its history, its journal, and what is known of its facts.
package actor ReviewSession {
    /// Why an action was not done.
    enum ActionFailure: Error {
        /// Others acted first; the sequence number that the document has now.
        case stale(Int)
        case refused(String)
        case notSaved(String)
    }

    /// What an action did.
    struct Update: Sendable {
        var state: State
        var change: ReviewChange
        /// What went wrong beside the action, which is safe.
        var warning: String?
    }

    /// Where the review stands.
    struct State: Sendable, Encodable {
        var sequence: Int
        /// Counts the actions that the comparison of facts depends on.
        var revision: Int
        var canUndo: Bool
        var canRedo: Bool
    }

    nonisolated let settings: ReviewSettings
    private var history: ReviewHistory
    private let journal: ReviewJournal
    private let acceptedFile: AcceptedFile
    /// One for each kind of work, so that aligning anew does not wait for a comparison.
    private let aligner: ReviewAnalyst
    private let comparer: ReviewAnalyst
    private var revision = 0
    private var comparison: Comparison?

    /// A comparison of the facts, done or under way.
    private struct Comparison {
        var revision: Int
        var report: Task<Report, Never>
        var isDone = false
    }

    /// Opens the review that the journal keeps, or begins one.
    ///
    /// - Parameters:
    ///   - articles: two or more, the pivot first.
    ///   - align: their alignment; asked for only where the review begins.
    ///   - pipeline: one for the comparison and for aligning anew.
    package static func open(
        _ articles: [SegmentedArticle], _ settings: ReviewSettings, align: () -> Bitext,
        pipeline: @escaping @Sendable () -> GroupPipeline
    ) throws(ReviewFailure) -> ReviewSession {
        let acceptedFile = try AcceptedFile(settings.accepted)
        let (history, journal) = try ReviewHistory.open(settings.journal, of: articles, align: align)
        // A crash may have come between the journal and this file, which follows from it.
        try acceptedFile.write(history.document.judgements)
        return ReviewSession(
            history, journal, acceptedFile, settings, aligner: ReviewAnalyst(pipeline: pipeline),
            comparer: ReviewAnalyst(pipeline: pipeline))
    }

    private init(
        _ history: ReviewHistory, _ journal: ReviewJournal, _ acceptedFile: AcceptedFile, _ settings: ReviewSettings,
        aligner: ReviewAnalyst, comparer: ReviewAnalyst
    ) {
        self.history = history
        self.journal = journal
        self.acceptedFile = acceptedFile
        self.settings = settings
        self.aligner = aligner
        self.comparer = comparer
    }

    var document: ReviewDocument { history.document }

    var state: State {
        State(
            sequence: history.sequence, revision: revision, canUndo: history.canUndo, canRedo: history.canRedo)
    }

    /// Performs an action on the document that has `sequence`. When this returns the action is on the disk.
    func perform(_ action: ReviewAction, at sequence: Int) throws(ActionFailure) -> Update {
        guard sequence == history.sequence else { throw .stale(history.sequence) }
        var change = ReviewChange()
        do { change = try history.change(by: action) } catch { throw .refused(error.description) }
        do { try journal.append(JournalRecord(number: sequence + 1, action: action)) } catch {
            throw .notSaved(error.description)
        }
        history.perform(action, change)
        if change.touchesAlignment { revision += 1 }
        var warning: String?
        if !change.judgements.isEmpty {
            do { try acceptedFile.write(document.judgements) } catch { warning = error.description }
        }
        return Update(state: state, change: change, warning: warning)
    }

    /// Aligns anew what is not confirmed.
    func realign(at sequence: Int) async throws(ActionFailure) -> Update {
        guard sequence == history.sequence else { throw .stale(history.sequence) }
        let stretches = await aligner.realigned(document, order: settings.order)
        guard !stretches.isEmpty else { throw .refused("the aligner leaves what is not confirmed as it is") }
        return try perform(.realign(stretches: stretches), at: sequence)
    }

    /// The document and where it stands, taken at one moment.
    var snapshot: (document: ReviewDocument, state: State) { (document, state) }

    /// The comparison of the facts with what is thought of it, taken at one moment.
    func judgedReport() async -> JudgedReport {
        let (revision, report) = await report()
        return JudgedReport(report: report, revision: revision, judged: judgements(on: report), state: state)
    }

    /// The comparison of the facts as the document has them now. Only one is made at a time: whoever asks while another is under way
    /// waits for it, so that a run of actions does not leave a queue behind it.
    func report() async -> (revision: Int, report: Report) {
        while let other = comparison, other.revision != revision, !other.isDone {
            _ = await other.report.value
            if comparison?.revision == other.revision { comparison?.isDone = true }
        }
        let current = comparison.flatMap { $0.revision == revision ? $0 : nil } ?? begunComparison()
        return (current.revision, await current.report.value)
    }

    private func begunComparison() -> Comparison {
        let (bitext, settings, comparer) = (document.bitext(), settings, comparer)
        let task = Task {
            let report = await comparer.report(of: bitext, messages: settings.messages)
            let sure = report.discrepancies.filter { $0.confidence >= settings.minimumConfidence }
            return Report(bitext: bitext, facts: report.facts, discrepancies: sure)
        }
        let begun = Comparison(revision: revision, report: task)
        comparison = begun
        return begun
    }

    /// What an editor, or the file of accepted differences, says of each discrepancy of `report`.
    func judgements(on report: Report) -> [JudgedDiscrepancy] {
        let judgements = document.judgements
        let accepted = acceptedFile.accepted(with: judgements)
        return report.discrepancies.map { discrepancy in
            let key = DiscrepancyKey(type: discrepancy.type, differences: discrepancy.differences(in: report.bitext))
            var judgement = judgements[key] ?? Judgement()
            if judgement.verdict == nil, accepted.accepts(discrepancy, of: report.bitext) {
                judgement.verdict = .dismissed
                judgement.reason = judgement.reason ?? "listed in \(acceptedFile.path)"
            }
            return JudgedDiscrepancy(discrepancy: discrepancy, key: key, judgement: judgement)
        }
    }
}
