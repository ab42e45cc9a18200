import Documents
import Facts

/// Says in one line what was compared, and where.
struct Explanation {
    /// Versions that give one value.
    struct Group {
        var articles: [Int]
        /// As the first of them writes it.
        var text: String
        /// Whom the first of them has it from, in its words.
        var source: String?
    }

    let bitext: Bitext
    let phrases: Phrases

    /// - Parameters:
    ///   - groups: who says the same, for the types that both sides give; the pivot's group first.
    ///   - isOtherSource: whether the versions have it from different people, who are then named.
    func line(
        _ type: Discrepancy.Kind, _ claims: [Claim], groups: [Group] = [], isCurrency: Bool = false,
        isOtherSource: Bool = false
    ) -> String {
        let said =
            switch type {
            case .omission, .addition: lonelyStatement(claims)
            default: groups.map { statement($0, namesSource: isOtherSource) }.joined(separator: ", ")
            }
        let sources = isOtherSource ? phrases.otherSource : ""
        return "\(said)\(remark(type, isCurrency))\(sources) (\(place(claims)))"
    }

    private func statement(_ group: Group, namesSource: Bool = false) -> String {
        let verb = group.articles.count == 1 ? phrases.says : phrases.say
        let source = namesSource ? group.source.map { " [\(isolated($0, of: group.articles[0]))]" } ?? "" : ""
        return "\(names(group.articles)) \(verb) \(isolated(group.text, of: group.articles[0]))\(source)"
    }

    private func lonelyStatement(_ claims: [Claim]) -> String {
        let stating = claims.filter { $0.fact != nil }
        let silent = claims.filter { $0.fact == nil }.map(\.article)
        guard let first = stating.first, let fact = first.fact else { return "" }
        let said = statement(Group(articles: stating.map(\.article), text: fact.text))
        return "\(said), \(names(silent)) \(silent.count == 1 ? phrases.doesNot : phrases.doNot)"
    }

    private func remark(_ type: Discrepancy.Kind, _ isCurrency: Bool) -> String {
        switch type {
        case .conflict, .omission, .addition: ""
        case .precision: phrases.precision
        case .rounding: phrases.rounding
        case .conversion: isCurrency ? phrases.currency : phrases.unit
        }
    }

    /// `sentence 4`; `sentence 4, en 5` where the numbers differ. Sentences are counted from 1.
    private func place(_ claims: [Claim]) -> String {
        let known = claims.filter { !$0.sentences.isEmpty }
        guard let first = known.first, let sentence = first.sentences.first else { return "" }
        let number = "\(phrases.sentence) \(sentence + 1)"
        let lead = first.article == 0 ? number : "\(bitext.label(of: first.article)) \(number)"
        let others = known.dropFirst().compactMap { claim -> String? in
            guard let other = claim.sentences.first, other != sentence else { return nil }
            return "\(bitext.label(of: claim.article)) \(other + 1)"
        }
        return ([lead] + others).joined(separator: ", ")
    }

    /// More than two are counted: the report lists them, the line names the odd one out.
    private func names(_ articles: [Int]) -> String {
        if articles.count > 2 { return "\(articles.count) \(phrases.versions)" }
        let names = articles.map(bitext.label)
        guard names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " \(phrases.and) " + names[names.count - 1]
    }

    /// Right-to-left words keep to themselves in the line: U+2068 FIRST STRONG ISOLATE to U+2069.
    private func isolated(_ text: String, of article: Int) -> String {
        bitext.articles[article].article.language.isRightToLeft ? "\u{2068}\(text)\u{2069}" : text
    }
}
