package import Documents

/// Writes a table of units, a unit a row, a column a language; the first row names them. TSV has no way to write a tab or a line
/// break inside a cell: they become spaces, and are told of.
package final class TableWriter: UnitWriter {
    private let format: TableReader.Format
    private let languages: [Language]
    private let output: TextOutput
    private var count = 0

    package init(path: String, format: TableReader.Format, languages: [Language]) throws(OutputFailure) {
        self.format = format
        self.languages = languages
        output = try TextOutput(path: path)
        writeRow(languages.map(\.tag))
    }

    package var diagnostics: [Diagnostic] { output.log.diagnostics }

    package func write(_ unit: TranslationUnit) {
        count += 1
        output.reportLosses(of: unit, number: count, languages: languages)
        writeRow(languages.map { unit.variant(in: $0)?.segment.text ?? "" })
    }

    package func finish() throws(OutputFailure) { try output.finish() }

    private func writeRow(_ cells: [String]) {
        let cells = cells.map(format == .csv ? Self.quoted : oneLine)
        output.write(cells.joined(separator: format.separator) + (format == .csv ? "\r\n" : "\n"))
    }

    private func oneLine(_ text: String) -> String { output.oneLine(text, unit: count) }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension TextOutput {
    /// A text for a format whose lines end a segment.
    func oneLine(_ text: String, unit: Int) -> String {
        let isBreak = { (scalar: Unicode.Scalar) in
            scalar == "\t" || scalar == "\u{85}" || ("\n"..."\r").contains(scalar)
                || ("\u{2028}"..."\u{2029}").contains(scalar)
        }
        guard text.unicodeScalars.contains(where: isBreak) else { return text }
        report("line-break", "line breaks and tabs in unit \(unit) became spaces")
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isBreak(scalar) ? " " : scalar) }
        return String(result)
    }
}
