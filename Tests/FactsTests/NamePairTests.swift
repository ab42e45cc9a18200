import Documents
import Testing

@testable import Facts

struct NamePairTests {
    private static let tables = Dictionary(
        uniqueKeysWithValues: ["fr", "en", "de", "es", "ru", "ar", "zh", "ja"].map {
            ($0, EntityTable(language: Language($0)!))
        })

    private func id(_ name: String, _ language: String) -> String? {
        let sentence = TokenizedSentence(name)
        let match = Self.tables[language]!.longestMatch(at: 0, in: sentence)
        return match?.tokens.count == sentence.tokens.count ? match?.entity.id : nil
    }

    /// As names are linked: by the entities, then by the table of names and by how they sound.
    private func isOne(_ pair: ActorNamePairs.Pair, _ similarity: NameSimilarity) -> Bool {
        if let a = id(pair.french, "fr"), let b = id(pair.other, pair.language) { return a == b }
        let aliases = similarity.aliases
        guard let a = NameSounds(pair.french, in: Language("fr")!, aliases: aliases),
            let b = NameSounds(pair.other, in: Language(pair.language)!, aliases: aliases)
        else { return false }
        if case .same = similarity.compare(a, b) { return true }
        return false
    }

    @Test func thereAreEnoughPairs() {
        #expect(ActorNamePairs.same.count >= 500)
        #expect(ActorNamePairs.different.count >= 500)
    }

    /// The table of names is installed by `Scripts/bootstrap`; without it the scripts that have sounds of their own still match.
    @Test(arguments: [nil, try? AliasTable()])
    func namesOfOneActorAreRecognised(aliases: AliasTable?) {
        let similarity = NameSimilarity(aliases: aliases)
        let confused = ActorNamePairs.different.filter { isOne($0, similarity) }
        var matched = 0
        for (languages, least) in [(["en", "de", "es", "ru", "ar"], 0.92), (["zh"], 0.8), (["ja"], 0.8)] {
            let pairs = ActorNamePairs.same.filter { languages.contains($0.language) }
            let missed = pairs.filter { !isOne($0, similarity) }
            matched += pairs.count - missed.count
            guard aliases != nil || languages.count > 1 else { continue }
            let recall = Double(pairs.count - missed.count) / Double(pairs.count)
            #expect(recall >= least, "\(languages): \(recall), missed: \(missed)")
        }
        let precision = Double(matched) / Double(matched + confused.count)
        #expect(precision >= 0.98, "\(precision), confused: \(confused)")
    }
}
