package import Documents

/// Makes bitexts of a memory's units.
///
/// Units of the same articles, told by their `x-document` properties, are a bitext; the order of the articles is that of
/// the header, else of their first appearance. Without such properties all variants of a language are one article that
/// has the file's name, its sentences in the order of the file. The sentences of units that a memory does not hold (those
/// without counterpart) are missing, so sentences are numbered anew.
package struct BitextAssembly {
    private let header: TranslationMemoryHeader
    private let fileName: String
    private var articles: [ArticleParts] = []
    private var indices: [ArticleKey: Int] = [:]
    private var units: [(places: [SentencePlace], score: Double)] = []

    /// `fileName` is what articles are called whose variants do not name one.
    package init(header: TranslationMemoryHeader, fileName: String) {
        self.header = header
        self.fileName = fileName
        var last: Int?
        for property in header.properties {
            if property.type == BitextProperty.document, let language = property.language.flatMap({ Language($0) }) {
                last = article(ArticleKey(name: property.text, language: language))
            } else if property.type == BitextProperty.date, let last {
                articles[last].date = property.text
            }
        }
    }

    /// Adds a unit; variants without text are left out.
    package mutating func append(_ unit: TranslationUnit) {
        let places = unit.variants.flatMap { takeSentences(of: $0) }
        guard !places.isEmpty else { return }
        units.append((places, unit.property(BitextProperty.score).flatMap(Double.init) ?? 1))
    }

    /// The bitexts in the order of the file; articles that no unit joins to another are left out.
    package var bitexts: [Bitext] { groups.filter { $0.count > 1 }.map(bitext) }

    // MARK: Collecting

    private struct ArticleKey: Hashable {
        var name: String
        var language: Language
    }

    private struct ArticleParts {
        var key: ArticleKey
        var date: String?
        /// By place in the article that the memory was made from.
        var sentences: [Int: String] = [:]
        /// The place of the next sentence whose variant names none.
        var next = 0
    }

    private struct SentencePlace {
        var article: Int
        var sentence: Int
    }

    private mutating func article(_ key: ArticleKey) -> Int {
        if let index = indices[key] { return index }
        indices[key] = articles.count
        articles.append(ArticleParts(key: key))
        return articles.count - 1
    }

    private mutating func takeSentences(of variant: TranslationUnitVariant) -> [SentencePlace] {
        let text = variant.segment.text
        guard !text.isEmpty else { return [] }
        let name = variant.property(BitextProperty.document) ?? fileName
        let index = article(ArticleKey(name: name, language: variant.language))
        let starts = Self.numbers(variant.property(BitextProperty.starts))
        var numbers = Self.numbers(variant.property(BitextProperty.sentences))
        var pieces = Self.cut(text, at: starts)
        if pieces.contains("") { pieces = [text] }
        if numbers.count != pieces.count || numbers.contains(where: { articles[index].sentences[$0] != nil }) {
            // No places, or places that are taken: the sentences follow those that are there.
            numbers = pieces.indices.map { articles[index].next + $0 }
        }
        for (number, piece) in zip(numbers, pieces) { articles[index].sentences[number] = piece }
        articles[index].next = max(articles[index].next, (numbers.last ?? 0) + 1)
        return numbers.map { SentencePlace(article: index, sentence: $0) }
    }

    private static func numbers(_ list: String?) -> [Int] {
        (list ?? "").split(separator: " ").compactMap { Int($0) }.filter { $0 >= 0 }
    }

    private static func cut(_ text: String, at starts: [Int]) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let bounds = [0] + starts.map { min($0, scalars.count) } + [scalars.count]
        return zip(bounds, bounds.dropFirst()).map { start, end in
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[min(start, end)..<end])
            while piece.last == " " { piece.removeLast() }
            return String(piece)
        }
    }

    // MARK: Putting together

    /// Articles that units join, directly or by a third.
    private var groups: [[Int]] {
        var group = Array(articles.indices)
        func root(_ index: Int) -> Int { group[index] == index ? index : root(group[index]) }
        for unit in units {
            for place in unit.places.dropFirst() {
                let (one, other) = (root(unit.places[0].article), root(place.article))
                group[max(one, other)] = min(one, other)
            }
        }
        let members = Dictionary(grouping: articles.indices) { root($0) }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }

    private func bitext(_ members: [Int]) -> Bitext {
        let numbering = members.map { member in
            let places = articles[member].sentences.keys.sorted()
            return Dictionary(uniqueKeysWithValues: zip(places, places.indices))
        }
        let segmented = members.map { segmentedArticle(articles[$0]) }
        let aligned = units.compactMap { unit -> AlignedUnit? in
            var sentences: [[Int]] = Array(repeating: [], count: members.count)
            for place in unit.places {
                guard let member = members.firstIndex(of: place.article) else { return nil }
                if let sentence = numbering[member][place.sentence] { sentences[member].append(sentence) }
            }
            return AlignedUnit(sentences: sentences.map { $0.sorted() }, score: unit.score)
        }
        let alignments = members.indices.dropFirst().map { PairAlignment(joining: aligned, source: 0, target: $0) }
        return Bitext(articles: segmented, alignments: alignments, units: aligned)
    }

    private func segmentedArticle(_ parts: ArticleParts) -> SegmentedArticle {
        let sentences = parts.sentences.sorted { $0.key < $1.key }.map(\.value)
        let article = Article(
            name: parts.key.name, language: parts.key.language, date: parts.date, blocks: sentences.map { Block($0) })
        return SegmentedArticle(article: article, sentences: sentences.map { Sentence($0) })
    }
}
