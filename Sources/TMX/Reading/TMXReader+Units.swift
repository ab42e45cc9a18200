import Documents
import XML

extension TMXReader {
    func readUnit() throws(BadInput) -> TranslationUnit {
        var unit = TranslationUnit(variants: [])
        unit.line = line
        let attributes = readAttributes()
        unit.attributes = attributes.list
        unit.sourceLanguage = attributes.sourceLanguage.map(sourceLanguage)
        while let event = try nextInside() {
            guard case .startElement = event else {
                if case .text = event {
                    reportStrayText("text beside the variants of a unit is left out")
                }
                continue
            }
            switch element {
            case .tuv: try unit.variants.append(readVariant())
            case .note: try unit.notes.append(readNote())
            case .prop: try unit.properties.append(readProperty())
            default: try skipForeignElement()
            }
        }
        return unit
    }

    private func readVariant() throws(BadInput) -> TranslationUnitVariant {
        let attributes = readAttributes()
        var variant = TranslationUnitVariant(language: language(attributes.language), segment: Segment(""))
        variant.attributes = attributes.list
        var hasSegment = false
        while let event = try nextInside() {
            guard case .startElement = event else {
                if case .text = event {
                    reportStrayText("text beside the segment of a variant is left out")
                }
                continue
            }
            switch element {
            case .seg where !hasSegment:
                hasSegment = true
                variant.segment = try readSegment()
            case .note: try variant.notes.append(readNote())
            case .prop: try variant.properties.append(readProperty())
            default: try skipForeignElement()
            }
        }
        return variant
    }

    private func readSegment() throws(BadInput) -> Segment {
        // Inline tags may nest deeply: the open ones stand on a stack of their own.
        var parts: [Segment.Part] = []
        var open: [(tag: InlineTag, outer: [Segment.Part])] = []
        while let event = try nextEvent() {
            switch event {
            case .startElement:
                if let kind = element.flatMap({ InlineTag.Kind(rawValue: $0.rawValue) }) {
                    open.append((InlineTag(kind, attributes: readAttributes().list), parts))
                    parts = []
                } else {
                    try skipForeignElement()
                }
            case .endElement:
                guard var (tag, outer) = open.popLast() else { return Segment(parts: parts) }
                tag.content = parts
                outer.append(.tag(tag))
                parts = outer
            case .text, .blank: append(xml.text, to: &parts)
            }
        }
        return Segment(parts: parts)
    }

    /// The parser gives a long text in pieces.
    private func append(_ text: String, to parts: inout [Segment.Part]) {
        guard case .text(var start)? = parts.last else { return parts.append(.text(text)) }
        // Taken out, so that it grows in its place.
        parts.removeLast()
        start += text
        parts.append(.text(start))
    }
}
