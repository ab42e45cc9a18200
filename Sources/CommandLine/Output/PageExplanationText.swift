import Documents

/// How an article was taken from its page, a line a block:
///
///     article: div.story-text (name)
///     kept     article      182 letters   3% links  p           Le conseil municipal a voté jeudi soir la rénovation…
///     left out furniture     41 letters 100% links  nav.menu    Accueil Sport Culture
enum PageExplanationText {
    /// `width` is in columns.
    static func of(_ explanation: PageExplanation, width: Int) -> String {
        let head = "article: \(explanation.container ?? "the whole page") (\(explanation.rule))\n"
        let rows = explanation.blocks.map { block in
            [
                block.isKept ? "kept" : "left out", block.verdict.rawValue,
                "\(block.letters) letters", "\(Int(100 * block.linkShare))% links", String(block.element.prefix(32)),
            ]
        }
        let columns = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = zip(rows, explanation.blocks).map { row, block in
            let cells = row.indices.map { column in
                let fill = String(repeating: " ", count: columns[column] - row[column].count)
                return column == 2 || column == 3 ? fill + row[column] : row[column] + fill
            }
            let line = cells.joined(separator: " ") + " "
            return line + String(block.text.prefix(max(20, width - line.count))) + "\n"
        }
        return head + lines.joined()
    }
}
