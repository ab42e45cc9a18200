/// What an action did, for the page that sent it: `ReviewChange` without what it takes to undo it.
struct UpdateModel: Encodable {
    struct RowSplice: Encodable {
        var place: Int
        var removed: Int
        var inserted: [ReviewRow]
    }

    struct Rewriting: Encodable {
        var version: Int
        var sentence: Int
        /// Nil where the sentence goes.
        var after: ReviewSentence?
    }

    struct Reordering: Encodable {
        var version: Int
        var place: Int
        var removed: Int
        var inserted: [Int]
    }

    var state: ReviewSession.State
    var rows: [RowSplice]
    var sentences: [Rewriting]
    var orders: [Reordering]
    var warning: String?

    init(_ update: ReviewSession.Update) {
        state = update.state
        warning = update.warning
        rows = update.change.rows.map {
            RowSplice(place: $0.place, removed: $0.removed.count, inserted: $0.inserted)
        }
        sentences = update.change.sentences.map {
            Rewriting(version: $0.version, sentence: $0.sentence, after: $0.after)
        }
        orders = update.change.orders.map {
            Reordering(
                version: $0.version, place: $0.splice.place, removed: $0.splice.removed.count,
                inserted: $0.splice.inserted)
        }
    }
}
