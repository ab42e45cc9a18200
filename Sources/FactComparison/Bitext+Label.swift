package import Documents

extension Bitext {
    /// What a version is called in a line of text: its language, or its file where two versions share a language.
    package func label(of article: Int) -> String {
        let own = articles[article].article
        return articles.count { $0.article.language == own.language } > 1 ? own.name : own.language.tag
    }
}
