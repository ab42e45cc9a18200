package import Documents
import Synchronization

/// The user's lexicons of a group's languages: one that was given and holds for all pairs with the pivot, or those that a
/// translation memory teaches, one a pair of languages, each when it is first asked for.
package final class Lexicons: Sendable {
    private let given: Lexicon?
    private let memory: ParallelWords?
    private let learnt = Mutex<[[String]: Lexicon?]>([:])

    package init(_ given: Lexicon) {
        self.given = given
        memory = nil
    }

    package init(learningFrom memory: ParallelWords) {
        given = nil
        self.memory = memory
    }

    /// The lexicon of two versions, the first of which may be the pivot.
    package func between(_ source: Language, _ target: Language, isPivot: Bool) -> Lexicon? {
        guard let memory else { return isPivot ? given : nil }
        let key = [source.primary, target.primary]
        return learnt.withLock { learnt in
            if let lexicon = learnt[key] { return lexicon }
            let lexicon = memory.lexicon(from: source, to: target)
            learnt[key] = .some(lexicon)
            return lexicon
        }
    }
}
