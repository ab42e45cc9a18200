/// How an article was taken from its page: what was kept, what was left out, and why.
package struct PageExplanation: Hashable, Sendable, Encodable {
    /// A block of the page, in reading order.
    package struct ReadBlock: Hashable, Sendable, Encodable {
        package var verdict: BlockVerdict
        package var isKept: Bool
        /// The element that the verdict fell on, as a selector: `div#share.box`.
        package var element: String
        /// How much text it is, in letters; an ideograph counts for two.
        package var letters: Int
        /// The share of it that stands in links, 0…1.
        package var linkShare: Double
        package var text: String

        package init(verdict: BlockVerdict, element: String, letters: Int, linkShare: Double, text: String) {
            self.verdict = verdict
            isKept = verdict.isKept
            self.element = element
            self.letters = letters
            self.linkShare = linkShare
            self.text = text
        }

        private enum CodingKeys: String, CodingKey {
            case verdict, isKept = "kept", element, letters, linkShare = "links", text
        }
    }

    /// The element that holds the article, as a selector; nil for the whole page.
    package var container: String?
    /// Why it is that element: `microdata`, `name`, `element` or `main` where the page marks it so; `json-ld` where the
    /// text is only in a script, for machines; else `prose`: the smallest that holds nearly all running text.
    package var rule: String
    package var blocks: [ReadBlock]

    package init(container: String?, rule: String, blocks: [ReadBlock]) {
        self.container = container
        self.rule = rule
        self.blocks = blocks
    }
}
