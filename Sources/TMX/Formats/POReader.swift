package import Documents

/// Reads a catalogue of messages of GNU gettext: `msgid` is the source, `msgstr` the target, `msgctxt` the property
/// `x-context`. Fuzzy, untranslated and obsolete messages are left out; of plurals, both forms of the source are units.
package final class POReader: UnitReader {
    package private(set) var header: TranslationMemoryHeader
    package var diagnostics: [Diagnostic] { log.diagnostics }
    private var log = DiagnosticLog()
    private var lines: TextLines
    private var languages: [Language]
    private var units: [TranslationUnit] = []
    private var message = POMessage()

    /// The source and the target; where they are not given, the catalogue's head must say them.
    package init(path: String, languages: [Language]) throws(BadInput) {
        lines = try TextLines(path: path)
        self.languages = languages
        header = TranslationMemoryHeader(importing: languages.first, format: "po")
        try readHead()
        header = TranslationMemoryHeader(importing: self.languages.first, format: "po")
    }

    package func next() throws(BadInput) -> TranslationUnit? {
        while units.isEmpty {
            guard let message = try nextMessage() else { return nil }
            append(message)
        }
        return units.removeFirst()
    }

    /// The first message, whose source is empty, is the head.
    private func readHead() throws(BadInput) {
        let first = try nextMessage()
        let isHead = first?.source.isEmpty ?? false
        if languages.count < 2 {
            let fields = isHead ? first?.translations.first ?? "" : ""
            func field(_ name: String) -> Language? {
                let line = fields.split(separator: "\n").first { $0.hasPrefix("\(name):") }
                return line.flatMap { Language($0.dropFirst(name.count + 1).filter { !$0.isWhitespace }) }
            }
            guard let source = languages.first ?? field("X-Source-Language"), let target = field("Language") else {
                throw BadInput(
                    name: lines.name, line: 1, reason: "does not say both languages: give them with --languages en,fr")
            }
            languages = [source, target]
        }
        if !isHead, let first { append(first) }
    }

    private func append(_ message: POMessage) {
        guard !message.isFuzzy, message.translations.contains(where: { !$0.isEmpty }) else {
            let reason = message.isFuzzy ? "fuzzy" : "untranslated"
            return log.append(
                Diagnostic(
                    .warning, category: "\(reason)-message", message: "a message that is \(reason) is left out",
                    line: message.line))
        }
        var pairs = [(message.source, message.translations[0])]
        if let plural = message.plural { pairs.append((plural, message.translations[message.translations.count - 1])) }
        units += pairs.map { source, target in
            var unit = TranslationUnit(variants: [
                TranslationUnitVariant(language: languages[0], segment: Segment(source)),
                TranslationUnitVariant(language: languages[1], segment: Segment(target)),
            ])
            unit.line = message.line
            if let context = message.context { unit.properties = [Property("x-context", context)] }
            return unit
        }
    }

    private func nextMessage() throws(BadInput) -> POMessage? {
        while let line = try lines.next() {
            // A keyword of the next message, or its comments, end this one.
            let startsNext = message.isComplete && message.ends(at: line)
            let complete = startsNext ? take() : nil
            guard message.read(line, number: lines.number) else {
                throw lines.refusal("no line of a catalogue: write msgid \"…\" and msgstr \"…\"")
            }
            if let complete { return complete }
        }
        return message.isComplete ? take() : nil
    }

    private func take() -> POMessage {
        defer { message = POMessage() }
        return message
    }
}
