package import Documents
import Foundation

/// A bitext in the plain formats of alignment tools. All end with a line feed; what is without counterpart is kept where the format
/// can say it.
package struct AlignmentText {
    /// What stands behind the name that the user gave: nothing, or `.fr`, `-s` where the format is two files.
    package var suffix: String
    package var text: String

    /// The files of `bitext` in `format`, which must be able to hold it (`refusal`). Nil for TMX and XLIFF, which have writers of
    /// their own.
    package static func files(of bitext: Bitext, as format: AlignmentFormat) -> [AlignmentText]? {
        let pair = bitext.alignments[0]
        let text: String
        switch format {
        case .tmx, .xliff: return nil
        case .moses: return twoFiles(bitext, suffixes: bitext.articles.map { ".\($0.article.language)" })
        case .bleualign: return twoFiles(bitext, suffixes: ["-s", "-t"])
        case .tsv: text = table(bitext)
        case .jsonl: text = jsonLines(bitext)
        case .vecalign:
            text = lines(pair.beads.map { "\(numbers($0)):\(String(format: "%.6f", 1 - $0.score))" })
        case .sentalign: text = lines(pair.beads.map(numbers))
        case .hunalign: text = ladder(pair)
        case .hunalignText:
            text = lines(rows(bitext, separator: " ~~~ ").map { "\($1)\t\($2)\t\($0.score.rounded(digits: 4))" })
        case .bertalign: text = lines(rows(bitext, separator: " ").map { "\($1)\t\($2)" })
        }
        return [AlignmentText(suffix: "", text: text)]
    }

    /// Why `format` cannot hold `bitext`, with what would mend it; nil where it can.
    package static func refusal(of bitext: Bitext, as format: AlignmentFormat) -> String? {
        if format.traits.isBilingual, bitext.articles.count != 2 {
            return "\(format.rawValue) holds two languages; give two articles, or write tmx, tsv or jsonl"
        }
        guard format == .hunalign, bitext.alignments[0].isCrossing else { return nil }
        return "a ladder cannot hold blocks that changed places; write vecalign, or align with --order monotonic"
    }

    // MARK: Formats

    /// A line a unit: the score, then the text of each version; empty where it has none. The first line names the columns.
    package static func table(_ bitext: Bitext) -> String {
        let head = ["score"] + bitext.articles.map(\.article.language.tag)
        let rows = bitext.units.map { unit in
            ["\(unit.score.rounded(digits: 4))"]
                + unit.sentences.enumerated().map { oneLine(bitext.text(of: $1, in: $0)) }
        }
        return lines(([head] + rows).map { $0.joined(separator: "\t") })
    }

    /// An object a unit, with the positions of its sentences by version.
    private static func jsonLines(_ bitext: Bitext) -> String {
        lines(
            bitext.units.map { unit in
                var record = JSONLinesUnit(texts: [:])
                record.score = unit.score.rounded(digits: 4)
                record.sentences = unit.sentences
                for (article, sentences) in unit.sentences.enumerated() where !sentences.isEmpty {
                    record.texts[bitext.articles[article].article.language.tag] = bitext.text(
                        of: sentences, in: article)
                }
                return record.line
            })
    }

    /// Lines that correspond, of the units that both versions have.
    private static func twoFiles(_ bitext: Bitext, suffixes: [String]) -> [AlignmentText] {
        let units = bitext.units.filter { unit in unit.sentences.allSatisfy { !$0.isEmpty } }
        return suffixes.enumerated().map { article, suffix in
            let texts = units.map { oneLine(bitext.text(of: $0.sentences[article], in: article)) }
            return AlignmentText(suffix: suffix, text: lines(texts))
        }
    }

    /// The sentences at which a bead begins on either side, and its score; at last the ends.
    private static func ladder(_ alignment: PairAlignment) -> String {
        var (source, target) = (0, 0)
        var rungs = [String]()
        for bead in alignment.beads {
            rungs.append("\(source)\t\(target)\t\(bead.score.rounded(digits: 4))")
            source = max(source, bead.source.upperBound)
            target = max(target, bead.target.upperBound)
        }
        return lines(rungs + ["\(source)\t\(target)\t0"])
    }

    /// The beads with their texts, `separator` between two sentences.
    private static func rows(_ bitext: Bitext, separator: String) -> [(bead: Bead, source: String, target: String)] {
        func text(_ sentences: Range<Int>, of article: Int) -> String {
            sentences.map { oneLine(bitext.articles[article].sentences[$0].text) }.joined(separator: separator)
        }
        return bitext.alignments[0].beads.map { ($0, text($0.source, of: 0), text($0.target, of: 1)) }
    }

    /// `[0, 1]:[0]`
    private static func numbers(_ bead: Bead) -> String { "\(Array(bead.source)):\(Array(bead.target))" }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// Without the line breaks and tabs that would end a field.
    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

extension PairAlignment {
    /// Whether the beads are in another order on the target side than on the source side.
    fileprivate var isCrossing: Bool {
        var end = 0
        for bead in beads where !bead.target.isEmpty {
            if bead.target.lowerBound < end { return true }
            end = bead.target.upperBound
        }
        return false
    }
}
