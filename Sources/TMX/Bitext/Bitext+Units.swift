package import Documents

/// A bitext as a memory: one unit for all versions, with the score and the places of the sentences as properties.
extension Bitext {
    /// The units that have text in two versions or more, in the order of the bitext.
    package var translationUnits: [TranslationUnit] { everyUnit.filter { $0.variants.count > 1 } }

    /// The same with the units that have text in one version only.
    package var everyUnit: [TranslationUnit] {
        units.indices.map { translationUnit(units[$0], identifier: String($0 + 1)) }
    }

    /// The header for `translationUnits`: the pivot is the source, each article a property. `creationDate` as `TMXDate`
    /// writes it.
    package func memoryHeader(toolVersion: String, creationDate: String?) -> TranslationMemoryHeader {
        var header = TranslationMemoryHeader(
            sourceLanguage: articles.first.map { .language($0.article.language) } ?? .any, toolVersion: toolVersion,
            creationDate: creationDate)
        for article in articles.map(\.article) {
            header.properties.append(Property(BitextProperty.document, article.name, language: article.language.tag))
            if let date = article.date { header.properties.append(Property(BitextProperty.date, date)) }
        }
        return header
    }

    private func translationUnit(_ unit: AlignedUnit, identifier: String) -> TranslationUnit {
        let variants = articles.indices.compactMap { variant(of: unit.sentences[$0], in: $0) }
        var result = TranslationUnit(identifier: identifier, variants: variants)
        result.properties = [Property(BitextProperty.score, Self.decimal(unit.score))]
        return result
    }

    private func variant(of sentences: [Int], in index: Int) -> TranslationUnitVariant? {
        let text = text(of: sentences, in: index)
        guard !text.isEmpty else { return nil }
        let article = articles[index].article
        var properties = [
            Property(BitextProperty.document, article.name),
            Property(BitextProperty.sentences, sentences.map(String.init).joined(separator: " ")),
        ]
        if sentences.count > 1 {
            let starts = starts(of: sentences, in: index).dropFirst().map(String.init)
            properties.append(Property(BitextProperty.starts, starts.joined(separator: " ")))
        }
        return TranslationUnitVariant(language: article.language, segment: Segment(text), properties: properties)
    }

    /// Where each sentence starts in the joined text, in Unicode scalars.
    private func starts(of sentences: [Int], in index: Int) -> [Int] {
        sentences.indices.map { place in
            let upToHere = text(of: Array(sentences[...place]), in: index).unicodeScalars.count
            return upToHere - articles[index].sentences[sentences[place]].text.unicodeScalars.count
        }
    }

    /// Four decimals, the same in every locale.
    private static func decimal(_ score: Double) -> String {
        let tenThousandths = Int((min(max(score, 0), 1) * 10_000).rounded())
        let decimals = String(10_000 + tenThousandths % 10_000).dropFirst()
        return "\(tenThousandths / 10_000).\(decimals)"
    }
}
