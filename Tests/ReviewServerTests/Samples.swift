import Documents
import FactComparison
import Foundation
import TestSupport

@testable import ReviewServer

extension Bitext {
    /// An article a language, its sentences `fr1`, `fr2`, …; a unit for each list of sentence numbers by version, from 0. The pairs are
    /// what the units say of them.
    static func sample(_ languages: [String], _ units: [[[Int]]], score: Double = 0.5) -> Bitext {
        let articles = languages.indices.map { version in
            let count = units.flatMap { $0[version] }.count
            let sentences = (1...max(1, count)).map { "\(languages[version])\($0) word" }.prefix(count)
            let article = Article(
                name: "\(languages[version]).txt", language: Language(languages[version])!,
                blocks: sentences.map { Block($0) })
            return SegmentedArticle(article: article, sentences: sentences.map { Sentence($0) })
        }
        return Bitext(
            articles: articles,
            alignments: languages.indices.dropFirst().map { version in
                PairAlignment(
                    source: 0, target: version,
                    beads: units.filter { !$0[0].isEmpty || !$0[version].isEmpty }.map { unit in
                        Bead(source: Self.range(unit[0]), target: Self.range(unit[version]), score: score)
                    })
            },
            units: units.map { AlignedUnit(sentences: $0, score: score) })
    }

    private static func range(_ sentences: [Int]) -> Range<Int> {
        guard let first = sentences.first else { return 0..<0 }
        return first..<first + sentences.count
    }

    /// So many rows of two sentences in each of two versions.
    static func rows(_ count: Int) -> Bitext {
        sample(["fr", "en"], (0..<count).map { row in [[2 * row, 2 * row + 1], [2 * row, 2 * row + 1]] })
    }
}

extension ReviewDocument {
    /// The rows as they read, `fr1+fr2|en1`, an asterisk at those that are confirmed.
    var reading: [String] {
        rows.map { row in
            let cells = row.cells.enumerated().map { version, cell in
                cell.map { versions[version].sentences[$0].text.replacing(" word", with: "") }.joined(separator: "+")
            }
            return cells.joined(separator: "|") + (row.isConfirmed ? "*" : "")
        }
    }

    /// Whether every sentence in reading order stands in exactly one row, and no row is empty.
    var isWhole: Bool {
        rows.allSatisfy { !$0.isEmpty }
            && versions.indices.allSatisfy { version in
                rows.flatMap { $0.cells[version] }.sorted() == versions[version].order.sorted()
            }
    }
}

extension ReviewAction {
    /// Any action on the document, also one that it refuses.
    static func random(on document: ReviewDocument, using random: inout SeededGenerator) -> ReviewAction {
        let row = Int.random(in: 0...document.rows.count, using: &random)
        let version = Int.random(in: 0..<document.versions.count, using: &random)
        let sentence = Int.random(in: 0...document.versions[version].sentences.count, using: &random)
        let count = Int.random(in: 1...3, using: &random)
        switch Int.random(in: 0..<15, using: &random) {
        case 0: return .mergeRows(row: row)
        case 1:
            return .splitRow(
                row: row, at: document.versions.map { _ in Int.random(in: 0...2, using: &random) })
        case 2: return .moveUp(row: row, version: version, count: count)
        case 3: return .moveDown(row: row, version: version, count: count)
        case 4: return .link(row: row, version: version, to: Int.random(in: 0...document.rows.count, using: &random))
        case 5: return .unlink(row: row, version: version)
        case 6: return .edit(version: version, sentence: sentence, text: "text <\(count)> \u{2028}é\n\"")
        case 7: return .splitSentence(version: version, sentence: sentence, at: Int.random(in: 0...8, using: &random))
        case 8: return .mergeSentences(version: version, sentence: sentence)
        case 9: return .confirm(row: row, above: count == 1)
        case 10: return .unconfirm(row: row)
        case 11:
            let difference = AcceptedDifference(version: "en", pivot: "\(count)", other: "")
            return .judge(
                discrepancy: DiscrepancyKey(type: .conflict, differences: [difference]),
                judgement: Judgement(verdict: count == 1 ? nil : .dismissed, reason: count == 2 ? "why" : nil))
        case 12, 13: return .undo
        default: return .redo
        }
    }
}
