package import Documents
import XML

/// Writes XLIFF from two languages, for translators' tools that take no TMX: 2.1 (OASIS, 13 February 2018) or 1.2 (OASIS,
/// 1 February 2008). A unit without a target stays open; one without a source is left out, since XLIFF has no place for it.
package final class XLIFFWriter: UnitWriter {
    package enum Version: String, Sendable {
        case v21 = "2.1"
        case v12 = "1.2"
    }

    private let version: Version
    private let languages: (source: Language, target: Language)
    private let output: TextOutput
    private let xml: XMLWriter
    private var count = 0

    /// `original` names the document that was translated.
    package init(
        path: String, version: Version, source: Language, target: Language, original: String
    ) throws(OutputFailure) {
        self.version = version
        languages = (source, target)
        let output = try TextOutput(path: path)
        self.output = output
        xml = XMLWriter { output.write($0) }
        writeHead(original: original)
    }

    package var diagnostics: [Diagnostic] { output.log.diagnostics }

    package func write(_ unit: TranslationUnit) {
        count += 1
        guard let source = unit.variant(in: languages.source)?.segment.text, !source.isEmpty else {
            return output.report("incomplete-unit", "unit \(count) has no text in \(languages.source)")
        }
        output.reportLosses(of: unit, number: count, languages: [languages.source, languages.target])
        let target = unit.variant(in: languages.target)?.segment.text
        switch version {
        case .v21:
            start("unit", ["id": "u\(count)"], indent: 4)
            start("segment", target == nil ? [:] : ["state": "translated"], indent: 6)
            writeTexts(source, target, indent: 8)
            end(indent: 6)
            end(indent: 4)
        case .v12:
            start("trans-unit", ["id": "\(count)"], indent: 6)
            writeTexts(source, target, indent: 8)
            end(indent: 6)
        }
    }

    package func finish() throws(OutputFailure) {
        if version == .v12 { end(indent: 4) }
        end(indent: 2)
        end(indent: 0)
        do { try xml.finish() } catch { preconditionFailure("the sink keeps its failure") }
        try output.finish()
    }

    private func writeHead(original: String) {
        xml.startDocument()
        xml.startElement("xliff")
        let (source, target) = (languages.source.tag, languages.target.tag)
        switch version {
        case .v21:
            attributes([
                "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "version": "2.1", "srcLang": source,
                "trgLang": target,
            ])
            start("file", ["id": "f1", "original": original], indent: 2)
        case .v12:
            attributes(["xmlns": "urn:oasis:names:tc:xliff:document:1.2", "version": "1.2"])
            start(
                "file",
                [
                    "original": original, "source-language": source, "target-language": target, "datatype": "plaintext",
                ], indent: 2)
            start("body", [:], indent: 4)
        }
    }

    private func writeTexts(_ source: String, _ target: String?, indent: Int) {
        for (name, text) in [("source", source), ("target", target)] {
            guard let text else { continue }
            start(name, ["xml:space": "preserve"], indent: indent)
            let removed = xml.text(text)
            if !removed.isEmpty {
                output.report("control-character", "characters of unit \(count) that XML cannot hold are left out")
            }
            xml.endElement()
        }
    }

    private func start(_ name: String, _ values: KeyValuePairs<String, String>, indent: Int) {
        xml.lineBreak(indent: indent)
        xml.startElement(name)
        attributes(values)
    }

    private func attributes(_ values: KeyValuePairs<String, String>) {
        for (name, value) in values { xml.attribute(name, value) }
    }

    private func end(indent: Int) {
        xml.lineBreak(indent: indent)
        xml.endElement()
    }
}
