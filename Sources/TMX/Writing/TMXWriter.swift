package import Documents
import XML

/// Writes a translation memory unit by unit, as TMX 1.4b, in memory that does not grow with it.
///
/// The file is UTF-8 and names the document type `tmx14.dtd`. It appears whole or not at all: without `finish()` there
/// is none. Characters that XML cannot hold are left out; each element that this happens in is a `Diagnostic`.
///
///     let writer = try TMXWriter(path: "memory.tmx", header: header)
///     for unit in units { writer.write(unit) }
///     try writer.finish()
package final class TMXWriter {
    private let file: OutputFile?
    private let xml: XMLWriter
    private var log = DiagnosticLog()
    /// Units so far.
    package private(set) var unitCount = 0

    /// `-` is standard output. Throws where the file cannot be created.
    package init(path: String, header: TranslationMemoryHeader) throws(OutputFailure) {
        let file = try OutputFile(path: path)
        self.file = file
        xml = XMLWriter { try file.write($0) }
        write(header)
    }

    /// Writes to whatever takes the bytes.
    package init(header: TranslationMemoryHeader, write: @escaping ([UInt8]) -> Void) {
        file = nil
        xml = XMLWriter(write: write)
        self.write(header)
    }

    /// What was left out, in the order of the units.
    package var diagnostics: [Diagnostic] { log.diagnostics }

    /// Adds a unit. A failure of the file is thrown by `finish()`.
    package func write(_ unit: TranslationUnit) {
        unitCount += 1
        start("tu", indent: 4)
        write(unit.attributes)
        if let language = unit.sourceLanguage { attribute(.srclang, language.tag) }
        write(unit.notes, unit.properties, indent: 6)
        for variant in unit.variants { write(variant) }
        end(indent: 4)
    }

    /// Hands on all units so far to what takes the bytes.
    package func flush() { xml.flush() }

    /// Adds units as the bytes that this writer made of them.
    func writeUnits(_ bytes: [UInt8]) { xml.markup(bytes) }

    /// Ends the memory and puts the file into its place.
    package func finish() throws(OutputFailure) {
        end(indent: 2)
        end(indent: 0)
        do { try xml.finish() } catch let failure as OutputFailure { throw failure } catch {
            preconditionFailure("the sink throws OutputFailure only")
        }
        try file?.complete()
    }

    // MARK: Elements

    private func write(_ header: TranslationMemoryHeader) {
        xml.startDocument(documentType: "tmx", system: "tmx14.dtd")
        xml.startElement("tmx")
        attribute(.version, "1.4")
        start("header", indent: 2)
        write(header.attributes)
        attribute(.adminlang, header.administrativeLanguage)
        attribute(.srclang, header.sourceLanguage.tag)
        write(header.notes, header.properties, indent: 4)
        for encoding in header.encodings { write(encoding) }
        if header.isBare { xml.endElement() } else { end(indent: 2) }
        start("body", indent: 2)
    }

    private func write(_ encoding: UserEncoding) {
        start("ude", indent: 4)
        write(encoding.attributes)
        for map in encoding.maps {
            start("map", indent: 6)
            write(map)
            xml.endElement()
        }
        end(indent: 4)
    }

    private func write(_ notes: [Note], _ properties: [Property], indent: Int) {
        for note in notes {
            start("note", indent: indent)
            write(language: note.language, originalEncoding: note.originalEncoding)
            text(note.text)
            xml.endElement()
        }
        for property in properties {
            start("prop", indent: indent)
            attribute(.type, property.type)
            write(language: property.language, originalEncoding: property.originalEncoding)
            text(property.text)
            xml.endElement()
        }
    }

    private func write(language: String?, originalEncoding: String?) {
        if let language { report(xml.attribute("xml:lang", language)) }
        if let originalEncoding { attribute(.originalEncoding, originalEncoding) }
    }

    private func write(_ variant: TranslationUnitVariant) {
        start("tuv", indent: 6)
        xml.attribute("xml:lang", variant.language.tag)
        write(variant.attributes)
        write(variant.notes, variant.properties, indent: 8)
        start("seg", indent: 8)
        write(variant.segment.parts)
        xml.endElement()
        end(indent: 6)
    }

    private func write(_ parts: [Segment.Part]) {
        for part in parts {
            switch part {
            case .text(let text): self.text(text)
            case .tag(let tag):
                xml.startElement(tag.kind.rawValue)
                write(tag.attributes)
                write(tag.content)
                xml.endElement()
            }
        }
    }

    // MARK: Tags

    private func write(_ attributes: AttributeList) {
        for entry in attributes.values { attribute(entry.name, entry.text) }
    }

    private func start(_ name: String, indent: Int) {
        xml.lineBreak(indent: indent)
        xml.startElement(name)
    }

    private func end(indent: Int) {
        xml.lineBreak(indent: indent)
        xml.endElement()
    }

    private func attribute(_ name: TMXName, _ value: String) { report(xml.attribute(name.rawValue, value)) }

    private func text(_ text: String) { report(xml.text(text)) }

    private func report(_ removed: [Unicode.Scalar]) {
        guard !removed.isEmpty else { return }
        let names = Set(removed).sorted().map(\.notation)
        let place = unitCount == 0 ? "the header" : "unit \(unitCount)"
        log.append(
            Diagnostic(
                .warning, category: "control-character",
                message: "\(names.joined(separator: ", ")) in \(place) left out: XML cannot hold it"))
    }
}

extension TranslationMemoryHeader {
    /// Whether nothing stands between its tags.
    fileprivate var isBare: Bool { notes.isEmpty && properties.isEmpty && encodings.isEmpty }
}
