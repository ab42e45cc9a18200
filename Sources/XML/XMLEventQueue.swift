import CLibXML2

/// What the parser's callbacks tell, kept until the reader hands it on.
///
/// The parser works a chunk ahead. Names are pointers into its dictionary, which live as long as it does; all text is
/// copied into one run of bytes. It is a value behind a pointer, which the parser has for its context: as a class its
/// members would be checked for exclusive access a dozen times a node, and if it could be copied, it would be as often.
@safe struct XMLEventQueue: ~Copyable {
    @safe struct Attribute {
        var name: UnsafePointer<xmlChar>
        var prefix: UnsafePointer<xmlChar>?
        var value: Range<Int>
    }

    @safe private struct Record {
        var event: XMLReader.Event
        /// Of an element.
        var name: UnsafePointer<xmlChar>?
        /// A text's bytes, or an element's attributes.
        var range: Range<Int>

        var isText: Bool {
            switch event {
            case .text, .blank: true
            case .startElement, .endElement: false
            }
        }
    }

    private var records: [Record] = []
    private var attributeRecords: [Attribute] = []
    private var bytes: [UInt8] = []
    private var findings: [XMLError] = []
    /// The index of the current record.
    private var current = -1
    /// Why the parser stopped.
    private(set) var syntaxError: XMLError?

    // MARK: Out

    /// Goes on to the next record; false where all have been handed on.
    mutating func advance() -> Bool {
        current += 1
        if current < records.count { return true }
        records.removeAll(keepingCapacity: true)
        attributeRecords.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        current = -1
        return false
    }

    var event: XMLReader.Event { records[current].event }

    var name: UnsafePointer<xmlChar>? { unsafe records[current].name }

    var text: String { string(records[current].range) }

    var attributes: Range<Int> { records[current].range }

    func attribute(at place: Int) -> Attribute { attributeRecords[place] }

    func string(_ range: Range<Int>) -> String {
        unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0[range], as: UTF8.self) }
    }

    mutating func takeFindings() -> [XMLError] {
        guard !findings.isEmpty else { return [] }
        defer { findings = [] }
        return findings
    }

    // MARK: In

    mutating func startElement(_ name: UnsafePointer<xmlChar>?, _ fields: UnsafeBufferPointer<UnsafePointer<xmlChar>?>)
    {
        let first = attributeRecords.count
        // Five fields an attribute: local name, prefix, URI, begin and end of the value.
        for field in stride(from: 0, to: fields.count, by: 5) {
            guard let name = unsafe fields[field], let start = unsafe fields[field + 3],
                let end = unsafe fields[field + 4]
            else { continue }
            let value = unsafe append(UnsafeBufferPointer(start: start, count: end - start))
            unsafe attributeRecords.append(Attribute(name: name, prefix: fields[field + 1], value: value))
        }
        unsafe records.append(Record(event: .startElement, name: name, range: first..<attributeRecords.count))
    }

    mutating func endElement(_ name: UnsafePointer<xmlChar>?) {
        unsafe records.append(Record(event: .endElement, name: name, range: 0..<0))
    }

    mutating func characters(_ text: UnsafeBufferPointer<xmlChar>) {
        let isBlank = unsafe text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        let range = unsafe append(text)
        if let last = records.last, last.isText, last.range.upperBound == range.lowerBound {
            records[records.count - 1].range = last.range.lowerBound..<range.upperBound
            if !isBlank { records[records.count - 1].event = .text }
        } else {
            unsafe records.append(Record(event: isBlank ? .blank : .text, name: nil, range: range))
        }
    }

    mutating func record(_ error: xmlError) {
        guard let found = unsafe XMLError(error) else { return }
        if found.kind == .syntax { syntaxError = syntaxError ?? found } else { findings.append(found) }
    }

    private mutating func append(_ text: UnsafeBufferPointer<xmlChar>) -> Range<Int> {
        let start = bytes.count
        unsafe bytes.append(contentsOf: text)
        return start..<bytes.count
    }
}
