/// A tag as it stands in the bytes.
struct TagScan {
    enum Outcome {
        case tag(TagScan)
        /// The `<` starts no tag: it is text.
        case text
        /// The bytes end inside of it.
        case unfinished
    }

    /// Whether it is an end tag.
    let isEnd: Bool
    /// The name with its prefix, and without.
    let qualifiedName: Range<Int>
    let localName: Range<Int>
    /// The element of the local name.
    let element: Element
    /// Behind the `>`.
    private(set) var end: Int
    /// Whether it is start and end in one.
    private(set) var closesItself = false
    /// Whether its attributes stand as XML wants them: each once, with a value in quotation marks.
    private(set) var isSound = true
    /// Whether nothing in the values needs mending.
    private(set) var isClean = true
    /// Whether it stands on more than one line.
    private(set) var hasLineBreaks = false

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
        var tag = TagScan(
            isEnd: isEnd, qualifiedName: nameStart..<index, localName: localStart..<index,
            element: Element(packedName: packedName, count: index - localStart), end: index)
        return tag.readAttributes(bytes) ? .tag(tag) : tag.findEnd(bytes)
    }

    private init(
        isEnd: Bool, qualifiedName: Range<Int>, localName: Range<Int>, element: Element, end: Int
    ) {
        self.isEnd = isEnd
        self.qualifiedName = qualifiedName
        self.localName = localName
        self.element = element
        self.end = end
    }

    // MARK: Sound tags

    /// How many attributes are compared with each other; a tag with more is looked at closely.
    private static let attributeLimit = 16

    /// Goes up to the end of a tag whose attributes are sound; false where they are not, or the bytes end.
    private mutating func readAttributes(_ bytes: Span<UInt8>) -> Bool {
        var index = end
        var names = InlineArray<16, UInt64>(repeating: 0)
        var count = 0
        while true {
            let nameStart = skipSpace(bytes, from: index)
            guard nameStart < bytes.count else { return false }
            if finish(bytes, at: nameStart) { return true }
            guard nameStart > index, count < Self.attributeLimit,
                let value = nameAndMark(bytes, from: nameStart)
            else { return false }
            for place in 0..<count where names[place] == value.hash { return false }
            names[count] = value.hash
            count += 1
            guard let valueEnd = self.valueEnd(bytes, quoteAt: value.start) else { return false }
            index = valueEnd + 1
        }
    }

    /// Whether the tag ends at `index`.
    private mutating func finish(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        if bytes[index] == UInt8(ascii: ">") {
            end = index + 1
            return true
        }
        guard bytes[index] == UInt8(ascii: "/"), !isEnd, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">")
        else { return false }
        closesItself = true
        end = index + 2
        return true
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, MarkupMender.isSpace(bytes[index]) {
            if bytes[index] == UInt8(ascii: "\n") { hasLineBreaks = true }
            index += 1
        }
        return index
    }

    /// A name and its `=`: a hash of the name, and where the quotation mark behind them stands.
    private mutating func nameAndMark(_ bytes: Span<UInt8>, from start: Int) -> (hash: UInt64, start: Int)? {
        guard Self.isNameStart(bytes[start]) else { return nil }
        var hash: UInt64 = 0
        var index = start
        while index < bytes.count, Self.isNameByte(bytes[index]) {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        index = skipSpace(bytes, from: index)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index = skipSpace(bytes, from: index + 1)
        guard index < bytes.count, Self.isQuote(bytes[index]) else { return nil }
        return (hash, index)
    }

    /// Where the quotation mark that closes the value stands.
    private mutating func valueEnd(_ bytes: Span<UInt8>, quoteAt start: Int) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote { return index }
            if byte >= 0x80 || byte < 0x20 || byte == UInt8(ascii: "&") {
                isClean = isClean && MarkupMender.isSpace(byte)
                hasLineBreaks = hasLineBreaks || byte == UInt8(ascii: "\n")
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            index += 1
        }
        return nil
    }

    // MARK: Damaged tags

    /// Goes up to the `>` that ends a tag with damaged attributes: the first that stands in no value, or in one that was not
    /// closed before the next tag.
    private mutating func findEnd(_ bytes: Span<UInt8>) -> Outcome {
        isSound = false
        isClean = false
        hasLineBreaks = true
        closesItself = false
        var quote: UInt8 = 0
        var last: UInt8 = 0
        /// The first `>` of the value, where no `<` came before it, and nothing but white space since.
        var possibleEnd: Int?
        for index in qualifiedName.upperBound..<bytes.count {
            let byte = bytes[index]
            if quote == 0 {
                if byte == UInt8(ascii: ">") { return finishDamaged(at: index, isEmpty: last == UInt8(ascii: "/")) }
                if byte == UInt8(ascii: "<") { return .text }
                if Self.isQuote(byte), last == UInt8(ascii: "=") { (quote, possibleEnd) = (byte, nil) }
            } else if byte == quote {
                quote = 0
            } else if byte == UInt8(ascii: ">") {
                possibleEnd = possibleEnd ?? index
            } else if byte == UInt8(ascii: "<"), let possibleEnd, index + 1 < bytes.count,
                Self.isNameStart(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "/")
            {
                let isEmpty = bytes[possibleEnd - 1] == UInt8(ascii: "/")
                return finishDamaged(at: possibleEnd, isEmpty: isEmpty)
            } else if !MarkupMender.isSpace(byte), possibleEnd != nil {
                possibleEnd = nil
            }
            if !MarkupMender.isSpace(byte) { last = byte }
        }
        return .unfinished
    }

    private mutating func finishDamaged(at index: Int, isEmpty: Bool) -> Outcome {
        closesItself = isEmpty && !isEnd
        end = index + 1
        return .tag(self)
    }

    // MARK: Bytes

    /// Names beyond ASCII are none of TMX: what looks like them is text, or white space of another kind.
    static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: isNameStart(byte)
        }
    }

    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "<")
    }
}
