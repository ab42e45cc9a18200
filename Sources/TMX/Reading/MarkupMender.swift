import Documents

/// Makes well-formed XML of what programs call TMX, so that the parser behind it meets no fault that it would stop at.
///
/// UTF-8 goes in and comes out, chunk by chunk, in constant memory. Lines stay where they are. Comments, processing
/// instructions and the DOCTYPE are taken out; CDATA and entities become plain text; characters that XML forbids are
/// left out; a bare `&` or `<` is escaped; damaged attributes are written anew; foreign tags in a segment become `ph`
/// elements that hold them; tags that are missing are put in. Entities are expanded here and within bounds, and external ones never, so the parser meets none.
///
/// What cannot be mended is refused: another root than `tmx`, bytes that are not UTF-8 from the start.
struct MarkupMender {
    enum State { case prolog, content, characterData, comment, instruction, epilog, ended }

    /// The longest tag or DOCTYPE, in bytes.
    static let longestTag = 1 << 20
    /// How many elements may be open before an inline tag is kept as a placeholder.
    static let deepestTag = 100

    let name: String
    /// Declarations that stand before the root, for a parser that validates.
    let documentType: [UInt8]
    var buffer: [UInt8] = []
    var output: [UInt8] = []
    var place = TextPlace()
    var isFinal = false
    var state = State.prolog
    /// Line breaks between elements that stand in the next tag.
    var pendingLines = 0
    /// Where to go on after a comment or an instruction.
    var resumedState = State.prolog
    var open: [OpenElement] = []
    var entities = EntityTable()
    var log = DiagnosticLog()
    /// The lines of the start tags in `output`, in their order, for whoever parses it.
    var startLines = LineQueue()
    /// Whether a character beyond ASCII was read that was UTF-8.
    var hasSeenMultibyte = false
    var unitCount = 0
    /// The number, from 1, of the unit that the file ends in.
    private(set) var brokenUnit: Int?
    var hasDocumentType = false
    /// The line of the root, which the declarations stand on too.
    var rootLine = 0

    init(name: String, documentType: [UInt8] = []) {
        self.name = name
        self.documentType = documentType
    }

    /// Mends the next bytes; none are the end. What comes of them is in `output`.
    mutating func mend(_ chunk: [UInt8]) throws(BadInput) {
        place.discard(from: &buffer)
        buffer += chunk
        isFinal = chunk.isEmpty
        while try step() {}
        if buffer.count - place.offset > Self.longestTag { throw refusal("a tag is longer than a megabyte") }
        if isFinal { try finish() }
    }

    /// What has been mended since the last call.
    mutating func takeOutput() -> [UInt8] {
        let mended = output
        output = []
        output.reserveCapacity(mended.count)
        return mended
    }

    /// Goes on by one run of text, one tag or the like; false where that takes more input.
    private mutating func step() throws(BadInput) -> Bool {
        guard place.offset < buffer.count else { return false }
        switch state {
        case .prolog: return try mendProlog()
        case .content: return buffer[place.offset] == UInt8(ascii: "<") ? try mendMarkup() : try mendText()
        case .characterData: return try mendCharacterData()
        case .comment: return skip(past: "-->")
        case .instruction: return skip(past: "?>")
        case .epilog: return mendEpilog()
        case .ended:
            advance(to: buffer.count)
            return false
        }
    }

    /// The file is read: ends what is open.
    private mutating func finish() throws(BadInput) {
        guard state != .prolog else { throw refusal("no <tmx> in the file: it is no TMX") }
        guard !open.isEmpty else { return }
        advance(to: buffer.count)
        if open.contains(where: { $0.element == .tu }) { brokenUnit = unitCount }
        let loss = brokenUnit.map { "inside unit \($0), which is left out" } ?? "before its last end tags"
        report(.error, "truncated", "the file ends \(loss)")
        while let element = open.popLast() { appendEndTag(element) }
    }

    // MARK: Places and reports

    /// The line that the input so far ends in.
    var endLine: Int { place.line + buffer[place.offset...].count { $0 == UInt8(ascii: "\n") } }

    /// Moves on without copying. Without line breaks on the way, that takes no look at the bytes.
    mutating func advance(to end: Int, hasLineBreaks: Bool = true) {
        if hasLineBreaks { place.advance(to: end, in: buffer) } else { place.advanceInLine(to: end) }
    }

    /// Moves on without copying anything but the line breaks.
    mutating func drop(to end: Int, hasLineBreaks: Bool = true) {
        let line = place.line
        advance(to: end, hasLineBreaks: hasLineBreaks)
        if place.line > line {
            output.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: place.line - line))
        }
    }

    mutating func copy(to end: Int, hasLineBreaks: Bool = true) {
        output.append(contentsOf: buffer[place.offset..<end])
        advance(to: end, hasLineBreaks: hasLineBreaks)
    }

    mutating func report(_ severity: Diagnostic.Severity, _ category: String, _ message: String) {
        let (place, buffer) = (place, buffer)
        log.append(category) {
            let column = place.column(in: buffer)
            return Diagnostic(severity, category: category, message: message, line: place.line, column: column)
        }
    }

    func refusal(_ reason: String) -> BadInput {
        BadInput(name: name, line: place.line, column: place.column(in: buffer), reason: reason)
    }

    mutating func appendEndTag(_ element: OpenElement) {
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        output += element.soundName
        appendPendingLines()
        output.append(UInt8(ascii: ">"))
    }

    /// Catches up on line breaks, inside a tag.
    mutating func appendPendingLines() {
        guard pendingLines > 0 else { return }
        output.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: pendingLines))
        pendingLines = 0
    }

    /// Whether the bytes at the place are `text`; nil where it takes more input to say.
    func starts(with text: StaticString) -> Bool? {
        let expected = Array(text.description.utf8)
        let found = buffer[place.offset...].prefix(expected.count)
        guard found.elementsEqual(expected.prefix(found.count)) else { return false }
        return found.count == expected.count ? true : isFinal ? false : nil
    }
}
