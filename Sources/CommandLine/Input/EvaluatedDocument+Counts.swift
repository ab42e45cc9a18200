import Alignment
import ArticleReading
import Documents
import Foundation
import TMX

extension EvaluatedDocument {
    /// How much of the gold alignment the hypothesis has, and the other way round.
    func counts(
        goldFormat: AlignmentFormat?, hypothesisFormat: AlignmentFormat?
    ) throws(Failure) -> AlignmentCounts {
        var articles: (source: SegmentedArticle, target: SegmentedArticle)?
        if let sentences {
            articles = (try Self.lines(of: sentences.source), try Self.lines(of: sentences.target))
        }
        return AlignmentCounts(
            gold: try Self.links(in: gold, as: goldFormat, among: articles),
            hypothesis: try Self.links(in: hypothesis, as: hypothesisFormat, among: articles))
    }

    /// The lines of a file as sentences. Where neither its name nor the text tells the language, none is needed.
    private static func lines(of path: String) throws(Failure) -> SegmentedArticle {
        let (bytes, name) = (try InputFile.bytes(path), InputFile.name(path))
        if let told = try? ArticleReader(language: nil).readLines(bytes, name: name) { return told.article }
        do {
            return try ArticleReader(language: Language("und")).readLines(bytes, name: name).article
        } catch {
            throw Failure(error)
        }
    }

    private static func links(
        in name: String, as format: AlignmentFormat?,
        among articles: (source: SegmentedArticle, target: SegmentedArticle)?
    ) throws(Failure) -> [SentenceLink] {
        let paths = files(named: name)
        for path in paths { try TMXFile.check(path) }
        let languages = articles.map { [$0.source.article.language, $0.target.article.language] }
        do {
            let content = try AlignmentReader.read(paths, as: format, languages: languages ?? AlignmentReader.sides)
            return try content.links(among: articles, name: name)
        } catch {
            throw Failure(error)
        }
    }

    /// The file, or the two that belong together: `a.fr,a.en`, or `out` for Bleualign's `out-s` and `out-t`.
    private static func files(named name: String) -> [String] {
        func isThere(_ path: String) -> Bool { path == "-" || FileManager.default.fileExists(atPath: path) }
        if isThere(name) { return [name] }
        let parts = name.split(separator: ",").map(String.init)
        if parts.count == 2 { return parts }
        return isThere("\(name)-s") && isThere("\(name)-t") ? ["\(name)-s", "\(name)-t"] : [name]
    }
}
