import Foundation

/// The hand-written table of a language's numbers: `Languages/*/numbers.json`. Every key may be left out.
///
/// Keys of the word lists are values in digits; of fractions `1/3`. Words are given in any case; forms without
/// accents are
/// understood without being listed.
struct NumberTable: Decodable {
    /// The mark before the decimals, `,` or `.`; the other one groups.
    var decimalMark: String?
    /// Whether a plain space groups digits by threes. No-break and thin spaces always do.
    var spaceGroups: Bool?
    /// Whether number words are written together: `vierundzwanzigtausend`.
    var compounds: Bool?
    /// What may stand for a letter in the words: `ü` for `ue`.
    var respellings: [String: String]?
    /// What may be joined to the front of a number word; true where it joins like a connector: Arabic `و`.
    var proclitics: [String: Bool]?

    var cardinals: [String: [String]]?
    var multipliers: [String: [String]]?
    /// Letters after digits, in exactly this case: `10k`.
    var digitSuffixes: [String: [String]]?
    /// The same, where a currency sign stands before: `£5m`.
    var moneySuffixes: [String: [String]]?
    /// Multipliers that mean one of themselves without a count: `mille`, `hundert`.
    var bare: [String]?
    /// Ten, where it makes a teen of the unit before it: Arabic `عشر`.
    var teens: [String]?
    /// How much may still be added to a value: 20 to `soixante`.
    var rooms: [String: Int]?
    /// Words for one that are articles more often.
    var articles: [String]?
    /// Articles that count only before a multiplier or a fraction: `a` of `a hundred`.
    var weakArticles: [String]?
    var connectors: [String]?
    /// Whether a connector joins tens and units, `treinta y tres`, so that what follows it is no fraction.
    var connectorsJoinTens: Bool?
    /// Connectors between a unit and the ten after it: `vier und zwanzig`.
    var reversers: [String]?
    /// Words for the decimal mark.
    var points: [String]?
    /// Words for the minus sign.
    var negatives: [String]?
    /// Words inside a number that make it vague: `余`, `多`.
    var vague: [String]?
    /// Whether the digit after a multiplier takes the next place: `一百五` for 150.
    var tailTakesNextPlace: Bool?

    var ordinals: [String: [String]]?
    /// Whether an ordinal may end a number that cardinals begin, `twenty-first`; true where left out.
    var ordinalsCompose: Bool?
    /// Ends of ordinals that are written together with the number word.
    var ordinalEndings: [String]?
    /// What makes an ordinal of digits.
    var ordinalSuffixes: [String]?
    /// What makes an ordinal of any number after it: `第`.
    var ordinalPrefixes: [String]?

    var fractions: [String: [String]]?
    /// Fractions that need no count: `la moitié`, `half`.
    var loneFractions: [String]?
    /// Fractions that add to the number before them: `et demi`, `einhalb`.
    var additions: [String: [String]]?
    /// Words between a whole and a fraction alone: `又`, `con`.
    var mixers: [String]?
    /// Between numerator and denominator, `un sur trois`; true where the numerator must be one: `one in three`.
    var ratios: [String: Bool]?
    /// Between denominator and numerator: `分之`.
    var reversedRatios: [String]?
    /// Words after numerator and denominator: `avos`.
    var denominatorMarks: [String]?
    /// Words for a count of something, often approximate: `douzaine`, `vingtaine`, `millier`.
    var collectives: [String: [String]]?

    /// Words before and after a number by qualifier: `about`, `at-least`, `more-than`, `at-most`, `less-than`.
    var qualifiers: [String: [String]]?
    var trailingQualifiers: [String: [String]]?
    /// Words between the ends of a range, and those that open one with the word between: `entre` … `et`.
    /// True where any two numbers may stand, false where the second must be the next: `deux ou trois`.
    var rangeMiddles: [String: Bool]?
    var rangePairs: [[String]]?

    /// `de` of `deux millions de personnes`.
    var partitives: [String]?
    /// Words that never name what is counted.
    var notCounted: [String]?
    /// Adjectives that stand before nouns, the commonest.
    var adjectives: [String]?
    /// The letter that ends plural nouns, where a noun is told by it, and the plurals without it.
    var pluralEnding: String?
    var plurals: [String]?
    /// Number words that are other words as often, `neuf`: they count only before a noun or a unit.
    var homographs: [String]?
    /// What is counted, where words are not parted by spaces: `人`, `个`.
    var counters: [String]?
    /// Whether a noun may be told by its capital no more than other words: German, which writes all with one.
    var nounsAreCapitalized: Bool?
    /// Whether a lone word for one counts what follows it, as in English; elsewhere it is an article.
    var articlesCount: Bool?
    /// Words that make an article before or after them no number: `l'un`, `un des`, `no one`.
    var articlePredecessors: [String]?
    var articleSuccessors: [String]?
    /// Phrases that hold a number word and state no number.
    var exceptions: [String]?
}

/// The hand-written table of a language's units: `Languages/*/units.json`.
struct UnitTable: Decodable {
    /// Names by unit, in any case.
    var names: [String: [String]]?
    /// Signs by unit, in exactly this case.
    var symbols: [String: [String]]?
    /// Names and signs that stand before the number: `$`, `yüzde`, `百分之`.
    var prefixes: [String: [String]]?
}

/// What CLDR knows: `Languages/*/cldr.json`, written by `Scripts/make-number-tables`.
struct CLDRNumberTable: Decodable {
    var cardinals: [String: [String]]?
    var multipliers: [String: [String]]?
    var ordinals: [String: [String]]?
    var currencies: [String: [String]]?
    var units: [String: [String]]?
}
