package import Documents

/// Writes a catalogue of messages of GNU gettext, from two languages. A source that came before gets a context, since a
/// catalogue must not repeat itself; units without a source are left out.
package final class POWriter: UnitWriter {
    private let languages: (source: Language, target: Language)
    private let output: TextOutput
    /// Hashes of the sources so far.
    private var sources: Set<Int> = []
    private var count = 0

    package init(path: String, source: Language, target: Language) throws(OutputFailure) {
        languages = (source, target)
        output = try TextOutput(path: path)
        output.write(
            """
            msgid ""
            msgstr ""
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"
            "Language: \(target.tag.replacing("-", with: "_"))\\n"
            "X-Source-Language: \(source.tag.replacing("-", with: "_"))\\n"

            """)
    }

    package var diagnostics: [Diagnostic] { output.log.diagnostics }

    package func write(_ unit: TranslationUnit) {
        count += 1
        let source = unit.variant(in: languages.source)?.segment.text ?? ""
        guard !source.isEmpty else {
            return output.report("incomplete-unit", "unit \(count) has no text in \(languages.source)")
        }
        output.reportLosses(of: unit, number: count, languages: [languages.source, languages.target])
        let target = unit.variant(in: languages.target)?.segment.text ?? ""
        var lines = [""]
        if !sources.insert(source.hashValue).inserted { lines.append("msgctxt \"unit \(count)\"") }
        lines += ["msgid \(POMessage.quoted(source))", "msgstr \(POMessage.quoted(target))", ""]
        output.write(lines.joined(separator: "\n"))
    }

    package func finish() throws(OutputFailure) { try output.finish() }
}
