/// A sentence under review.
package struct ReviewSentence: Hashable, Sendable {
    /// As it stands now.
    package var text: String
    /// As the article has it; nil for the later part of a sentence that was split here.
    package var original: String?
    /// The index of its paragraph; nil for the headline.
    package var block: Int?

    package init(text: String, original: String?, block: Int?) {
        self.text = text
        self.original = original
        self.block = block
    }
}

extension ReviewSentence: Encodable {
    private enum CodingKeys: String, CodingKey {
        case text, original, block
    }

    /// `original` is written where the text is another.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        if original != text { try container.encodeIfPresent(original, forKey: .original) }
        try container.encodeIfPresent(block, forKey: .block)
    }
}
