import ArgumentParser
import Documents
import Pipeline

/// Which versions are aligned with one another besides each with the pivot.
struct VersionPairOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Align these versions with one another too: en-ru, or several (en-ru,en-de), or all. Units of all languages are then what every pair agrees on, and hold what two versions share and the pivot lacks.",
            valueName: "versions"))
    var between: String?

    /// The pairs among `articles`, of which the first is the pivot.
    func pairs(among articles: [SegmentedArticle]) throws(Failure) -> [VersionPair] {
        guard let between else { return [] }
        let others = articles.indices.dropFirst()
        if between == "all" {
            return others.flatMap { one in others.filter { $0 > one }.map { VersionPair(source: one, target: $0) } }
        }
        var pairs = [VersionPair]()
        for name in between.split(separator: ",") {
            guard let pair = pair(named: name, articles) else {
                let known = others.map { articles[$0].article.language.tag }.joined(separator: ", ")
                throw Failure(
                    .usage,
                    "--between: '\(name)' names no two of the versions beside the pivot (\(known)); write two of them with "
                        + "a hyphen between")
            }
            if !pairs.contains(pair) { pairs.append(pair) }
        }
        return pairs
    }

    /// `en-ru`, and with tags that have hyphens themselves: every hyphen may be the one between the two.
    private func pair(named name: Substring, _ articles: [SegmentedArticle]) -> VersionPair? {
        for hyphen in name.indices where name[hyphen] == "-" {
            if let one = version(name[..<hyphen], articles),
                let other = version(name[name.index(after: hyphen)...], articles),
                one != other
            {
                return VersionPair(source: min(one, other), target: max(one, other))
            }
        }
        return nil
    }

    /// The article that is no pivot and has that language, with the region or, where none has it so, without.
    private func version(_ tag: Substring, _ articles: [SegmentedArticle]) -> Int? {
        guard let language = Language(tag) else { return nil }
        let others = articles.indices.dropFirst()
        return others.first { articles[$0].article.language == language }
            ?? others.first { articles[$0].article.language.primary == language.tag }
    }
}
