package import Documents

/// Texts that mean the same in several languages: `tu`.
package struct TranslationUnit: Hashable, Sendable, Codable {
    /// `tuid`, dates, tool and the rest of the unit's attributes, without `srclang`.
    package var attributes: AttributeList
    /// Where the unit's source differs from the memory's.
    package var sourceLanguage: SourceLanguage?
    package var notes: [Note] = []
    package var properties: [Property] = []
    /// In the order of the file; a language may come more than once.
    package var variants: [TranslationUnitVariant]
    /// The line that it starts on, from 1; nil where it was not read from a file.
    package var line: Int?

    package init(identifier: String? = nil, variants: [TranslationUnitVariant]) {
        attributes = AttributeList()
        self.variants = variants
        attributes[.tuid] = identifier
    }

    /// `tuid`.
    package var identifier: String? {
        get { attributes[.tuid] }
        set { attributes[.tuid] = newValue }
    }

    /// The text of the first property of that type.
    package func property(_ type: String) -> String? { properties.first { $0.type == type }?.text }
}

/// One language's text of a unit: `tuv`.
package struct TranslationUnitVariant: Hashable, Sendable, Codable {
    /// `und` where the file names none that can be read.
    package var language: Language
    package var attributes: AttributeList
    package var notes: [Note] = []
    package var properties: [Property] = []
    package var segment: Segment

    package init(language: Language, segment: Segment, properties: [Property] = []) {
        self.language = language
        attributes = AttributeList()
        self.properties = properties
        self.segment = segment
    }

    /// The text of the first property of that type.
    package func property(_ type: String) -> String? { properties.first { $0.type == type }?.text }
}

/// A remark for people: `note`.
package struct Note: Hashable, Sendable, Codable {
    package var text: String
    /// `xml:lang`, as the file spells it.
    package var language: String?
    /// `o-encoding`.
    package var originalEncoding: String?

    package init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }
}

/// A named value: `prop`.
package struct Property: Hashable, Sendable, Codable {
    package var type: String
    package var text: String
    /// `xml:lang`, as the file spells it.
    package var language: String?
    /// `o-encoding`.
    package var originalEncoding: String?

    package init(_ type: String, _ text: String, language: String? = nil) {
        self.type = type
        self.text = text
        self.language = language
    }
}
