import Testing

@testable import CommandLine

@Suite("Names of a corpus's groups")
struct CorpusNamesTests {
    @Test("they are relative paths, each once, and lead nowhere else")
    func names() {
        var names = CorpusNames()
        let wanted = ["a", "a", "2017/b", "/etc/passwd", "../../x", ".hidden/y", "", "line\nbreak"]
        #expect(
            wanted.map { names.name($0) } == [
                "a", "a~2", "2017/b", "etc/passwd", "x", "hidden/y", "group", "line_break",
            ])
        #expect(names.name(String(repeating: "\u{E9}", count: 300)).utf8.count <= 200)
    }
}
