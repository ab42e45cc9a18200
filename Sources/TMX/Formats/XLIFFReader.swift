package import Documents
import Foundation
import XML

/// Reads XLIFF 1.2 and 2.0 to 2.1: each `trans-unit` or `segment` that has a target is a unit. Inline elements that hold text
/// (`g`, `mrk`, `pc`) keep it; native code and proposals (`alt-trans`) are left out.
package final class XLIFFReader: UnitReader {
    package private(set) var header = TranslationMemoryHeader(importing: nil, format: "xliff")
    package var diagnostics: [Diagnostic] { log.diagnostics }
    private var log = DiagnosticLog()
    private let name: String
    private let xml: XMLReader
    private var (source, target): (Language?, Language?)
    private var count = 0

    /// `-` is standard input.
    package init(path: String) throws(BadInput) {
        name = path
        var input = try EncodedInput(name: path, read: TMXReader.source(path))
        xml = XMLReader(vocabulary: ["lang"]) { try input.nextSound() }
        guard try nextEvent() == .startElement, xml.name == "xliff" else {
            throw BadInput(name: path, line: 1, reason: "not XLIFF: its root is <\(xml.name)>")
        }
        readLanguages()
        header = TranslationMemoryHeader(importing: source, format: "xliff")
    }

    package func next() throws(BadInput) -> TranslationUnit? {
        while let event = try nextEvent() {
            guard event == .startElement else { continue }
            switch xml.name {
            case "file":
                readLanguages()
                if case .any = header.sourceLanguage, let source { header.sourceLanguage = .language(source) }
            case "trans-unit", "segment":
                count += 1
                if let unit = try readUnit() { return unit }
            case "alt-trans", "ignorable": try skip()
            default: break
            }
        }
        return nil
    }

    private func readLanguages() {
        xml.forEachAttribute { attribute in
            switch attribute.localName {
            case "source-language", "srcLang": source = Language(attribute.value) ?? source
            case "target-language", "trgLang": target = Language(attribute.value) ?? target
            default: break
            }
        }
    }

    private func readUnit() throws(BadInput) -> TranslationUnit? {
        var (sourceText, targetText) = ("", "")
        while let event = try nextEvent(), event != .endElement {
            guard event == .startElement else { continue }
            switch xml.name {
            case "source": sourceText = try readText()
            case "target": targetText = try readText()
            default: try skip()
            }
        }
        guard !sourceText.isEmpty, !targetText.isEmpty else {
            log.append(
                Diagnostic(
                    .warning, category: "untranslated-unit", message: "unit \(count) has no target and is left out"))
            return nil
        }
        guard let source, let target else {
            throw BadInput(name: name, reason: "unit \(count): the file does not say its source and target language")
        }
        return TranslationUnit(variants: [
            TranslationUnitVariant(language: source, segment: Segment(sourceText)),
            TranslationUnitVariant(language: target, segment: Segment(targetText)),
        ])
    }

    private func readText() throws(BadInput) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try nextEvent() {
            switch event {
            case .text, .blank: text += xml.text
            case .endElement: depth -= 1
            case .startElement where ["g", "mrk", "pc"].contains(xml.name): depth += 1
            case .startElement:
                log.append(
                    Diagnostic(.warning, category: "inline-tags", message: "inline tags of unit \(count) are left out"))
                try skip()
            }
        }
        return text
    }

    /// Passes over the element that was just started.
    private func skip() throws(BadInput) {
        var depth = 1
        while depth > 0, let event = try nextEvent() {
            if event == .startElement { depth += 1 } else if event == .endElement { depth -= 1 }
        }
    }

    private func nextEvent() throws(BadInput) -> XMLReader.Event? {
        do { return try xml.next() } catch let refusal as BadInput { throw refusal } catch let error as XMLError {
            throw BadInput(
                name: name, line: error.line, column: error.column, reason: "not well-formed: \(error.message)")
        } catch { throw BadInput(name: name, reason: "\(error)") }
    }
}
