import Facts
import Foundation

extension Actor {
    /// What this and `other` are to each other, if they stand in the same place of the same statement. The linking of
    /// names across versions decides; a name that it left apart is still the same where only a letter or two differ.
    func verdict(against other: Actor) -> Verdict {
        if let id, id == other.id { return .same }
        if isVariant(of: other) { return .same }
        return kind == other.kind ? .different : .unrelated
    }

    /// `Hamimah` and `Hamima`, `Youtube` and `YouTube`.
    private func isVariant(of other: Actor) -> Bool {
        let (own, others) = (folded, other.folded)
        let length = max(own.count, others.count)
        guard length - min(own.count, others.count) <= length / 5 else { return own == others }
        return own.isWithin(length / 5, of: others)
    }

    private var folded: [Character] {
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
