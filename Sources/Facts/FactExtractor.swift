package import Documents

/// Finds the facts of an article.
package struct FactExtractor: Sendable {
    package init(language: Language) {}
    package func facts(in sentences: [String], publication: String?) -> [[Fact]] { sentences.map { _ in [] } }
}
package enum ActorLinker {
    package static func link(_ facts: [[[Fact]]], in bitext: Bitext) -> [[[Fact]]] { facts }
}
