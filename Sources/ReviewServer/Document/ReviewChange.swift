/// What an action does to a document, with what it takes to undo it. The page applies the same to what it shows.
package struct ReviewChange: Hashable, Sendable {
    /// Elements of a list that give way to others.
    package struct Splice<Element: Hashable & Sendable>: Hashable, Sendable {
        package var place: Int
        package var removed: [Element]
        package var inserted: [Element]

        var inverse: Splice { Splice(place: place, removed: inserted, inserted: removed) }

        func apply(to list: inout [Element]) {
            list.replaceSubrange(place..<place + removed.count, with: inserted)
        }
    }

    /// A sentence that is rewritten; one that comes into being (or goes, when that is undone) is the last of its version.
    package struct Rewriting: Hashable, Sendable {
        package var version: Int
        package var sentence: Int
        package var before: ReviewSentence?
        package var after: ReviewSentence?

        var inverse: Rewriting { Rewriting(version: version, sentence: sentence, before: after, after: before) }
    }

    /// Sentences that enter or leave the reading order of a version.
    package struct Reordering: Hashable, Sendable {
        package var version: Int
        package var splice: Splice<Int>
    }

    package struct Judging: Hashable, Sendable {
        package var discrepancy: DiscrepancyKey
        package var before: Judgement?
        package var after: Judgement?
    }

    /// Applied one after another.
    package var rows: [Splice<ReviewRow>] = []
    package var sentences: [Rewriting] = []
    package var orders: [Reordering] = []
    package var judgements: [Judging] = []

    /// The change that takes this one back.
    var inverse: ReviewChange {
        ReviewChange(
            rows: rows.reversed().map(\.inverse), sentences: sentences.reversed().map(\.inverse),
            orders: orders.reversed().map { Reordering(version: $0.version, splice: $0.splice.inverse) },
            judgements: judgements.reversed().map {
                Judging(discrepancy: $0.discrepancy, before: $0.after, after: $0.before)
            })
    }

    /// Whether the comparison of the facts has to be made again.
    var touchesAlignment: Bool { !sentences.isEmpty || !orders.isEmpty || rows.contains { $0.touchesAlignment } }
}

extension ReviewChange.Splice<ReviewRow> {
    fileprivate var touchesAlignment: Bool { removed.map(\.cells) != inserted.map(\.cells) }
}

extension ReviewDocument {
    mutating func apply(_ change: ReviewChange) {
        for splice in change.rows { splice.apply(to: &rows) }
        for rewriting in change.sentences {
            switch (rewriting.before, rewriting.after) {
            case (nil, let after?): versions[rewriting.version].sentences.append(after)
            case (_, let after?): versions[rewriting.version].sentences[rewriting.sentence] = after
            case (_, nil): versions[rewriting.version].sentences.removeLast()
            }
        }
        for order in change.orders { order.splice.apply(to: &versions[order.version].order) }
        for judging in change.judgements { judgements[judging.discrepancy] = judging.after }
    }
}
