import Documents
import Foundation
import Testing

@testable import ArticleReading

/// Pages of `Pages/`, each beside what its article is: the title, the date, then a block a line with its kind.
@Suite struct PageTests {
    static let names = [
        "news-site", "share-row-inside", "table-layout", "printer-version", "comments-outweigh", "article-in-parts",
        "line-breaks",
        "lists-and-captions", "data-tables", "tables-beside-text", "layout-of-tables", "text-in-a-script",
        "boxes-without-names",
    ]

    @Test(arguments: names) func theArticleIsAllThatIsTaken(_ name: String) throws {
        let folder = Bundle.module.resourceURL!.appending(path: "Pages")
        let page = try Data(contentsOf: folder.appending(path: name + ".html"))
        let expected = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
        let article = try ArticleReader().read(Array(page), name: name + ".html").article
        let lines = article.blocks.map { "\($0.kind.rawValue): \($0.text)" }
        let read = [article.language.tag, article.title ?? "-", article.date ?? "-"] + lines
        #expect(read.joined(separator: "\n") + "\n" == expected)
    }

    @Test func aDeepPageIsReadLikeAnyOther() throws {
        let deep = String(repeating: "<div>", count: 100_000) + "<p>Le pont de pierre rouvre jeudi, dit le maire.</p>"
        let article = try ArticleReader(language: Language("fr")!).read(html: deep, name: "x").article
        #expect(article.blocks.map(\.text) == ["Le pont de pierre rouvre jeudi, dit le maire."])
    }
}
