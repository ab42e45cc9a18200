/// Where memories are kept: a SQLite file, or a database on a PostgreSQL server.
///
/// A store keeps and finds; what an import means, how alike two segments are and how units are written is the same for all and stands in
/// `MemoryDatabase` and its extensions.
protocol MemoryStore: AnyObject {
    /// What messages call it: never with a password.
    var name: String { get }
    /// What the files of its fuzzy indexes begin with; their folder is made where it is missing.
    var indexStem: String { get }

    /// What `body` makes of the memory, which does not change meanwhile for it.
    func read<Result>(_ body: (any MemorySnapshot) throws -> Result) throws -> Result
    /// Does all of `body` or, where it throws, nothing.
    func write<Result>(_ body: (any MemoryChange) throws -> Result) throws -> Result
}

/// A memory at one moment.
protocol MemorySnapshot {
    /// Another number after each change.
    func generation() throws -> Int64
    /// The primary subtags of the languages, in order.
    func languages() throws -> [String]
    /// All segments of a language, by its primary subtag, in the order of their numbers.
    func forEachSegment(in language: String, _ body: (_ segment: Int64, _ text: String) -> Void) throws

    /// How many segments are worth asking for at a time.
    var candidatesAtOnce: Int { get }
    /// The segments, in their order, with each of their translations into a language by its primary subtag.
    func translations(of segments: [Int64], into language: String) throws -> [SegmentTranslation]
    /// At most `limit` segments with the phrase, in a language by its primary subtag or in all; the best first.
    func lines(with phrase: ConcordancePhrase, in language: String?, limit: Int) throws -> [ConcordanceLine]

    /// The units' records, one a call, in the order of their import; nil after the last.
    ///
    /// - Parameters:
    ///   - document: only units with a text from it.
    ///   - file: only units that the file of that name brought.
    func records(ofDocument document: String?, file: String?) throws -> () throws -> [UInt8]?
    func statistics() throws -> MemoryStatistics
}

/// A change of a memory in the making.
protocol MemoryChange {
    /// Removes everything.
    func empty() throws
    /// The number of the file at `path`, which gets one if it is new. Nobody else changes what it brought until this change is done.
    func file(at path: String) throws -> Int64
    /// The units that a file brought.
    func forEachUnit(of file: Int64, _ body: (KnownUnit) -> Void) throws
    /// Adds a unit, in the place of the one with the number `old` where that is given.
    func insert(_ unit: StoredUnit, replacing old: Int64?) throws
    func remove(_ units: [Int64]) throws
    /// The last call. The generation becomes another one if `isChanged`.
    func finish(isChanged: Bool) throws
}

/// What an import knows of a unit that is there already.
struct KnownUnit {
    var id: Int64
    /// Tells the unit from import to import.
    var key: Int64
    /// Tells whether it has changed.
    var digest: Int64
}

/// A unit as a store keeps it.
struct StoredUnit {
    var file: Int64
    var key: Int64
    var digest: Int64
    /// The whole unit as TMX; see `UnitRecords`.
    var record: [UInt8]
    /// Those that have a text.
    var segments: [StoredSegment]
}

struct StoredSegment {
    var language: String
    /// The primary subtag of the language.
    var primary: String
    var text: String
    var document: String?
}

/// A segment beside one of its translations.
struct SegmentTranslation {
    var source: String
    var target: String
    /// The document that the segment comes from; where the memory does not say, the name of the memory's file.
    var document: String?
}

/// What the concordance looks for.
enum ConcordancePhrase {
    /// Letters that stand one after another.
    case letters(String)
    /// Words, whatever their capitals and accents: one after another, or anywhere in the segment.
    case words([String], isPhrase: Bool)
}
