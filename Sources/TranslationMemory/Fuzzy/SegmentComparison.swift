/// A query beside a segment of the memory.
struct SegmentComparison {
    let query: WordList
    let match: WordList
    /// The segment's text.
    let source: String
    /// What turns the query into the segment.
    let edits: [WordDistance.Edit]
    /// 0 to 1; see `WordDistance`.
    let score: Double

    init(query: WordList, source: String) {
        self.query = query
        self.source = source
        match = WordList(source)
        edits = WordDistance.edits(query.words, match.words)
        let distance = edits.reduce(0) { $0 + $1.weight }
        let highest = query.scalars == match.scalars ? 1 : 1 - WordDistance.otherText
        score = max(0, min(1 - distance / Double(max(query.words.count, match.words.count, 1)), highest))
    }

    /// Why the score is not 1.
    var penalties: [String] {
        let count = Double(max(query.words.count, match.words.count, 1))
        func penalty(_ weight: Double, _ what: (one: String, many: String)) -> String? {
            let number = edits.count { $0.weight == weight }
            guard number > 0 else { return nil }
            let percent = (Double(number) * weight / count * 1000).rounded() / 10
            return "\(number) \(number == 1 ? what.one : what.many) \u{2212}\(percent)%"
        }
        let found = [
            penalty(1, ("word differs", "words differ")),
            penalty(WordDistance.replacedNumber, ("number or capital differs", "numbers or capitals differ")),
        ].compactMap { $0 }
        return found.isEmpty && score < 1 ? ["punctuation or spaces differ \u{2212}1%"] : found
    }

    /// The segment with what differs.
    var difference: SegmentDifference {
        var result = SegmentDifference()
        var position = 0
        for edit in edits {
            if let index = edit.match {
                let word = match.words[index]
                result.append(.both, match.text(position..<word.range.lowerBound))
                position = word.range.upperBound
                result.append(edit.weight == 0 ? .both : .memory, match.text(of: word))
            }
            if edit.weight > 0, let index = edit.query {
                if edit.match == nil, result.endsInWord { result.append(.both, " ") }
                result.append(.query, query.text(of: query.words[index]))
            }
        }
        result.append(.both, match.text(position..<match.scalars.count))
        return result
    }
}
