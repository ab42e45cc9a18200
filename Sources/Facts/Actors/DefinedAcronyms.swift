import Documents

/// Acronyms that a text defines, `Organisation mondiale de la santé (OMS)`: the acronym and the words are one actor.
struct DefinedAcronyms {
    private var ids: Set<String> = []

    /// The facts of the next sentence, with the names that define an acronym, and with one id for an acronym and its
    /// name.
    mutating func applied(to facts: [Fact], in sentence: CasedSentence, functionWords: Set<UInt64>) -> [Fact] {
        var names: [Fact] = []
        var facts = facts
        for index in facts.indices {
            guard case .actor(var actor) = facts[index].value, actor.id == nil else { continue }
            let id = "text:" + facts[index].text
            if !ids.contains(id) {
                guard let range = Self.definition(of: facts[index], in: sentence, functionWords) else { continue }
                let text = sentence.text.text(range)
                names.append(
                    Fact(range: range, text: text, value: .actor(Actor(kind: .organization, name: text, id: id))))
                ids.insert(id)
            }
            actor.id = id
            facts[index].value = .actor(actor)
        }
        guard !names.isEmpty else { return facts }
        let kept = facts.filter { names.overlapping($0.range).isEmpty }
        return (kept + names).sorted { $0.range.start < $1.range.start }
    }

    /// The words before an acronym in brackets whose initials it is made of.
    private static func definition(
        of acronym: Fact, in sentence: CasedSentence, _ functionWords: Set<UInt64>
    ) -> TextRange? {
        let text = sentence.text
        let letters = Array(TokenizedSentence(acronym.text).folded.map(NameFolding.base))
        let isAcronym = letters.count >= 2 && acronym.text == acronym.text.uppercased()
        let place = text.tokens.index(fromWhich: { $0.range.lowerBound >= acronym.range.start })
        guard isAcronym, text.isToken(place - 1, "(") else { return nil }
        var left = letters.count
        var index = place - 2
        while index >= 0, left > 0, index > place - 16 {
            guard text.kind(index) == .word else {
                guard NameTrie.isJoint(text, index) else { return nil }
                index -= 1
                continue
            }
            let initial = text.folded(index).first.map(NameFolding.base)
            if initial == letters[left - 1], left > 1 || sentence.isCapital[index] {
                left -= 1
            } else if !functionWords.contains(WordHash.of(text.folded(index))) {
                return nil
            }
            index -= 1
        }
        guard left == 0 else { return nil }
        return text.textRange(index + 1..<place - 1)
    }
}
