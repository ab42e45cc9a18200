import Alignment
import Documents
import FactComparison
import Pipeline
import Reports

/// What takes longer than a key press: comparing the facts, aligning anew. It has a pipeline of its own, so that no action waits.
actor ReviewAnalyst {
    private let makePipeline: @Sendable () -> GroupPipeline
    private lazy var pipeline = makePipeline()

    init(pipeline: @escaping @Sendable () -> GroupPipeline) { makePipeline = pipeline }

    func report(of bitext: Bitext, messages: MessageLanguage) -> Report {
        let facts = pipeline.facts(of: bitext)
        return Report(
            bitext: bitext, facts: facts,
            discrepancies: pipeline.discrepancies(in: bitext, facts: facts, messages: messages))
    }

    /// What the aligner makes of each run of rows that are not confirmed; runs that it leaves as they are are left out.
    func realigned(_ document: ReviewDocument, order: Aligner.Order) -> [RealignedStretch] {
        document.openStretches.compactMap { stretch in
            let rows = realigned(document, stretch, order: order)
            guard rows.map(\.cells) != document.rows[stretch].map(\.cells) else { return nil }
            return RealignedStretch(row: stretch.lowerBound, count: stretch.count, rows: rows)
        }
    }

    private func realigned(_ document: ReviewDocument, _ stretch: Range<Int>, order: Aligner.Order) -> [ReviewRow] {
        let rows = Array(document.rows[stretch])
        let sentences = document.versions.indices.map { version in
            document.versions[version].inOrder(rows.flatMap { $0.cells[version] })
        }
        let present = sentences.indices.filter { !sentences[$0].isEmpty }
        guard present.first == 0, present.count > 1 else { return rows }
        let articles = present.map { document.versions[$0].segmented(sentences[$0]) }
        return pipeline.align(articles, order: order).units.map { unit in
            var cells = [[Int]](repeating: [], count: document.versions.count)
            for (index, version) in present.enumerated() {
                cells[version] = unit.sentences[index].map { sentences[version][$0] }
            }
            return ReviewRow(cells: cells, score: unit.score)
        }
    }
}

extension ReviewDocument {
    /// The longest runs of rows that are not confirmed.
    var openStretches: [Range<Int>] {
        rows.indices.reduce(into: []) { stretches, row in
            guard !rows[row].isConfirmed else { return }
            if let last = stretches.last, last.upperBound == row {
                stretches[stretches.count - 1] = last.lowerBound..<row + 1
            } else {
                stretches.append(row..<row + 1)
            }
        }
    }
}
