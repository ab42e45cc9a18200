import Documents
import XML

/// A run of a page's text between two block-level edges.
struct PageBlock: Sendable {
    /// The innermost block-level element that it stands in.
    let node: Int
    /// The text node that it starts with.
    let start: Int
    var kind: Block.Kind
    /// UTF-8, with one space for each run of ASCII white space.
    var bytes: [UInt8] = []
    /// How much text it is, in letters; an ideograph counts for two.
    var weight = 0
    /// How much of it is in links.
    var linkWeight = 0
    /// Whether it has a stop or a comma, as sentences have and labels have not.
    var hasPunctuation = false

    init(node: Int, start: Int, kind: Block.Kind) {
        self.node = node
        self.start = start
        self.kind = kind
    }

    /// Whether it reads like running text: long enough, punctuated, not mainly links.
    var isProse: Bool {
        weight >= (hasPunctuation ? 40 : 120) && 3 * linkWeight < weight
    }

    var text: String { String(decoding: bytes, as: UTF8.self).cleaned() }

    mutating func append(_ text: ArraySlice<UInt8>, isLink: Bool) {
        let before = weight
        for byte in text {
            switch byte {
            case 0x20, 0x09...0x0D:
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            default:
                bytes.append(byte)
                count(byte)
            }
        }
        if isLink { linkWeight += weight - before }
    }

    /// Lead bytes count; of three-byte sequences, those of Han, kana and hangul twice.
    private mutating func count(_ byte: UInt8) {
        switch byte {
        case 0x80...0xBF: break
        case 0xE3...0xED: weight += 2
        default: weight += 1
        }
        // Full stop, comma, and the lead byte of the blocks with CJK and general punctuation.
        if byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0xE3 || byte == 0xD8 || byte == 0xEF
        {
            hasPunctuation = true
        }
    }

    /// Ends a line within the block.
    var isEndOfSentence: Bool {
        let tail = String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last { $0 != " " }
        return tail.map { ".!?…。！？؟:：".unicodeScalars.contains($0) } ?? false
    }
}

extension String {
    /// Without marks that only typesetting needs, with one space for each run of white space, and with the letters
    /// that pages of Windows-1252 write as numbers of control characters.
    fileprivate func cleaned() -> String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B, 0x2060, 0xFEFF: break
            case 0x80...0x9F: result.append(Windows1252.letter(scalar))
            case 0...0x08, 0x0E...0x1F, 0x7F: break
            default: result.append(scalar)
            }
        }
        return String(result).collapsingWhiteSpace()
    }
}

/// The 27 letters that Windows-1252 has where ISO 8859-1 has control characters.
private enum Windows1252 {
    private static let letters = Array(
        "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
            .unicodeScalars)

    static func letter(_ control: Unicode.Scalar) -> Unicode.Scalar { letters[Int(control.value) - 0x80] }
}
