import Facts
import Foundation

/// Who is named, made ready for comparison.
struct ActorIdentity: Hashable {
    let kind: Actor.Kind
    let id: String?
    let isDemonym: Bool
    /// The letters of the name without case and accents, and those of its words.
    private let letters: [Character]
    private let words: [[Character]]

    init(_ actor: Actor) {
        (kind, id, isDemonym) = (actor.kind, actor.id, actor.isDemonym)
        let folded = actor.name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        letters = folded.filter(\.isLetter).map(\.self)
        words = folded.split(separator: " ").map { $0.filter(\.isLetter).map(\.self) }.filter { $0.count > 2 }
    }

    /// Whether its id is one of Wikidata.
    var isKnown: Bool { id?.first == "Q" }

    /// Whether it has a first name, or more than one word at least.
    var isFull: Bool { words.count > 1 }
}

extension ActorIdentity {
    /// What this and `other` are to each other, if they stand in the same place of the same statement. The linking of
    /// names across versions decides; a name that it left apart is still the same where only a letter or two differ.
    func verdict(against other: ActorIdentity) -> Verdict {
        if let id, id == other.id { return .same }
        if isVariant(of: other) { return .same }
        return isOther(than: other) ? .different : .unrelated
    }

    /// `Hamimah` and `Hamima`, `Youtube` and `YouTube`.
    private func isVariant(of other: ActorIdentity) -> Bool {
        let length = max(letters.count, other.letters.count)
        guard length - min(letters.count, other.letters.count) <= length / 5 else { return false }
        return letters.isWithin(length / 5, of: other.letters)
    }

    /// Whether the two may be two. A place is named by its country, its capital or its quarter as well; they are none.
    private func isOther(than other: ActorIdentity) -> Bool {
        guard kind == other.kind, kind != .place, !isDemonym, !other.isDemonym else { return false }
        return isKnown && other.isKnown || !sharesWord(with: other)
    }

    /// `Randle` and `Melle Randle`, `Gauche Unie` and `Izquierda Unida`.
    private func sharesWord(with other: ActorIdentity) -> Bool {
        words.contains { word in
            other.words.contains { word.isWithin(word.count / 4, of: $0) || word.prefix(4) == $0.prefix(4) }
        }
    }
}

extension [Character] {
    /// Whether `limit` insertions, deletions and replacements of letters at most make `other` of it.
    fileprivate func isWithin(_ limit: Int, of other: [Character]) -> Bool {
        if limit == 0 || abs(count - other.count) > limit { return self == other }
        var row = Array<Int>(0...other.count)
        for (index, letter) in enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let replaced = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count] <= limit
    }
}
