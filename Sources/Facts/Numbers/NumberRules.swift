import Foundation

/// How a language writes numbers, apart from its words; see `NumberTable` for what each rule means.
struct NumberRules: Sendable {
    private(set) var decimalMark: Unicode.Scalar = "."
    private(set) var groupsBySpace = false
    private(set) var hasCompounds = false
    private(set) var ordinalsCompose = true
    private(set) var connectorsJoinTens = false
    private(set) var tailTakesNextPlace = false
    private(set) var nounsAreCapitalized = false
    private(set) var pluralEnding: Unicode.Scalar?
    private(set) var articlesCount = false
    /// The longest first.
    private(set) var proclitics: [(scalars: [Unicode.Scalar], joins: Bool)] = []
    private(set) var digitSuffixes: [String: Decimal] = [:]
    private(set) var moneySuffixes: [String: Decimal] = [:]
    /// In scalars, of those after digits.
    private(set) var longestSuffix = 0

    mutating func add(_ table: NumberTable) {
        decimalMark = table.decimalMark?.unicodeScalars.first ?? decimalMark
        groupsBySpace = table.spaceGroups ?? groupsBySpace
        hasCompounds = table.compounds ?? hasCompounds
        ordinalsCompose = table.ordinalsCompose ?? ordinalsCompose
        connectorsJoinTens = table.connectorsJoinTens ?? connectorsJoinTens
        tailTakesNextPlace = table.tailTakesNextPlace ?? tailTakesNextPlace
        nounsAreCapitalized = table.nounsAreCapitalized ?? nounsAreCapitalized
        pluralEnding = table.pluralEnding?.unicodeScalars.first ?? pluralEnding
        articlesCount = table.articlesCount ?? articlesCount
        proclitics += (table.proclitics ?? [:])
            .map { (Array($0.key.unicodeScalars), $0.value) }
            .sorted { $0.0.count > $1.0.count }
        Self.add(table.digitSuffixes, to: &digitSuffixes)
        Self.add(table.moneySuffixes, to: &moneySuffixes)
        longestSuffix = digitSuffixes.keys.map(\.unicodeScalars.count).max() ?? 0
    }

    private static func add(_ table: [String: [String]]?, to suffixes: inout [String: Decimal]) {
        for (key, letters) in table ?? [:] {
            for letter in letters { suffixes[letter] = NumberVocabulary.value(key) }
        }
    }
}
