import Documents

/// Tells whether sentences are those of another time: FNV-1a, 64 bits, over languages and texts. Not against forgery.
struct TextFingerprint: Hashable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ articles: [SegmentedArticle]) {
        for article in articles {
            add(article.article.language.tag, end: 0)
            for sentence in article.sentences { add(sentence.text, end: 1) }
            add("", end: 2)
        }
    }

    var hexadecimal: String { String(hash, radix: 16) }

    private mutating func add(_ text: String, end: UInt8) {
        for byte in text.utf8 { add(byte) }
        add(end)
    }

    private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
