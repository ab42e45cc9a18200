/// How two names that were not linked stand to each other, word by word.
package struct NameContrast: Sendable {
    /// Whether some words agree and one or two on either side do not: `Ivan Perisic` and `Ivan Rakitic`.
    package let isHalf: Bool
    /// How alike the words are that do not agree, or the names as a whole, 0…1: they may be two spellings or two forms
    /// of one name.
    package let likeness: Double
    /// Whether one may be a short form of the other: a part of it, or its initials.
    package let isShortForm: Bool
    /// Whether both are written in one script, so that their words can be told apart letter by letter.
    package let isOneScript: Bool
    /// The words of either name that the other lacks, folded.
    package let rests: (source: String, target: String)

    package init(_ a: NameSounds, _ b: NameSounds) {
        // An initial says too little: `Robert M. Gates`.
        let full = a.words.filter { !$0.isInitial }
        var (left, right) = (full, b.words.filter { !$0.isInitial })
        for word in full where word.letters.count > 2 {
            let likest = right.indices.filter { right[$0].letters.count > 2 }
                .map { (index: $0, likeness: Self.likeness(word, right[$0], a, b)) }.max { $0.likeness < $1.likeness }
            guard let likest, likest.likeness >= Self.agreement, let own = left.firstIndex(of: word) else { continue }
            left.remove(at: own)
            right.remove(at: likest.index)
        }
        let closest = left.flatMap { word in right.map { Self.likeness(word, $0, a, b) } }.max() ?? 1
        let isApart = left.count == full.count
        let areFull = (left + right).allSatisfy { $0.letters.count > 3 }
        // `Karel` is `Charles` in some languages.
        let areGiven = (left + right).allSatisfy { GivenNames.contains($0.letters.compactMap(Unicode.Scalar.init)) }
        isHalf =
            !isApart && (1...2).contains(left.count) && (1...2).contains(right.count) && areFull && !areGiven
        isShortForm =
            isApart
            ? Self.isAcronym(a, of: b) || Self.isAcronym(b, of: a) : left.isEmpty || right.isEmpty || areGiven
        isOneScript = a.script == b.script
        rests = (Self.text(of: left), Self.text(of: right))
        let whole = isApart ? Self.likeness(a.joined.words[0], b.joined.words[0], a, b) : 0
        likeness = Double(max(closest, whole))
    }

    private static func text(of words: [NameSounds.Word]) -> String {
        let texts = words.map { word in String(String.UnicodeScalarView(word.letters.compactMap(Unicode.Scalar.init))) }
        return texts.joined(separator: " ")
    }

    /// From it on, two words are taken for one.
    private static let agreement: Float = 0.7

    /// How alike two words look or sound at the best, 0…1; words that begin alike may be forms of one stem.
    private static func likeness(
        _ a: NameSounds.Word, _ b: NameSounds.Word, _ nameA: NameSounds, _ nameB: NameSounds
    ) -> Float {
        let isLoose = nameA.isLoose || nameB.isLoose
        var best: Float = 0
        if nameA.script == nameB.script {
            best = max(EditDistance.similarity(a.letters, b.letters), stem(a.letters, b.letters))
        }
        for readingA in a.readings {
            for readingB in b.readings {
                best = max(
                    best, EditDistance.similarity(readingA, readingB, isLoose: isLoose), stem(readingA, readingB))
                best = max(best, consonants(readingA, readingB))
            }
        }
        return best
    }

    private static func stem<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Float {
        let shared = zip(a, b).prefix { $0 == $1 }.count
        return shared > 3 ? 1 : shared == 3 ? 0.55 : 0
    }

    /// The share of consonants in order that two words have in common: `Seork` and `Сок`.
    private static func consonants(_ a: [UInt8], _ b: [UInt8]) -> Float {
        let (a, b) = (SoundCosts.skeleton(a), SoundCosts.skeleton(b))
        return min(a.count, b.count) > 1 ? EditDistance.share(a, b) : 0
    }

    /// `HN` of `Hospodářské noviny`.
    private static func isAcronym(_ short: NameSounds, of long: NameSounds) -> Bool {
        guard short.script == long.script, long.words.count > 1 else { return false }
        let initials = long.words.compactMap(\.letters.first)
        return short.words.contains { $0.letters == initials }
    }
}
