package import Documents

/// A bitext in the plain formats of alignment tools. All end with a line feed; what is without counterpart is kept where the format
/// can say it.
package enum AlignedText {
    /// A line a unit: the score, then the text of each version; empty where it has none. The first line names the columns.
    package static func tsv(_ bitext: Bitext) -> String {
        let head = ["score"] + bitext.articles.map(\.article.language.tag)
        let rows = bitext.units.map { unit in
            ["\(unit.score.rounded(digits: 4))"]
                + unit.sentences.enumerated().map { oneLine(bitext.text(of: $1, in: $0)) }
        }
        return lines(([head] + rows).map { $0.joined(separator: "\t") })
    }

    /// A JSON object a unit: `{"score", "sentences": [[…]], "texts": {"fr": …}}`, with the positions by version.
    package static func jsonLines(_ bitext: Bitext) throws -> String {
        try lines(bitext.units.map { try JSONText.of(UnitLine($0, bitext), isIndented: false) })
    }

    /// Two files of lines that correspond: units that both versions have, in the order of the articles.
    package static func moses(_ bitext: Bitext) -> [String] {
        let units = bitext.units.filter { unit in unit.sentences.allSatisfy { !$0.isEmpty } }
        return bitext.articles.indices.map { article in
            lines(units.map { oneLine(bitext.text(of: $0.sentences[article], in: article)) })
        }
    }

    /// `[0, 1]:[0]:0.1300`, source and target sentences and a cost: 1 less the score (Thompson & Koehn's vecalign).
    package static func vecalign(_ alignment: PairAlignment) -> String {
        lines(
            alignment.beads.map { bead in
                "\(Array(bead.source)):\(Array(bead.target)):\((1 - bead.score).rounded(digits: 4))"
            })
    }

    /// hunalign's ladder: the sentences at which a bead begins on either side, and its score; at last the ends. Requires beads in
    /// the order of both sides.
    package static func ladder(_ alignment: PairAlignment) -> String {
        var (source, target) = (0, 0)
        var rungs = [String]()
        for bead in alignment.beads {
            rungs.append("\(source)\t\(target)\t\(bead.score.rounded(digits: 4))")
            source = max(source, bead.source.upperBound)
            target = max(target, bead.target.upperBound)
        }
        return lines(rungs + ["\(source)\t\(target)\t0"])
    }

    private struct UnitLine: Encodable {
        var score: Double
        var sentences: [[Int]]
        var texts: [String: String]

        init(_ unit: AlignedUnit, _ bitext: Bitext) {
            score = unit.score.rounded(digits: 4)
            sentences = unit.sentences
            texts = [:]
            for (article, sentences) in unit.sentences.enumerated() where !sentences.isEmpty {
                texts[bitext.articles[article].article.language.tag] = bitext.text(of: sentences, in: article)
            }
        }
    }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// Without the line breaks and tabs that would end a field.
    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
