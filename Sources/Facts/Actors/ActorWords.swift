import Documents
import Foundation
import Synchronization

/// What a language's `actors.json` says about the words in and around names. Sets hold
/// `WordHash`es.
final class ActorWords: Decodable, Sendable {
    /// Titles and roles that stand beside a person's name and are no part of it.
    let titles: Set<UInt64>
    /// Words that an organisation's name begins with or, in some languages, ends with.
    let heads: Set<UInt64>
    /// Words between the words of an organisation's name: `of`, `de la`.
    let linkers: Set<UInt64>
    /// Words between the words of a person's name: `van`, `bin`.
    let particles: Set<UInt64>
    /// Prepositions that a place follows as a rule.
    let placePrepositions: Set<UInt64>
    /// Words that begin a sentence without being names.
    let first: Set<UInt64>
    /// Words that are capitalised without being names of actors.
    let nonNames: Set<UInt64>
    /// Words that make another name of a name: `North`, `New`.
    let distinguishing: Set<UInt64>
    /// Endings of the names and of the adjectives of the entity table.
    let nameEndings: [String]
    let adjectiveEndings: [String]
    /// What is written together with the word that follows, as Arabic prepositions and German directions are:
    /// `Südfrankreich`.
    let proclitics: [String]
    /// Whether the script has no capitals: names come from the table, the other version, and words in other scripts.
    let isUncased: Bool
    /// How adjectives end, and how verbs end that names stand beside: `sagte`.
    private let adjectiveMarks: [[Unicode.Scalar]]
    private let verbMarks: [[Unicode.Scalar]]
    /// Whether names take case endings and stand after what they belong to without a preposition: `Президент Турции
    /// Реджеп`.
    let isInflected: Bool
    /// Whether an apostrophe stands within words, as in Ukrainian.
    let apostropheIsLetter: Bool
    /// Whether all nouns are capitalised, so that a capital alone says nothing.
    let nounsAreCapitalised: Bool
    /// Where nouns are capitalised: words that stand before nouns and not before names, and the nouns and last parts of
    /// compounds that stand without them.
    let determiners: Set<UInt64>
    let nouns: Set<UInt64>
    private let nounEndings: Set<UInt64>
    /// Letters that are a sign of the language's own words, and letters and pairs of letters that are none: `c` is one
    /// unless `h` or `k` follows.
    let ownLetters: Set<Unicode.Scalar>
    let foreignLetters: Set<Unicode.Scalar>
    private let foreignPairs: Set<[Unicode.Scalar]>
    private let ownPairs: [Unicode.Scalar: Set<Unicode.Scalar>]
    /// Letters without marks with which the language's own words hardly end.
    let foreignLastLetters: Set<Unicode.Scalar>

    private static let known = Mutex<[String: ActorWords]>([:])

    /// The words of a language, read once; none where the language has no data: its names are then found by capitals
    /// alone.
    static func of(_ language: Language) -> ActorWords {
        known.withLock { known in
            if let words = known[language.primary] { return words }
            let words = load(language)
            known[language.primary] = words
            return words
        }
    }

    private static func load(_ language: Language) -> ActorWords {
        let url = Bundle.module.url(
            forResource: "actors", withExtension: "json", subdirectory: "Languages/\(language.primary)")
        // The file is part of the tool: without it the installation is broken.
        return try! JSONDecoder().decode(ActorWords.self, from: url.map { try Data(contentsOf: $0) } ?? Data("{}".utf8))
    }

    private enum CodingKeys: String, CodingKey {
        case titles, heads, linkers, particles, placePrepositions, first, nonNames, distinguishing, nameEndings
        case adjectiveEndings, proclitics, isUncased, isInflected, apostropheIsLetter, nounsAreCapitalised, determiners,
            nouns
        case nounSuffixes, adjectiveMarks, verbMarks, ownLetters, foreignLetters, foreignPairs, ownPairs
        case foreignLastLetters
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func words(_ key: CodingKeys) throws -> [String] {
            try container.decodeIfPresent([String].self, forKey: key) ?? []
        }
        func folded(_ key: CodingKeys) throws -> Set<UInt64> { Set(try words(key).map(ActorWords.hash)) }
        func flag(_ key: CodingKeys) throws -> Bool { try container.decodeIfPresent(Bool.self, forKey: key) ?? false }
        titles = try folded(.titles)
        heads = try folded(.heads)
        linkers = try folded(.linkers)
        particles = try folded(.particles)
        placePrepositions = try folded(.placePrepositions)
        first = try folded(.first)
        nonNames = try folded(.nonNames)
        distinguishing = try folded(.distinguishing)
        nameEndings = try words(.nameEndings)
        adjectiveEndings = try words(.adjectiveEndings)
        proclitics = try words(.proclitics)
        isInflected = try flag(.isInflected)
        isUncased = try flag(.isUncased)
        apostropheIsLetter = try flag(.apostropheIsLetter)
        nounsAreCapitalised = try flag(.nounsAreCapitalised)
        determiners = try folded(.determiners)
        nouns = try folded(.nouns)
        adjectiveMarks = try words(.adjectiveMarks).map { TokenizedSentence($0).folded }
        verbMarks = try words(.verbMarks).map { TokenizedSentence($0).folded }
        nounEndings = Set(try words(.nounSuffixes).map { ActorWords.reversedHash(TokenizedSentence($0).folded[...]) })
        ownLetters = Set(try words(.ownLetters).flatMap(\.unicodeScalars))
        foreignLetters = Set(try words(.foreignLetters).flatMap(\.unicodeScalars))
        foreignPairs = Set(try words(.foreignPairs).map { Array($0.unicodeScalars) })
        ownPairs = try words(.ownPairs).map { Array($0.unicodeScalars) }.reduce(into: [:]) { pairs, pair in
            if pair.count == 2 { pairs[pair[0], default: []].insert(pair[1]) }
        }
        foreignLastLetters = Set(try words(.foreignLastLetters).flatMap(\.unicodeScalars))
    }

    /// Whether a word has a capital for another reason than being a name.
    func hasOtherUse(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        let hash = WordHash.of(folded)
        return first.contains(hash) || nonNames.contains(hash) || titles.contains(hash) || heads.contains(hash)
    }

    /// A noun by the language's list, or by its last part.
    func isNoun(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        if nouns.contains(WordHash.of(folded)) { return true }
        var hash = WordHash.seed
        for (count, scalar) in folded.reversed().enumerated() {
            hash = WordHash.adding(scalar, to: hash)
            // An ending of one or two letters needs a stem; a longer one is a noun by itself.
            let isWhole = count + 1 == folded.count
            guard count < folded.count - 2 || isWhole && count > 2 else { continue }
            if nounEndings.contains(hash) { return true }
        }
        return false
    }

    /// Whether a letter in front of another, or at the end, is foreign to the language's own words.
    func isForeignPair(_ letter: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
        if let next, foreignPairs.contains([letter, next]) { return true }
        guard let own = ownPairs[letter] else { return false }
        return next.map { !own.contains($0) } ?? true
    }

    func looksLikeAdjective(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { Self.ends(folded, adjectiveMarks) }

    /// A folded adjective without its longest mark; nil where it has none, or nothing else to be known by.
    func adjectiveStem(of folded: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        let marks = adjectiveMarks.filter { folded.count > $0.count + 3 && folded.suffix($0.count).elementsEqual($0) }
        return marks.map(\.count).max().map(folded.dropLast)
    }

    func looksLikeVerb(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { Self.ends(folded, verbMarks) }

    private static func ends(_ word: ArraySlice<Unicode.Scalar>, _ endings: [[Unicode.Scalar]]) -> Bool {
        endings.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
    }

    private static func reversedHash(_ folded: ArraySlice<Unicode.Scalar>) -> UInt64 {
        folded.reversed().reduce(WordHash.seed) { WordHash.adding($1, to: $0) }
    }

    private static func hash(_ word: String) -> UInt64 { WordHash.of(TokenizedSentence(word).folded) }
}
