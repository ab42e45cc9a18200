import Documents

/// Puts the numbers of a query into the translation of a segment that has others in their places.
enum NumberTransfer {
    /// Nil where no number differs, or none of those that do stands in the target.
    static func adapt(
        _ target: String, _ edits: [WordDistance.Edit], query: WordList, match: WordList, language: Language
    ) -> String? {
        let words = WordList(target)
        var replacements: [Int: String] = [:]
        for edit in edits where edit.weight > 0 {
            guard let new = edit.query.map({ query.words[$0] }), let old = edit.match.map({ match.words[$0] }),
                new.isNumber, old.isNumber,
                let place = words.words.indices.first(where: {
                    replacements[$0] == nil && words.words[$0].isNumber && words.words[$0].form == old.form
                })
            else { continue }
            let value = NumberNotation(query.scalars[new.range])
            let replaced = NumberNotation(words.scalars[words.words[place].range])
            replacements[place] = value.text(like: replaced, in: language)
        }
        guard !replacements.isEmpty else { return nil }
        var result = ""
        var position = 0
        for (place, text) in replacements.sorted(by: { $0.key < $1.key }) {
            let range = words.words[place].range
            result += words.text(position..<range.lowerBound) + text
            position = range.upperBound
        }
        return result + words.text(position..<words.scalars.count)
    }
}
