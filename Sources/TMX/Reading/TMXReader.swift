package import Documents
import Foundation
import XML

/// Reads a translation memory unit by unit, in memory that does not grow with it: TMX 1.1 to 1.4b, and what programs
/// call TMX.
///
/// What can be kept is kept; each repair is a `Diagnostic` with its line. What cannot is refused: a file that is no TMX,
/// an unknown encoding, tags that are not well-formed. Nothing outside the file is opened, and entities are expanded
/// within bounds. Files packed with gzip are unpacked on the way.
///
///     let reader = try TMXReader(path: "memory.tmx")
///     while let unit = try reader.next() { … }
package final class TMXReader {
    package let name: String
    package internal(set) var header = TranslationMemoryHeader(version: "")
    /// Units so far.
    package internal(set) var unitCount = 0

    let input: MendedInput
    let xml: XMLReader
    /// The tags so far: few, so that looking through them is faster than hashing.
    var languages: [(tag: String, language: Language?)] = []
    /// The line of the innermost start tag.
    var line: Int?
    /// The line of the start tag that stray text was last reported after.
    private var strayTextLine: Int?
    private var isInBody = false

    /// `-` is standard input.
    package convenience init(path: String) throws(BadInput) {
        try self.init(name: path, read: Self.source(path))
    }

    /// The bytes of a file, chunk by chunk.
    static func source(_ path: String) throws(BadInput) -> () -> [UInt8]? {
        guard let source = XMLByteSource(path: path) else {
            throw BadInput(name: path, reason: "the file cannot be opened")
        }
        return source.read
    }

    /// Reads what `read` returns until it returns nothing; nil means that reading failed.
    package init(name: String, read: @escaping () -> [UInt8]?) throws(BadInput) {
        self.name = name
        let input = try MendedInput(name: name, read: read)
        self.input = input
        xml = XMLReader(vocabulary: TMXName.vocabulary) { try input.next() }
        try readRoot()
    }

    /// The next unit; nil at the end of the memory.
    package func next() throws(BadInput) -> TranslationUnit? {
        while let event = try nextEvent() {
            switch (event, element) {
            case (.startElement, .tu?) where isInBody:
                let unit = try readUnit()
                guard unitCount + 1 != input.mender.brokenUnit else { continue }
                unitCount += 1
                return unit
            case (.startElement, .body?): isInBody = true
            case (.startElement, _): try skipForeignElement()
            case (.text, _): reportStrayText("text between units is left out")
            case (.endElement, _): isInBody = false
            default: break
            }
        }
        return nil
    }

    /// What was found so far, in the order of the file.
    package var diagnostics: [Diagnostic] { log.diagnostics }

    var log: DiagnosticLog { input.mender.log }

    /// Whether the document has a DOCTYPE.
    var hasDocumentType: Bool { input.mender.hasDocumentType }

    // MARK: The document's head

    private func readRoot() throws(BadInput) {
        while let event = try nextEvent(), event != .startElement {}
        xml.forEachAttribute { if $0.localName == TMXName.version.rawValue { header.version = $0.value } }
        if !["1.1", "1.2", "1.3", "1.4"].contains(header.version) {
            report(.warning, "version", "version '\(header.version)' is read as TMX 1.4")
        }
        var hasHeader = false
        while !isInBody, let event = try nextInside() {
            switch (event, element) {
            case (.startElement, TMXName.header?):
                hasHeader = true
                try readHeader()
            case (.startElement, TMXName.body?): isInBody = true
            case (.startElement, _): try skipForeignElement()
            default: break
            }
        }
        if !hasHeader {
            report(.warning, "missing-header", "the document has no header; any variant may be the source")
        }
    }

    // MARK: Events

    /// The parser's next event; its findings become diagnostics, its refusal an error.
    func nextEvent() throws(BadInput) -> XMLReader.Event? {
        do {
            let event = try xml.next()
            if case .startElement? = event { line = input.nextStartLine() }
            for finding in xml.takeFindings() { report(.warning, "undeclared-prefix", finding.message) }
            return event
        } catch let refusal as BadInput {
            throw refusal
        } catch let error as XMLError {
            throw refusal(error)
        } catch {
            throw BadInput(name: name, reason: "\(error)")
        }
    }

    private func refusal(_ error: XMLError) -> BadInput {
        let (line, column) = (error.line > 0 ? error.line : nil, error.column > 0 ? error.column : nil)
        return BadInput(name: name, line: line, column: column, reason: "not well-formed: \(error.message)")
    }

    /// The next event inside the element that was started last; nil at its end.
    func nextInside() throws(BadInput) -> XMLReader.Event? {
        let event = try nextEvent()
        if case .endElement? = event { return nil }
        return event
    }

    /// The name of the element that the parser is at; nil where TMX does not have it.
    var element: TMXName? { xml.nameIndex.map { TMXName.all[$0] } }

    func report(_ severity: Diagnostic.Severity, _ category: String, _ message: String) {
        input.report(Diagnostic(severity, category: category, message: message, line: line))
    }

    /// Tells of text where none belongs, once a line: the parser may give it in pieces.
    func reportStrayText(_ message: String) {
        guard strayTextLine != line else { return }
        strayTextLine = line
        report(.warning, "stray-text", message)
    }

    /// Passes over an element that TMX does not have, or not here.
    func skipForeignElement() throws(BadInput) {
        report(.warning, "foreign-element", "the element <\(xml.name)> is left out: it has no meaning here")
        try skipElement()
    }

    func skipElement() throws(BadInput) {
        var depth = 1
        while depth > 0, let event = try nextEvent() {
            if event == .startElement { depth += 1 } else if event == .endElement { depth -= 1 }
        }
    }
}
