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
    /// How many texts are in links.
    var linkCount = 0
    /// How much of it the page marks as a time.
    var timeWeight = 0
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

    /// Whether it is a row of links, as to share the article or to go elsewhere, and no sentence.
    var isRowOfLinks: Bool { kind == .paragraph && linkCount >= 3 && 4 * linkWeight > 3 * weight && !hasPunctuation }

    /// Whether it is an item of a list that leads nowhere else.
    var isPlainItem: Bool { kind == .listItem && linkWeight == 0 && weight >= 12 }

    /// Whether it leads on to what follows: `This page is also available in:`.
    var isLeadIn: Bool { kind == .heading || !isProse && [":", "："].contains(lastScalar) }

    /// Whether it is the line that says whose the page is: `© 2024 The Site`, `Copyright (c) 2004`.
    var isRightsLine: Bool {
        guard weight <= 400 else { return false }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        guard ["©", "(c)", "copyright"].contains(where: text.contains) else { return false }
        return text.contains(
            /^\W*(?:copyright\s*)?(?:©|\(c\))|(?:©|\(c\)|copyright)\s*(?:19|20)\d\d/)
    }

    /// Whether it is the line that says when the page was published.
    var isTimestamp: Bool { kind == .paragraph && 3 * timeWeight >= 2 * weight }

    var text: String { Typography.cleaned(String(decoding: bytes, as: UTF8.self)) }

    mutating func append(_ text: ArraySlice<UInt8>, isLink: Bool, isTime: Bool = false) {
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
        guard weight > before else { return }
        if isLink {
            linkWeight += weight - before
            linkCount += 1
        }
        if isTime { timeWeight += weight - before }
    }

    /// Counts a byte that is no white space. Letters are known by the first byte of their sequence.
    private mutating func count(_ byte: UInt8) {
        switch byte {
        case 0x80...0xBF: return
        case 0xE3...0xED: weight += 2
        default: weight += 1
        }
        hasPunctuation = hasPunctuation || Self.stops.contains(byte)
    }

    /// Full stop, comma, exclamation and question mark; and the first bytes of the blocks that have those of Arabic,
    /// Chinese and Japanese, whose text needs no other proof.
    private static let stops: [UInt8] = [0x2E, 0x2C, 0x21, 0x3F, 0xD8, 0xE3, 0xEF]

    /// Whether a sentence may end with what was appended last.
    var isEndOfSentence: Bool {
        lastScalar.map { ".!?…。！？؟:：".unicodeScalars.contains($0) } ?? false
    }

    /// The last that is no space.
    private var lastScalar: Unicode.Scalar? {
        String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last { $0 != " " }
    }
}

extension Sequence<PageBlock> {
    /// As an article has them, without those that are empty.
    var articleBlocks: [Block] { map { Block($0.text, kind: $0.kind) }.filter { !$0.text.isEmpty } }
}
