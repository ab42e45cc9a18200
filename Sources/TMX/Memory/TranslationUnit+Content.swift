package import Documents

extension TranslationUnit {
    /// The first variant in that language; where there is none, the first whose primary language is the same.
    package func variant(in language: Language) -> TranslationUnitVariant? {
        variants.first { $0.language == language } ?? variants.first { $0.language.primary == language.primary }
    }

    /// A hash of the texts and their languages, whatever their order. Sixty-four bits: among a million units, two that differ
    /// share one with a chance of one in thirty million.
    package var contentHash: Int {
        var hasher = Hasher()
        for variant in variants.sorted(by: { $0.language.tag < $1.language.tag }) {
            hasher.combine(variant.language)
            hasher.combine(variant.segment)
        }
        return hasher.finalize()
    }

    /// The variant that was translated, in a memory with that header: the first where any may be the source.
    package func source(in header: TranslationMemoryHeader) -> TranslationUnitVariant? {
        guard case .language(let language) = sourceLanguage ?? header.sourceLanguage else { return variants.first }
        return variant(in: language) ?? variants.first
    }

    /// The unit with the variants in `languages` alone, in their order.
    package func keeping(_ languages: [Language]) -> TranslationUnit {
        var unit = self
        unit.variants = languages.compactMap(variant)
        return unit
    }
}
