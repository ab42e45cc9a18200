import Documents
import XML

extension TMXReader {
    private static let required: [TMXName] = [
        .creationtool, .creationtoolversion, .segtype, .originalFormat, .datatype,
    ]

    func readHeader() throws(BadInput) {
        let attributes = readAttributes()
        header.attributes = attributes.list
        header.attributes[.adminlang] = nil
        header.administrativeLanguage = attributes.list[.adminlang] ?? ""
        header.sourceLanguage = attributes.sourceLanguage.map(sourceLanguage) ?? .any
        reportMissing(attributes)
        while let event = try nextInside() {
            guard case .startElement = event else { continue }
            switch element {
            case .note: try header.notes.append(readNote())
            case .prop: try header.properties.append(readProperty())
            case .ude: try header.encodings.append(readEncoding())
            default: try skipForeignElement()
            }
        }
    }

    private func reportMissing(_ attributes: ElementAttributes) {
        var missing = Self.required.filter { attributes.list[$0] == nil }.map(\.rawValue)
        if attributes.list[.adminlang] == nil { missing.append(TMXName.adminlang.rawValue) }
        if attributes.sourceLanguage == nil { missing.append(TMXName.srclang.rawValue) }
        guard !missing.isEmpty else { return }
        report(.warning, "header-attribute", "the header has no \(missing.joined(separator: ", "))")
    }

    private func readEncoding() throws(BadInput) -> UserEncoding {
        var encoding = UserEncoding(attributes: readAttributes().list, maps: [])
        while let event = try nextInside() {
            guard case .startElement = event else { continue }
            if element == .map {
                encoding.maps.append(readAttributes().list)
                try skipElement()
            } else {
                try skipForeignElement()
            }
        }
        return encoding
    }

    func readNote() throws(BadInput) -> Note {
        let attributes = readAttributes()
        var note = Note("", language: attributes.language)
        note.originalEncoding = attributes.list[.originalEncoding]
        note.text = try readText()
        return note
    }

    func readProperty() throws(BadInput) -> Property {
        let attributes = readAttributes()
        if attributes.list[.type] == nil { report(.warning, "property-type", "a property has no type") }
        var property = Property(attributes.list[.type] ?? "", "", language: attributes.language)
        property.originalEncoding = attributes.list[.originalEncoding]
        property.text = try readText()
        return property
    }

    /// The characters up to the end of the element.
    private func readText() throws(BadInput) -> String {
        var text = ""
        while let event = try nextInside() {
            if case .startElement = event { try skipForeignElement() } else { text += xml.text }
        }
        return text
    }
}
