import Documents
import Foundation

/// What a language's `actors.json` says about the words in and around names. Sets hold
/// `WordHash`es.
struct ActorWords: Decodable, Sendable {
    /// Titles and roles that stand beside a person's name and are no part of it.
    var titles: Set<UInt64> = []
    /// Words that an organisation's name begins with or, in some languages, ends with.
    var heads: Set<UInt64> = []
    /// Words between the words of an organisation's name: `of`, `de la`.
    var linkers: Set<UInt64> = []
    /// Words between the words of a person's name: `van`, `bin`.
    var particles: Set<UInt64> = []
    /// Prepositions that a place follows as a rule.
    var placePrepositions: Set<UInt64> = []
    /// Words that begin a sentence without being names.
    var first: Set<UInt64> = []
    /// Words that are capitalised without being names of actors.
    var nonNames: Set<UInt64> = []
    /// Words that make another name of a name: `North`, `New`.
    var distinguishing: Set<UInt64> = []
    /// Endings of the names and of the adjectives of the entity table.
    var nameEndings: [String] = []
    var adjectiveEndings: [String] = []
    /// What is written together with the word that follows, as Arabic prepositions are.
    var proclitics: [String] = []
    /// Whether the script has no capitals: names come from the table and the other version alone.
    var isUncased = false
    /// How adjectives end, and how verbs end that names stand beside: `sagte`.
    private var adjectiveMarks: [[Unicode.Scalar]] = []
    private var verbMarks: [[Unicode.Scalar]] = []
    /// Whether names take case endings and stand after what they belong to without a preposition: `Президент Турции
    /// Реджеп`.
    var isInflected = false
    /// Whether an apostrophe stands within words, as in Ukrainian.
    var apostropheIsLetter = false
    /// Whether all nouns are capitalised, so that a capital alone says nothing.
    var nounsAreCapitalised = false
    /// Where nouns are capitalised: words that stand before nouns and not before names, and the nouns and last parts of
    /// compounds that stand without them.
    var determiners: Set<UInt64> = []
    var nouns: Set<UInt64> = []
    var nounSuffixes: [[Unicode.Scalar]] = []

    /// The words of a language; none where the language has no data: its names are then found by capitals alone.
    init(language: Language) {
        self = Self.load(language.primary) ?? ActorWords()
    }

    private init() {}

    private static func load(_ language: String) -> ActorWords? {
        let folder = "Languages/\(language)"
        guard let url = Bundle.module.url(forResource: "actors", withExtension: "json", subdirectory: folder) else {
            return nil
        }
        // The file is part of the tool: without it the installation is broken.
        return try! JSONDecoder().decode(ActorWords.self, from: Data(contentsOf: url))
    }

    private enum CodingKeys: String, CodingKey {
        case titles, heads, linkers, particles, placePrepositions, first, nonNames, distinguishing, nameEndings
        case adjectiveEndings, proclitics, isUncased, isInflected, apostropheIsLetter, nounsAreCapitalised, determiners,
            nouns
        case nounSuffixes, adjectiveMarks, verbMarks
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func words(_ key: CodingKeys) throws -> [String] {
            try container.decodeIfPresent([String].self, forKey: key) ?? []
        }
        func folded(_ key: CodingKeys) throws -> Set<UInt64> { Set(try words(key).map(Self.hash)) }
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
        nounSuffixes = try words(.nounSuffixes).map { TokenizedSentence($0).folded }
    }

    func looksLikeAdjective(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { Self.ends(folded, adjectiveMarks) }

    func looksLikeVerb(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { Self.ends(folded, verbMarks) }

    private static func ends(_ word: ArraySlice<Unicode.Scalar>, _ endings: [[Unicode.Scalar]]) -> Bool {
        endings.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
    }

    private static func hash(_ word: String) -> UInt64 { WordHash.of(TokenizedSentence(word).folded) }
}
