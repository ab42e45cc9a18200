import Documents
import Facts
import Foundation

/// Who is named, made ready for comparison.
struct ActorIdentity: Hashable {
    let kind: Actor.Kind
    let id: String?
    let isDemonym: Bool
    /// The chance that it is a name at all.
    let certainty: Double
    let isPersonName: Bool
    /// The name as it is heard; nil in a script that is not known.
    private let sounds: NameSounds?
    /// The letters of the name without case and accents.
    private let letters: [Character]
    /// Which letters these are, one bit for each or for several.
    private let letterSet: UInt64

    init(_ actor: Actor, in language: Language) {
        (kind, id, isDemonym) = (actor.kind, actor.id, actor.isDemonym)
        (certainty, isPersonName) = (Double(actor.certainty), actor.isPersonName)
        sounds = NameSounds(actor.name, in: language)
        letters = actor.name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .filter(\.isLetter).map(\.self)
        letterSet = letters.reduce(0) { $0 | 1 << UInt64(bitPattern: Int64($1.hashValue & 63)) }
    }

    var letterCount: Int { letters.count }

    /// Whether the entity table knows it; others are counted: `e1`, `e2`, …
    var isKnown: Bool {
        guard let id else { return false }
        return id.first != "e" || !id.dropFirst().allSatisfy(\.isNumber)
    }
}

extension ActorIdentity {
    /// The linking of names across versions decides what is the same; so is a name that it left apart where only a
    /// letter or two differ. Whether two others exclude each other is not to be told from the names
    /// (`ActorEvidence`).
    func verdict(against other: ActorIdentity) -> Verdict {
        if let id, id == other.id { return .same }
        return isVariant(of: other) ? .same : .unrelated
    }

    /// How far the names differ; nil where they cannot be two actors of one place: a people, and two places, since a
    /// place is named by its country, its capital or its quarter as well.
    func contrast(with other: ActorIdentity) -> NameContrast? {
        guard !isDemonym, !other.isDemonym, let sounds, let others = other.sounds else { return nil }
        if isKnown, other.isKnown, kind == .place || other.kind == .place { return nil }
        return NameContrast(sounds, others)
    }

    /// Whether this is taken for `other` since they share a word, which is a name of its own elsewhere in the article,
    /// while the rest of the names differs: `Gustav Chalupa` and `Karl Chalupa`, and `Chalupa` later on.
    func misnames(_ other: ActorIdentity) -> Bool {
        guard id == other.id, !isKnown, let contrast = contrast(with: other) else { return false }
        return contrast.isHalf && contrast.isOneScript && contrast.likeness < Self.formOfName
    }

    /// From it on, words of two names may be forms of one.
    private static let formOfName = 0.5

    /// `Hamimah` and `Hamima`, `Youtube` and `YouTube`.
    private func isVariant(of other: ActorIdentity) -> Bool {
        mayBeVariant(of: other) && letters.isWithin(permittedEdits(to: other), of: other.letters)
    }

    /// Whether lengths and letters leave it open that one name is a variant of the other: told without comparing them,
    /// and in most cases the whole answer. An edit takes a letter of the set away and brings another in at most.
    func mayBeVariant(of other: ActorIdentity) -> Bool {
        let edits = permittedEdits(to: other)
        return abs(letters.count - other.letters.count) <= edits
            && (letterSet ^ other.letterSet).nonzeroBitCount <= 2 * edits
    }

    private func permittedEdits(to other: ActorIdentity) -> Int { max(letters.count, other.letters.count) / 5 }
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
