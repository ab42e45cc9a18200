extension StringProtocol {
    /// The text without white space at its ends, and with one space for each run of spaces, tabs and line ends inside.
    /// Spaces that do not break (U+00A0, U+202F) are kept: they belong to the text.
    func collapsingWhiteSpace() -> String {
        var result = CollapsedText()
        for scalar in unicodeScalars { result.append(scalar) }
        return result.text
    }
}

/// A text as it grows, its runs of white space made one space, without any at its ends. It is kept in bytes, since a string would look
/// for its own end and kind at each letter.
struct CollapsedText {
    private var bytes: [UInt8] = []
    /// Where the text ends if nothing but white space follows.
    private var end = 0
    private var isPending = false

    init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isBreakingSpace {
            isPending = end > 0
            return
        }
        let isSpace = scalar.isUnbreakingSpace
        guard !isSpace || end > 0 else { return }
        if isPending { bytes.append(0x20) }
        isPending = false
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        if !isSpace { end = bytes.count }
    }

    var text: String { String(decoding: bytes[..<end], as: UTF8.self) }
}

extension Unicode.Scalar {
    /// White space that a line may break at.
    var isBreakingSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F: true
        default: false
        }
    }

    /// The white space that a line may not break at, and the ideographic space.
    fileprivate var isUnbreakingSpace: Bool {
        switch value {
        case 0xA0, 0x2007, 0x202F, 0x3000: true
        default: false
        }
    }
}
