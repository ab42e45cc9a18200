package import Documents

/// The names of known entities in one language.
package struct EntityTable: Sendable {
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
        /// Whether it is the name without its Arabic article, for where the article is written together with a
        /// preposition.
        var isBare = false
    }

    private var entities: [Entity] = []
    private var indices: [String: Int32] = [:]
    private var names: [Name] = []
    private var trie: NameTrie
    private let proclitics: [[Unicode.Scalar]]

    /// The bundled entities, then those of `files`, which may add names to known entities or give a name to another.
    package init(language: Language, adding files: [EntityFile] = []) {
        self.init(files: EntityFile.bundled + files, language: language, words: ActorWords(language: language))
    }

    init(files: [EntityFile], language: Language, words: ActorWords) {
        trie = NameTrie(nameEndings: words.nameEndings, adjectiveEndings: words.adjectiveEndings)
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
                stem, Name(entity: index, isDemonym: true, caseRule: Self.caseRule(stem)),
                takesEndings ? .adjective : .none)
        }
        for name in entry.names {
            let isAcronym = name == name.uppercased() && name != name.lowercased()
            insert(
                name, Name(entity: index, isDemonym: false, caseRule: Self.caseRule(name)), isAcronym ? .none : .name)
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
        trie.insert(sentence, ending: ending, Int32(names.count))
        names.append(name)
    }

    private static func caseRule(_ name: String) -> CaseRule {
        let letters = name.unicodeScalars.filter { $0.properties.isCased }
        guard let first = letters.first, first.properties.isUppercase else { return .any }
        let isAcronym = letters.count <= 3 && letters.allSatisfy(\.properties.isUppercase)
        return isAcronym ? .allCapitals : .capital
    }

    /// The longest known name that starts at a token.
    func longestMatch(at start: Int, in sentence: TokenizedSentence) -> Match? {
        var best: Match?
        var hasArticle = false
        func consider(_ value: Int32, _ end: Int) {
            let name = names[Int(value)]
            guard !name.isBare || hasArticle else { return }
            let longest = best?.tokens.upperBound ?? start
            let isBetter = end > longest || end == longest && best?.isDemonym == true && !name.isDemonym
            guard isBetter, fits(name, sentence, start..<end) else { return }
            best = Match(
                entity: entities[Int(name.entity)], isDemonym: name.isDemonym,
                isAcronym: name.caseRule == .allCapitals, tokens: start..<end)
        }
        trie.matches(at: start, in: sentence, consider)
        if let match = best, Self.endsInPoint(match.tokens, sentence) {
            best?.tokens = start..<match.tokens.upperBound + 1
        }
        guard !proclitics.isEmpty else { return best }
        let word = sentence.folded(start)
        for proclitic in proclitics where word.count > proclitic.count + 1 && word.starts(with: proclitic) {
            hasArticle = proclitic.count > 1 && proclitic.last == "ل"
            trie.matches(at: start, in: sentence, skipping: proclitic.count, consider)
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
        case .capital: guard sentence.scalars[first.lowerBound].properties.isUppercase else { return false }
        case .allCapitals:
            let range = sentence.textRange(tokens)
            guard sentence.scalars[range.start..<range.end].allSatisfy({ !$0.properties.isLowercase }) else {
                return false
            }
        }
        return !Self.joins(tokens.lowerBound, sentence, [Self.katakana, Self.hangul])
            && !Self.joins(tokens.upperBound, sentence, [Self.katakana])
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
