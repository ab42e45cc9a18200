/// Whether two names, each in its language and script, are names of one person, organisation or place.
///
/// Words are compared by how they sound (`SoundTable`) with an edit distance (`SoundCosts`), and letter by letter
/// where both are in one script. A word matches from `wordThreshold` on, of 1 for equal. Names match where their words
/// do, in any order; an initial matches a word that begins with it.
package struct NameSimilarity: Sendable {
    package enum Result: Hashable, Sendable {
        /// One name: every word has its counterpart, but for initials and middle names. 0…1.
        case same(Float)
        /// All of one name is found in the other, which says more: `Choïgou` and `Sergueï Choïgou`. 0…1.
        case part(Float)
        case different
    }

    /// Tuned on the project's own pairs of names (`Tests/FactsTests/NamePairs`).
    static let wordThreshold: Float = 0.77

    /// Spellings that the table knows to be of one name or one city match, whatever they sound like.
    let aliases: AliasTable?

    /// How alike they are.
    private static let aliasScore: Float = 0.95

    package init(aliases: AliasTable? = nil) { self.aliases = aliases }

    package func compare(_ a: NameSounds, _ b: NameSounds) -> Result {
        let words = compareWords(a, b)
        if case .same(let score) = words, score >= 0.9 { return words }
        if isOneCity(a, b) { return .same(Self.aliasScore) }
        let (joinedA, joinedB) = (a.joined, b.joined)
        let isWhole = a.words.count > 1 || b.words.count > 1
        if isWhole, let score = match(joinedA.words[0], joinedB.words[0], joinedA, joinedB), score >= 0.8 {
            return .same(score)
        }
        return words
    }

    /// Whether the table knows both as names of one city.
    func isOneCity(_ a: NameSounds, _ b: NameSounds) -> Bool {
        guard let aliases, let left = a.alias, let right = b.alias else { return false }
        return aliases.shareCity(left, right)
    }

    private func compareWords(_ a: NameSounds, _ b: NameSounds) -> Result {
        var pairs: [(score: Float, a: Int, b: Int)] = []
        for i in a.words.indices {
            for j in b.words.indices {
                if let score = match(a.words[i], b.words[j], a, b) { pairs.append((score, i, j)) }
            }
        }
        pairs.sort { $0.score > $1.score }
        var partnerOfA = [Int?](repeating: nil, count: a.words.count)
        var partnerOfB = [Int?](repeating: nil, count: b.words.count)
        var scores: [Float] = []
        for pair in pairs where partnerOfA[pair.a] == nil && partnerOfB[pair.b] == nil {
            partnerOfA[pair.a] = pair.b
            partnerOfB[pair.b] = pair.a
            scores.append(pair.score)
        }
        let hasFullWord = partnerOfA.indices.contains { index in
            partnerOfA[index].map { !a.words[index].isInitial && !b.words[$0].isInitial } ?? false
        }
        guard hasFullWord else { return .different }
        return Self.judge(
            score: scores.reduce(0, +) / Float(scores.count), missing: Self.leftOver(a.words, partnerOfA),
            added: Self.leftOver(b.words, partnerOfB))
    }

    private enum LeftOver { case nothing, trifle, words }

    /// What of a name has no counterpart. An initial, or what stands in the middle, does not count.
    private static func leftOver(_ words: [NameSounds.Word], _ partners: [Int?]) -> LeftOver {
        let unmatched = words.indices.filter { partners[$0] == nil }
        guard !unmatched.isEmpty else { return .nothing }
        let isTrifle = unmatched.allSatisfy { index in
            words[index].isInitial
                || (index > 0 && index < words.count - 1 && partners[0] != nil && partners.last! != nil)
        }
        return isTrifle ? .trifle : .words
    }

    private static func judge(score: Float, missing: LeftOver, added: LeftOver) -> Result {
        switch (missing, added) {
        case (.nothing, .nothing): .same(score)
        case (.nothing, .trifle), (.trifle, .nothing): .same(score - 0.02)
        case (.nothing, .words), (.words, .nothing): .part(score)
        default: .different
        }
    }

    /// How alike two words are, 0…1; nil below the threshold.
    func match(_ a: NameSounds.Word, _ b: NameSounds.Word, _ nameA: NameSounds, _ nameB: NameSounds) -> Float? {
        if a.isInitial != b.isInitial { return matchInitial(a, b, nameA, nameB) }
        var best: Float = nameA.script == nameB.script ? EditDistance.similarity(a.letters, b.letters) : 0
        if best == 1 { return 1 }
        if let aliases, let left = a.alias, let right = b.alias, aliases.sharePart(left, right) {
            best = max(best, Self.aliasScore)
        }
        let isLoose = nameA.isLoose || nameB.isLoose
        for readingA in a.readings {
            for readingB in b.readings {
                best = max(best, EditDistance.similarity(readingA, readingB, isLoose: isLoose))
            }
        }
        return best >= Self.wordThreshold ? best : nil
    }

    private func matchInitial(
        _ a: NameSounds.Word, _ b: NameSounds.Word, _ nameA: NameSounds, _ nameB: NameSounds
    ) -> Float? {
        if nameA.script == nameB.script { return a.letters.first == b.letters.first ? 0.85 : nil }
        for readingA in a.readings {
            for readingB in b.readings {
                guard let first = readingA.first, let other = readingB.first else { continue }
                if SoundCosts.substitution(first, other) <= 0.1 { return 0.85 }
            }
        }
        return nil
    }
}

extension NameSimilarity {
    /// Of two names of which one is part of the other: whether the short one may stand for the long one. The family
    /// name may, and the first word of an organisation; a given name may not, nor a name without its `North` or `New`.
    func isShortForm(_ a: NameSounds, _ b: NameSounds, distinguishing: Set<UInt64>) -> Bool {
        let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
        let unmatched = long.words.filter { word in
            !short.words.contains { match($0, word, short, long) != nil }
        }
        let scalars = { (word: NameSounds.Word) in word.letters.compactMap(Unicode.Scalar.init) }
        guard !unmatched.contains(where: { distinguishing.contains(WordHash.of(scalars($0))) }) else { return false }
        return short.words.contains { !GivenNames.contains(scalars($0)) }
    }
}
