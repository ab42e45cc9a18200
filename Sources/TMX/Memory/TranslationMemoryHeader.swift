package import Documents

/// What a memory says of itself and of all its units: the `header` of TMX 1.4b.
package struct TranslationMemoryHeader: Hashable, Sendable {
    /// `version` of the document that it was read from.
    package var version = "1.4"
    /// The source language of every unit that does not name its own.
    package var sourceLanguage: SourceLanguage
    /// The language of notes and properties, as the file spells it.
    package var administrativeLanguage: String
    /// `creationtool`, `creationtoolversion`, `segtype`, `o-tmf`, `datatype`, and the optional ones.
    package var attributes: AttributeList
    package var notes: [Note] = []
    package var properties: [Property] = []
    package var encodings: [UserEncoding] = []

    /// The header of a memory that Recoupe makes: sentences of plain text. `creationDate` as `TMXDate` writes it.
    package init(sourceLanguage: SourceLanguage, toolVersion: String, creationDate: String? = nil) {
        self.sourceLanguage = sourceLanguage
        administrativeLanguage = "en"
        attributes = [
            .creationtool: "Recoupe", .creationtoolversion: toolVersion, .segtype: "sentence",
            .originalFormat: "Recoupe", .datatype: "plaintext",
        ]
        attributes[.creationdate] = creationDate
    }

    init(version: String) {
        self.version = version
        sourceLanguage = .any
        administrativeLanguage = ""
        attributes = AttributeList()
    }
}

/// Which variant of a unit was translated: `srclang`.
package enum SourceLanguage: Hashable, Sendable, Codable {
    /// `*all*`: any variant may be the source.
    case any
    case language(Language)

    /// `srclang` as it is written.
    package var tag: String {
        switch self {
        case .any: "*all*"
        case .language(let language): language.tag
        }
    }
}

/// Characters of a user's own: `ude` with its `map` elements, as they stand.
package struct UserEncoding: Hashable, Sendable {
    /// `name`, `base`.
    package var attributes: AttributeList
    /// For each `map`: `unicode`, `code`, `ent`, `subst`.
    package var maps: [AttributeList]

    package init(attributes: AttributeList, maps: [AttributeList]) {
        self.attributes = attributes
        self.maps = maps
    }
}
