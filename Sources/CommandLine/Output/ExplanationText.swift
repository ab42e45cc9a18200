import Alignment
import Documents
import Foundation

/// The plain text of `recoupe align --explain`.
enum ExplanationText {
    /// Runners-up that are shown.
    private static let shown = 5

    /// What is told of bead `number` (counted from 1) of the alignment of the pivot with the next article.
    static func of(_ explanation: BeadExplanation, number: Int, in bitext: Bitext) -> String {
        let beads = bitext.alignments[0].beads
        let chosen = explanation.chosen
        let probability = figure(beads[number - 1].score, digits: 2)
        var lines = ["bead \(number) of \(beads.count): \(name(chosen)), probability \(probability)"]
        for (article, span) in [chosen.source, chosen.target].enumerated() {
            let version = bitext.articles[article]
            lines += span.map { "  \(version.article.language) \($0): \(version.sentences[$0].text)" }
        }
        lines += [""] + score(chosen) + [""] + runnersUp(explanation)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func score(_ bead: BeadExplanation.Candidate) -> [String] {
        let total = "score".padded(to: 22) + figure(Double(bead.score))
        guard !bead.terms.isEmpty else { return [total + "   the price of a sentence without counterpart"] }
        let terms = bead.terms.map { term in
            term.name.padded(to: 12) + figure(Double(term.value)).padded(to: 10) + "× "
                + figure(Double(term.weight), digits: 2)
        }
        return terms + ["lengths".padded(to: 12) + "× " + figure(Double(bead.lengths)), total]
    }

    private static func runnersUp(_ explanation: BeadExplanation) -> [String] {
        let (source, target) = (explanation.source, explanation.target)
        let head = [
            "Beads that could begin here, and the best alignment of the passage that goes on from them",
            "(sentences \(range(source)) with \(range(target))):",
            "  " + "bead".padded(to: 20) + "score".padded(to: 10) + "passage".padded(to: 10) + "behind",
        ]
        return head
            + ([explanation.chosen] + explanation.others.prefix(shown)).map { bead in
                let figures = [bead.score, bead.passage, explanation.chosen.passage - bead.passage]
                let columns = figures.map { figure(Double($0)).padded(to: 10) }.joined()
                return ("  " + name(bead).padded(to: 20) + columns).trimmedEnd
            }
    }

    /// `[3, 4]:[5]`, as vecalign writes it.
    private static func name(_ bead: BeadExplanation.Candidate) -> String {
        "\(Array(bead.source)):\(Array(bead.target))"
    }

    private static func range(_ range: Range<Int>) -> String {
        range.isEmpty ? "none" : "\(range.lowerBound) to \(range.upperBound - 1)"
    }

    private static func figure(_ value: Double, digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
