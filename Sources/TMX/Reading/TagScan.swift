/// A tag as it stands in the bytes, found without judging its attributes.
struct TagScan {
    enum Outcome {
        case tag(TagScan)
        /// The `<` starts no tag: it is text.
        case text
        /// The bytes end inside of it.
        case unfinished
    }

    /// Whether it is an end tag.
    var isEnd: Bool
    /// The name with its prefix, and without.
    var qualifiedName: Range<Int>
    var localName: Range<Int>
    /// The element of the local name.
    var element: Element
    /// Behind the `>`.
    var end: Int
    /// Whether it is start and end in one.
    var closesItself: Bool
    /// Whether nothing in it needs mending.
    var isClean: Bool
    /// Whether it stands on more than one line.
    var hasLineBreaks: Bool

    /// The tag whose `<` stands at `start`.
    static func scan(_ buffer: [UInt8], at start: Int) -> Outcome {
        let bytes = buffer.span
        var index = start + 1
        guard index < bytes.count else { return .unfinished }
        let isEnd = bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        guard index < bytes.count else { return .unfinished }
        guard isNameStart(bytes[index]) else { return .text }
        let nameStart = index
        var localStart = index
        var packedName: UInt64 = 0
        while index < bytes.count, !endsName(bytes[index]) {
            packedName = packedName << 8 | UInt64(bytes[index])
            if bytes[index] == UInt8(ascii: ":") {
                localStart = index + 1
                packedName = 0
            }
            index += 1
        }
        let nameEnd = index
        var quote: UInt8 = 0
        var last: UInt8 = 0
        var isClean = true
        var hasLineBreaks = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 || byte < 0x20 || byte == UInt8(ascii: "&") {
                isClean = isClean && MarkupMender.isSpace(byte)
                hasLineBreaks = hasLineBreaks || byte == UInt8(ascii: "\n")
            }
            if quote != 0 {
                if byte == quote { quote = 0 } else if byte == UInt8(ascii: "<") { isClean = false }
            } else if byte == UInt8(ascii: ">") {
                return .tag(
                    TagScan(
                        isEnd: isEnd, qualifiedName: nameStart..<nameEnd, localName: min(localStart, nameEnd)..<nameEnd,
                        element: Element(packedName: packedName, count: nameEnd - localStart), end: index + 1,
                        closesItself: last == UInt8(ascii: "/"), isClean: isClean,
                        hasLineBreaks: hasLineBreaks))
            } else if byte == UInt8(ascii: "<") {
                return .text
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
                quote = byte
            }
            if !MarkupMender.isSpace(byte) { last = byte }
            index += 1
        }
        return .unfinished
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    }
}
