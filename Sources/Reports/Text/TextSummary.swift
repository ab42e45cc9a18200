import FactComparison
import Documents
import Facts

/// The summary that `compare` and `diff` print: the versions, every conflict with its sentences, then counts and the
/// first of the rest. Lines keep within `width` columns.
package struct TextSummary: Sendable {
    private let width: Int
    private let style: TerminalStyle

    /// - Parameter usesColor: whether ANSI sequences are written; without them a fact is marked by brackets.
    package init(width: Int = 80, usesColor: Bool = false) {
        self.width = max(40, width)
        style = TerminalStyle(usesColor: usesColor)
    }

    /// The whole text, with a line feed at its end.
    package func text(of report: Report) -> String {
        let blocks =
            [versions(report), conflicts(report)] + Discrepancy.Kind.allCases.dropFirst().map { rest($0, report) }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

// MARK: The versions

extension TextSummary {
    private func versions(_ report: Report) -> [String] {
        [style(fitted(report.title, width), .bold)] + report.bitext.articles.indices.map { version($0, report) }
    }

    private func version(_ index: Int, _ report: Report) -> String {
        let version = report.bitext.articles[index]
        let count = "\(version.sentences.count) sentences"
        let share = "\(Int((report.alignedShare(of: index) * 100).rounded()))% aligned"
        let label = padded(report.bitext.label(of: index), labelWidth(report))
        let figures = "\(leading(count, 13))  \(leading(share, 12))"
        let room = width - 2 - TerminalText.width(of: label) - 2 - TerminalText.width(of: figures) - 2
        let title = padded(fitted(version.article.title ?? version.article.name, room), room)
        return "  \(style(label, .bold))  \(directed(title, index, report))  \(style(figures, .dim))"
    }

    private func labelWidth(_ report: Report) -> Int {
        report.bitext.articles.indices.map { TerminalText.width(of: report.bitext.label(of: $0)) }.max() ?? 0
    }
}

// MARK: Conflicts

extension TextSummary {
    private func conflicts(_ report: Report) -> [String] {
        let conflicts = report.conflicts
        guard !conflicts.isEmpty else { return [style("No conflict found.", .green, .bold)] }
        let heading = conflicts.count == 1 ? "1 conflict" : "\(conflicts.count) conflicts"
        return [style(heading, .red, .bold)]
            + conflicts.enumerated().flatMap { number, conflict in card(conflict, number + 1, report) }
    }

    private func card(_ conflict: Discrepancy, _ number: Int, _ report: Report) -> [String] {
        let certainty = "\(conflict.severity.rawValue), \(Int((conflict.confidence * 100).rounded()))% sure"
        let number = "\(number). "
        let head = wrapped(conflict.explanation, width - number.count).enumerated().map { index, line in
            style("\(index == 0 ? number : padded("", number.count))\(line)", .bold)
        }
        return [""] + head + ["   " + style("\(conflict.kind.rawValue), \(certainty)", .dim)]
            + conflict.claims.map { claim($0, report) }
    }

    private func claim(_ claim: Claim, _ report: Report) -> String {
        let label = padded(report.bitext.label(of: claim.article), labelWidth(report))
        guard let fact = claim.fact, let sentence = claim.sentences.first else { return "   \(label)  (silent)" }
        let excerpt = Excerpt(
            report.sentence(sentence, of: claim.article), around: fact.range,
            width: width - 7 - TerminalText.width(of: label)
        )
        let marked = style.usesColor ? style(excerpt.marked, .red, .bold) : "[\(excerpt.marked)]"
        let text = directed("\(excerpt.before)\(marked)\(excerpt.after)", claim.article, report)
        return "   \(style(label, .bold))  \(text)"
    }
}

// MARK: The rest

extension TextSummary {
    private func rest(_ type: Discrepancy.Kind, _ report: Report) -> [String] {
        let found = report.discrepancies(of: type)
        guard !found.isEmpty else { return [] }
        let heading = "\(found.count) \(type.noun(count: found.count))"
        let lines = found.prefix(Self.shown).flatMap { item in
            wrapped(item.explanation, width - 4).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
        }
        let more = found.count > Self.shown ? [style("  and \(found.count - Self.shown) more", .dim)] : []
        return [style(heading, .bold)] + lines + more
    }

    /// How many lines of a type that is no alarm.
    private static let shown = 5
}

// MARK: Fitting

extension TextSummary {
    private func fitted(_ text: String, _ width: Int) -> String {
        Excerpt(text, around: nil, width: width).after
    }

    /// The words of `text` in lines of at most `width` columns; a longer word has a line of its own.
    private func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in TerminalText.printable(text).split(separator: " ") {
            if let last = lines.last, TerminalText.width(of: last) + 1 + TerminalText.width(of: String(word)) <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TerminalText.width(of: text)))
    }

    private func leading(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - TerminalText.width(of: text))) + text
    }

    /// Keeps right-to-left text from turning the line around it: U+2067 RIGHT-TO-LEFT ISOLATE to U+2069.
    private func directed(_ text: String, _ article: Int, _ report: Report) -> String {
        report.bitext.articles[article].article.language.isRightToLeft ? "\u{2067}\(text)\u{2069}" : text
    }
}

extension Discrepancy.Kind {
    /// What one or several of them are called in a heading.
    func noun(count: Int) -> String {
        switch (self, count) {
        case (.conflict, 1): "conflict"
        case (.conflict, _): "conflicts"
        case (.omission, 1): "fact left out"
        case (.omission, _): "facts left out"
        case (.addition, 1): "fact added"
        case (.addition, _): "facts added"
        case (.precision, _): "given with less precision"
        case (.rounding, _): "rounded otherwise"
        case (.conversion, _): "converted"
        }
    }
}
