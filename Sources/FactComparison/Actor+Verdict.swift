import Facts
import Foundation

extension Actor {
    /// What this and `other` are to each other, if they stand in the same place of the same statement. The linking of
    /// names across versions decides; a name that it left apart is still the same where only a letter or two differ.
    func verdict(against other: Actor) -> Verdict {
        if let id, id == other.id { return .same }
        if isVariant(of: other) { return .same }
        return isOther(than: other) ? .different : .unrelated
    }

    /// Whether the two are surely not one: both are known, or they are persons without a word in common. The names of
    /// places and organisations are translated, and may be one under two names.
    private func isOther(than other: Actor) -> Bool {
        guard kind == other.kind, !isDemonym, !other.isDemonym else { return false }
        if isKnown, other.isKnown { return true }
        return kind == .person && !sharesWord(with: other)
    }

    /// Whether its id is one of Wikidata.
    private var isKnown: Bool { id?.first == "Q" }

    /// `Randle` and `Melle Randle`.
    private func sharesWord(with other: Actor) -> Bool {
        let others = other.name.split(separator: " ").map { Actor.folded(String($0)) }
        return name.split(separator: " ").map { Actor.folded(String($0)) }.contains { word in
            others.contains { word.count > 2 && $0.count > 2 && word.isWithin(word.count / 4, of: $0) }
        }
    }

    /// `Hamimah` and `Hamima`, `Youtube` and `YouTube`.
    private func isVariant(of other: Actor) -> Bool {
        let (own, others) = (Actor.folded(name), Actor.folded(other.name))
        let length = max(own.count, others.count)
        guard length - min(own.count, others.count) <= length / 5 else { return own == others }
        return own.isWithin(length / 5, of: others)
    }

    private static func folded(_ name: String) -> [Character] {
        Array(name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter(\.isLetter))
    }
}

extension [Character] {
    /// Whether `limit` insertions, deletions and replacements of letters at most make `other` of it.
    fileprivate func isWithin(_ limit: Int, of other: [Character]) -> Bool {
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
