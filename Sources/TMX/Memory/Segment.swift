/// The text of a variant with the marks of its original format: `seg`.
package struct Segment: Hashable, Sendable, Codable {
    package var parts: [Part]

    package enum Part: Hashable, Sendable, Codable {
        case text(String)
        case tag(InlineTag)
    }

    package init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

    package init(parts: [Part]) { self.parts = parts }

    /// What a reader of the document sees: text and highlighted text, without native code and without the texts inside
    /// native code (`sub`).
    package var text: String {
        if case .text(let text)? = parts.first, parts.count == 1 { return text }
        return Self.text(of: parts)
    }

    private static func text(of parts: [Part]) -> String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .text(let piece): text += piece
            case .tag(let tag) where tag.kind == .hi: text += Self.text(of: tag.content)
            case .tag: break
            }
        }
    }

    /// Whether a tag stands in it.
    package var hasTags: Bool {
        parts.contains { part in
            if case .tag = part { true } else { false }
        }
    }
}

/// A mark of the original format inside a segment.
package struct InlineTag: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// Begin and end of a pair.
        case bpt, ept
        /// A begin or an end whose other half is in another segment.
        case it
        /// A thing that stands alone.
        case ph
        /// Highlighted text.
        case hi
        /// A text inside native code: a footnote, a title attribute.
        case sub
        /// A mark of unknown kind (deprecated since TMX 1.4).
        case ut

        /// Whether its content is native code and not text.
        package var isCode: Bool { self != .hi && self != .sub }
    }

    package var kind: Kind
    package var attributes: AttributeList
    package var content: [Segment.Part]

    package init(_ kind: Kind, attributes: AttributeList = [:], content: [Segment.Part] = []) {
        self.kind = kind
        self.attributes = attributes
        self.content = content
    }
}
