/// A sentence under review.
package struct ReviewSentence: Hashable, Sendable, Codable {
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
