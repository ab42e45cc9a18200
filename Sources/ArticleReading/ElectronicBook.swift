import Documents
import Foundation
import XML
import Zip

/// An EPUB file (EPUB 3.3): the chapters of its spine one after the other, without its navigation.
enum ElectronicBook {
    /// Nil where the archive is no book. Throws an `XMLError` where its package is damaged.
    static func content(of archive: ZipArchive) throws -> ArticleContent? {
        guard let container = archive.part("META-INF/container.xml") else { return nil }
        let pointer = try HTMLDocument(parsingXML: XMLReader.utf8(container))
        let root = pointer.nodes.indices.first { pointer.name(of: $0) == "rootfile" }
        guard let path = root.flatMap({ pointer.attribute("full-path", of: $0) }), let bytes = archive.part(path) else {
            return nil
        }
        let package = try HTMLDocument(parsingXML: XMLReader.utf8(bytes))
        let folder = path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        var content = ArticleContent(blocks: [])
        for chapter in chapters(of: package) {
            guard let bytes = archive.part(resolved(folder + chapter)) else { continue }
            content.blocks += PageBlocks(HTMLDocument(parsing: TextDecoding(bytes).utf8)).blocks.articleBlocks
        }
        add(package, to: &content)
        return content
    }

    /// The chapters' paths in reading order, as the package writes them.
    private static func chapters(of package: HTMLDocument) -> [String] {
        var paths: [String: String] = [:]
        for index in package.nodes.indices where package.name(of: index) == "item" {
            let isNavigation =
                package.attribute("properties", of: index)?.split(separator: " ").contains("nav") ?? false
            guard !isNavigation, let identifier = package.attribute("id", of: index) else { continue }
            paths[identifier] = package.attribute("href", of: index)
        }
        return package.nodes.indices.filter { package.name(of: $0) == "itemref" }
            .filter { package.attribute("linear", of: $0) != "no" }
            .compactMap { package.attribute("idref", of: $0).flatMap { paths[$0] } }
    }

    private static func add(_ package: HTMLDocument, to content: inout ArticleContent) {
        content.title = package.line(of: "title")
        content.date = package.line(of: "date").flatMap(PublicationDate.normalized)
        content.language = package.line(of: "language").flatMap { Language($0) }
        content.origin.byline = package.line(of: "creator").flatMap(Byline.text)
        content.origin.publisher = package.line(of: "publisher")
    }

    /// The path without `..`, `%20` and fragment.
    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in (path.split(separator: "#", maxSplits: 1).first ?? "").split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return joined.removingPercentEncoding ?? joined
    }
}
