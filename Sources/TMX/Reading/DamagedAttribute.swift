/// An attribute in a tag whose attributes are not as XML wants them.
struct DamagedAttribute {
    /// Of the name; what stands before it is none.
    let name: Range<Int>
    /// Of the value, without quotation marks; nil where there is none.
    let value: Range<Int>?
    /// Whether the value stands in one pair of quotation marks.
    let isQuoted: Bool
    /// Behind it.
    let end: Int

    /// The next attribute in `bytes`, which end with the tag; nil where there is none.
    init?(in bytes: ArraySlice<UInt8>) {
        guard let start = bytes.firstIndex(where: TagScan.isNameStart) else { return nil }
        let nameEnd = bytes[start...].firstIndex { !TagScan.isNameByte($0) } ?? bytes.endIndex
        name = start..<nameEnd
        guard let mark = Self.mark(behind: nameEnd, in: bytes) else {
            (value, isQuoted, end) = (nil, false, nameEnd)
            return
        }
        let valueStart = bytes[(mark + 1)...].firstIndex { !MarkupMender.isSpace($0) } ?? bytes.endIndex
        let rest = bytes[valueStart...]
        if let quote = rest.first, TagScan.isQuote(quote), let close = rest.dropFirst().firstIndex(of: quote),
            Self.endsValue(bytes[(close + 1)...])
        {
            (value, isQuoted, end) = (valueStart + 1..<close, true, close + 1)
        } else {
            let valueEnd = Self.nextAttribute(in: rest) ?? bytes.endIndex
            (value, isQuoted, end) = (Self.trimmed(rest[..<valueEnd]), false, valueEnd)
        }
    }

    /// The `=` that follows a name.
    private static func mark(behind end: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let next = bytes[end...].firstIndex { !MarkupMender.isSpace($0) }
        return next.flatMap { bytes[$0] == UInt8(ascii: "=") ? $0 : nil }
    }

    /// Whether the quotation mark before `rest` can be the last of a value.
    private static func endsValue(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let byte = rest.first else { return true }
        return MarkupMender.isSpace(byte) || startsAttribute(rest)
    }

    /// Whether a name with its `=` stands at the start.
    private static func startsAttribute(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, TagScan.isNameStart(first) else { return false }
        let end = bytes.firstIndex { !TagScan.isNameByte($0) } ?? bytes.endIndex
        return mark(behind: end, in: bytes) != nil
    }

    /// The white space before the next name with its `=`.
    private static func nextAttribute(in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let space = rest.firstIndex(where: MarkupMender.isSpace) {
            rest = rest[space...].drop(while: MarkupMender.isSpace)
            if startsAttribute(rest) { return space }
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
        func isEdge(_ byte: UInt8) -> Bool { TagScan.isQuote(byte) || MarkupMender.isSpace(byte) }
        let start = bytes.firstIndex { !isEdge($0) } ?? bytes.endIndex
        let end = bytes[start...].lastIndex { !isEdge($0) }.map { $0 + 1 } ?? start
        return start..<end
    }
}
