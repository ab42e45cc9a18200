import Documents

extension Block {
    /// The block with its language, where that plainly is not the article's.
    func marked(in language: Language) -> Block {
        var block = self
        block.language = LanguageContradiction.language(of: text, statedAs: language)
        return block
    }
}
