import ArgumentParser
import ArticleReading
import Documents
import Foundation
import Reports

struct WARCRecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Groups pages by their addresses into records of recoupe batch.",
        discussion: """
            Reads what recoupe warc pages writes, with or without html and text, from standard input; all pages of a site must be there. \
            Writes {"id", "articles"} for each group that has a page in the pivot language, that page first. Of an address the first \
            page counts.

              recoupe warc records < pages.jsonl | recoupe batch
            """)

    @OptionGroup var pivotOptions: PivotOptions

    func run() throws {
        let pivot = try pivotOptions.language()
        let pages = try SpooledPages(InputLines(descriptor: STDIN_FILENO))
        var names = CorpusNames()
        for group in GroupFinder.groups(of: pages.addresses).groups {
            let articles = try group.members.map { try Article(pages.page(at: $0.index), name: $0) }
            let first = articles.filter { $0.isWritten(in: pivot) }
            let name = names.name(group.name)
            guard !first.isEmpty else {
                Terminal.say("\(name): no version in the pivot language '\(pivot)'; passed over", as: .warning)
                continue
            }
            let record = Record(id: name, articles: first + articles.filter { !$0.isWritten(in: pivot) })
            try Output.print(JSONText.of(record, isIndented: false) + "\n")
        }
    }

    private struct Record: Encodable {
        var id: String
        var articles: [Article]
    }

    private struct Article: Encodable {
        var address: String
        var language: String?
        var source: String?
        var html: String?
        var text: String?

        init(_ page: ArchivePage, name: FoundGroup.Member) {
            address = page.address
            language = page.language ?? name.language?.tag
            source = name.source ?? page.address.split(separator: "/").first.map(String.init)
            html = page.html
            text = page.text
        }

        func isWritten(in pivot: Language) -> Bool { language.flatMap { Language($0) }?.primary == pivot.primary }
    }
}

/// Lines of pages in a file that goes with it; addresses alone are in memory.
private final class SpooledPages {
    private(set) var addresses: [String] = []
    private var ranges: [Range<Int>] = []
    private let path = FileManager.default.temporaryDirectory.appending(path: "recoupe-pages-\(UUID())").path
    private let decoder = JSONDecoder()

    init(_ lines: consuming InputLines) throws {
        let file = try PageFile(path: path)
        var (known, number) = (Set<String>(), 0)
        while let line = try lines.nextRecord() {
            number += 1
            guard let page = try? decoder.decode(ArchivePage.self, from: line) else {
                throw Failure(.badData, "standard input:\(number): no page; 'recoupe warc pages' writes them")
            }
            guard known.insert(page.address).inserted else { continue }
            addresses.append(page.address)
            ranges.append(try file.append(Array(line)))
        }
    }

    deinit { unsafe unlink(path) }

    func page(at index: Int) throws -> ArchivePage {
        let line = CorpusArticle(name: addresses[index], path: path, range: ranges[index])
        return try decoder.decode(ArchivePage.self, from: Data(line.bytes()))
    }
}
