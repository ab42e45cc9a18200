import Documents

/// A segment of the memory that is like the one looked for, with its translation.
package struct FuzzyMatch: Hashable, Sendable, Codable {
    /// 0 to 1; see `WordDistance`.
    package var score: Double
    /// Why it is not 1: `2 words differ −20%`, `1 number replaced −1%`.
    package var penalties: [String]
    /// The segment as the memory has it.
    package var source: String
    /// The source with what differs: `[-in the memory alone-]`, `{+in the query alone+}`.
    package var difference: String
    package var target: String
    /// The target with the query's numbers in the target's notation; nil where none was replaced.
    package var adaptedTarget: String?
    package var document: String?
}

extension FuzzyMatch {
    /// Compares a query with what was found.
    init(query: WordList, source: String, target: String, targetLanguage: Language, document: String?) {
        let match = WordList(source)
        let edits = WordDistance.edits(query.words, match.words)
        let count = Double(max(query.words.count, match.words.count, 1))
        let distance = edits.reduce(0) { $0 + $1.weight }
        let isSame = query.scalars == match.scalars
        score = max(0, min(1 - distance / count, isSame ? 1 : 1 - WordDistance.otherText))
        self.source = source
        self.target = target
        self.document = document
        penalties = Self.penalties(edits, count: count, isSame: isSame)
        difference = Self.difference(edits, query, match)
        adaptedTarget = NumberTransfer.adapt(target, edits, query: query, match: match, language: targetLanguage)
    }

    private static func penalties(_ edits: [WordDistance.Edit], count: Double, isSame: Bool) -> [String] {
        func penalty(_ weight: Double, _ what: (one: String, many: String)) -> String? {
            let number = edits.count { $0.weight == weight && ($0.query == nil || $0.match == nil || weight > 0) }
            guard number > 0 else { return nil }
            let percent = (Double(number) * weight / count * 1000).rounded() / 10
            return "\(number) \(number == 1 ? what.one : what.many) \u{2212}\(percent)%"
        }
        let found = [
            penalty(1, ("word differs", "words differ")),
            penalty(WordDistance.replacedNumber, ("number or capital differs", "numbers or capitals differ")),
        ].compactMap { $0 }
        return found.isEmpty && !isSame ? ["punctuation or spaces differ \u{2212}1%"] : found
    }

    private static func difference(_ edits: [WordDistance.Edit], _ query: WordList, _ match: WordList) -> String {
        var result = ""
        var position = 0
        for edit in edits {
            if let index = edit.match {
                let word = match.words[index]
                result += match.text(position..<word.range.lowerBound)
                position = word.range.upperBound
                result += edit.weight == 0 ? match.text(of: word) : "[-\(match.text(of: word))-]"
            }
            if edit.weight > 0, let index = edit.query {
                let needsSpace = edit.match == nil && result.last.map { !$0.isWhitespace } == true
                result += (needsSpace ? " " : "") + "{+\(query.text(of: query.words[index]))+}"
            }
        }
        return result + match.text(position..<match.scalars.count)
    }
}
