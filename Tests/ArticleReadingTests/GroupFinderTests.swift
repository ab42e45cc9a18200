import ArticleReading
import Testing

@Suite("Articles that belong together by their names")
struct GroupFinderTests {
    private func groups(_ paths: [String]) -> [String: Set<String>] {
        let found = GroupFinder.groups(of: paths).groups
        return Dictionary(uniqueKeysWithValues: found.map { ($0.name, Set($0.members.map { paths[$0.index] })) })
    }

    @Test(
        "a language in the name, in the folder, in the host, or a folder for an event",
        arguments: [
            (["a/x.fr.html", "a/x.en.txt", "a/y.fr.html", "a/y.pt-BR.html"], ["a/x": 2, "a/y": 2]),
            (["fr/2017/x.html", "en/2017/x.html", "de/2017/x.html"], ["2017/x": 3]),
            (["2017/fr/x.html", "2017/en/x.html"], ["2017/x": 2]),
            (
                ["abou-kamal/fr.html", "abou-kamal/en.html", "finale/fr.html", "finale/en.html"],
                ["abou-kamal": 2, "finale": 2]
            ),
            (["event/lemonde.fr.html", "event/bbc.en.html", "event/guardian.en.html"], ["event": 3]),
            (["event/one.html", "event/two.html"], ["event": 2]),
            (
                ["fr.example.org/a/1", "en.example.org/a/1", "example.org/fr/2", "example.org/en/2"],
                ["example.org/a/1": 2, "example.org/2": 2]
            ),
            (["fr.txt", "en.txt"], ["articles": 2]),
        ])
    func finds(_ paths: [String], _ expected: [String: Int]) {
        #expect(groups(paths).mapValues(\.count) == expected)
    }

    @Test(
        "what a folder says of itself is no article",
        arguments: [("a/README.md", false), ("LICENSE.txt", false), ("a/readme.fr.md", false), ("a/fr.md", true)])
    func articles(_ path: String, isArticle: Bool) {
        #expect(GroupFinder.isArticle(path) == isArticle)
    }

    @Test("what pairs with nothing is alone: in one language, or beside articles that do pair")
    func alone() {
        let paths = ["a/x.fr.txt", "a/x.en.txt", "a/y.fr.txt", "a/z.en.txt", "b/x.fr.txt", "b/y.fr.txt"]
        let found = GroupFinder.groups(of: paths)
        #expect(found.groups.map(\.name) == ["a/x"])
        #expect(found.alone == [2, 3, 4, 5])
    }

    @Test("who reports is told where the folder alone joins the versions")
    func sources() {
        let found = GroupFinder.groups(of: ["e/lemonde.fr.html", "e/bbc.en.html"]).groups
        #expect(Set(found[0].members.map(\.source)) == ["lemonde", "bbc"])
        #expect(GroupFinder.groups(of: ["x.fr.html", "x.en.html"]).groups[0].members.allSatisfy { $0.source == nil })
    }
}
