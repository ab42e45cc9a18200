import Documents

/// The names of known entities in one language.
struct EntityTable: Sendable {
    struct Entity: Hashable, Sendable {
        /// The Wikidata id where it is known, else the key of the entity's file.
        var id: String
        var kind: Actor.Kind
    }

    /// A name that was found in a sentence.
    struct Match {
        var entity: Entity
        var isDemonym: Bool
        /// `USA`; a name that is no part of a longer one.
        var isAcronym: Bool
        var tokens: Range<Int>

        /// Whether it is no part of a longer name, as a short name of a place may be: `Washington Irving`.
        var standsAlone: Bool { isDemonym || isAcronym || entity.kind != .place || tokens.count > 1 }
    }

    private enum CaseRule: Sendable { case any, capital, allCapitals }

    private struct Name: Sendable {
        var entity: Int32
        var isDemonym: Bool
        var caseRule: CaseRule
        /// Whether it begins with an article and its last word has a capital, so that `Le monde` is no newspaper.
        var endsInCapital: Bool
        /// Whether it is the name without its Arabic article, for where the article is written together with a
        /// preposition.
        var isBare = false
    }

    private var entities: [Entity] = []
    private var indices: [String: Int32] = [:]
    private var names: [Name] = []
    private var trie: NameTrie
    private let proclitics: [[Unicode.Scalar]]
    private let functionWords: Set<UInt64>

    /// The bundled entities.
    init(language: Language) {
        self.init(files: EntityFile.bundled, language: language, words: ActorWords.of(language))
    }

    /// The entities of the files in their order: a later one may add names to known entities or give a name to another.
    init(files: [EntityFile], language: Language, words: ActorWords) {
        trie = NameTrie(nameEndings: words.nameEndings, adjectiveEndings: words.adjectiveEndings)
        functionWords = words.first
        proclitics = words.proclitics.map { Array(TokenizedSentence($0).folded) }
        for file in files {
            for entry in file.entries(in: language.primary) { add(entry) }
        }
    }

    private mutating func add(_ entry: EntityFile.Entry) {
        let index = index(of: entry)
        for demonym in entry.demonyms {
            let takesEndings = demonym.hasSuffix("-")
            let stem = takesEndings ? String(demonym.dropLast()) : demonym
            insert(
                stem, Name(entity: index, isDemonym: true, caseRule: Self.caseRule(stem), endsInCapital: false),
                takesEndings ? .adjective : .none)
        }
        for name in entry.names {
            let isAcronym = name == name.uppercased() && name != name.lowercased()
            insert(
                name,
                Name(
                    entity: index, isDemonym: false, caseRule: Self.caseRule(name),
                    endsInCapital: endsInCapital(name)), isAcronym ? .none : .name)
        }
    }

    private mutating func index(of entry: EntityFile.Entry) -> Int32 {
        if let known = indices[entry.key] { return known }
        let index = Int32(entities.count)
        entities.append(Entity(id: entry.wikidata ?? entry.key, kind: entry.kind))
        indices[entry.key] = index
        return index
    }

    private mutating func insert(_ text: String, _ name: Name, _ ending: NameTrie.Ending) {
        let sentence = TokenizedSentence(text)
        insert(sentence, name, ending)
        guard !proclitics.isEmpty, text.hasPrefix("ال") else { return }
        var bare = name
        bare.isBare = true
        insert(TokenizedSentence(String(text.dropFirst(2))), bare, ending)
    }

    private mutating func insert(_ sentence: TokenizedSentence, _ name: Name, _ ending: NameTrie.Ending) {
        trie.insert(sentence, ending: ending, mayBeSmall: name.caseRule == .any, Int32(names.count))
        names.append(name)
    }

    private static func caseRule(_ name: String) -> CaseRule {
        let letters = name.unicodeScalars.filter { $0.properties.isCased }
        guard let first = letters.first, first.properties.isUppercase else { return .any }
        let isAcronym = letters.count <= 3 && letters.allSatisfy(\.properties.isUppercase)
        return isAcronym ? .allCapitals : .capital
    }

    private func endsInCapital(_ name: String) -> Bool {
        let sentence = TokenizedSentence(name)
        guard !sentence.tokens.isEmpty, functionWords.contains(WordHash.of(sentence.folded(0))) else { return false }
        let letters = name.unicodeScalars.lastIndex { !$0.properties.isAlphabetic }
        let last = letters.map { name.unicodeScalars.index(after: $0) } ?? name.unicodeScalars.startIndex
        return last < name.unicodeScalars.endIndex && name.unicodeScalars[last].properties.isUppercase
    }

    /// The longest known name that starts at a token.
    func longestMatch(at start: Int, in sentence: TokenizedSentence) -> Match? {
        var hits: [NameTrie.Hit] = []
        trie.addMatches(at: start, in: sentence, to: &hits)
        var best = hits.isEmpty ? nil : longest(of: hits, at: start, in: sentence, hasArticle: false, than: nil)
        if let match = best, Self.endsInPoint(match.tokens, sentence) {
            best?.tokens = start..<match.tokens.upperBound + 1
        }
        guard !proclitics.isEmpty else { return best }
        let word = sentence.folded(start)
        for proclitic in proclitics where word.count > proclitic.count + 1 && word.starts(with: proclitic) {
            hits.removeAll(keepingCapacity: true)
            trie.addMatches(at: start, in: sentence, skipping: proclitic.count, to: &hits)
            let hasArticle = proclitic.count > 1 && proclitic.last == "ل"
            best = longest(of: hits, at: start, in: sentence, hasArticle: hasArticle, than: best)
        }
        return best
    }

    private func longest(
        of hits: [NameTrie.Hit], at start: Int, in sentence: TokenizedSentence, hasArticle: Bool, than known: Match?
    ) -> Match? {
        var best = known
        for hit in hits {
            let name = names[Int(hit.value)]
            guard !name.isBare || hasArticle else { continue }
            let longest = best?.tokens.upperBound ?? start
            let isBetter = hit.end > longest || hit.end == longest && best?.isDemonym == true && !name.isDemonym
            guard isBetter, fits(name, sentence, start..<hit.end) else { continue }
            best = Match(
                entity: entities[Int(name.entity)], isDemonym: name.isDemonym,
                isAcronym: name.caseRule == .allCapitals, tokens: start..<hit.end)
        }
        return best
    }

    /// `U.S` with a point behind.
    private static func endsInPoint(_ tokens: Range<Int>, _ sentence: TokenizedSentence) -> Bool {
        tokens.count > 2 && sentence.isToken(tokens.upperBound, ".") && sentence.isJoined(tokens.upperBound)
            && sentence.isToken(tokens.upperBound - 2, ".")
    }

    private func fits(_ name: Name, _ sentence: TokenizedSentence, _ tokens: Range<Int>) -> Bool {
        let first = sentence.tokens[tokens.lowerBound].range
        switch name.caseRule {
        case .any: break
        case .capital:
            let last = sentence.tokens[tokens.upperBound - 1].range
            guard LetterCase.isCapital(sentence.scalars[first.lowerBound]),
                !name.endsInCapital || !sentence.scalars[last.lowerBound].properties.isLowercase
            else { return false }
        case .allCapitals:
            let range = sentence.textRange(tokens)
            guard sentence.scalars[range.start..<range.end].allSatisfy({ !$0.properties.isLowercase }) else {
                return false
            }
        }
        guard entities[Int(name.entity)].kind != .place || !Self.isDotted(tokens, sentence) else { return false }
        return !Self.joins(tokens.lowerBound, sentence, [Self.katakana, Self.hangul])
            && !Self.joins(tokens.upperBound, sentence, [Self.katakana])
    }

    /// Whether a dot joins tokens to what stands before or behind, as the parts of foreign persons' names are joined in
    /// Chinese: `乔治·华盛顿`.
    private static func isDotted(_ tokens: Range<Int>, _ sentence: TokenizedSentence) -> Bool {
        sentence.isToken(tokens.lowerBound - 1, "·") || sentence.isToken(tokens.upperBound, "·")
    }

    private static let katakana: ClosedRange<UInt32> = 0x30A1...0x30FE
    private static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// Whether a token continues a run of one of the scripts: no name begins inside a run of katakana or hangul, and
    /// none ends inside one of katakana. Hangul particles may follow.
    private static func joins(_ index: Int, _ sentence: TokenizedSentence, _ scripts: [ClosedRange<UInt32>]) -> Bool {
        guard sentence.isJoined(index) else { return false }
        let before = sentence.scalars[sentence.tokens[index - 1].range.lowerBound].value
        let after = sentence.scalars[sentence.tokens[index].range.lowerBound].value
        return scripts.contains { $0.contains(before) && $0.contains(after) }
    }
}
