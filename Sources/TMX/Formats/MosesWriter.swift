package import Documents

/// Writes files whose lines correspond: `STEM.fr`, `STEM.en`. Units that lack a language are left out.
package final class MosesWriter: UnitWriter {
    private let languages: [Language]
    private let outputs: [TextOutput]
    private var count = 0

    package init(stem: String, languages: [Language]) throws(OutputFailure) {
        self.languages = languages
        var outputs: [TextOutput] = []
        for language in languages { outputs.append(try TextOutput(path: "\(stem).\(language)")) }
        self.outputs = outputs
    }

    package var diagnostics: [Diagnostic] { outputs.flatMap(\.log.diagnostics) }

    package func write(_ unit: TranslationUnit) {
        count += 1
        let texts = languages.compactMap { unit.variant(in: $0)?.segment.text }.filter { !$0.isEmpty }
        guard texts.count == languages.count else {
            return outputs[0].report("incomplete-unit", "unit \(count) has no text in one of the languages")
        }
        outputs[0].reportLosses(of: unit, number: count, languages: languages)
        for (output, text) in zip(outputs, texts) { output.write(output.oneLine(text, unit: count) + "\n") }
    }

    package func finish() throws(OutputFailure) {
        for output in outputs { try output.finish() }
    }
}
