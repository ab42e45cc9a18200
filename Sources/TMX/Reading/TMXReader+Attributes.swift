import Documents
import Foundation
import XML

/// The attributes of an element, sorted into those that all elements share and the two that name languages.
struct ElementAttributes {
    var list = AttributeList()
    var language: String?
    var sourceLanguage: String?
}

extension TMXReader {
    /// The attributes of the element just started. Dates are put into TMX's form; names that TMX does not have are left out.
    func readAttributes() -> ElementAttributes {
        var attributes = ElementAttributes()
        var foreign: [String] = []
        xml.forEachAttribute { attribute in
            switch (attribute.prefix, attribute.nameIndex.map { TMXName.all[$0] }) {
            case (.xml, .lang?): attributes.language = attribute.value
            case (.xml, _): break
            case (.other, _), (.none, nil): foreign.append(attribute.localName)
            case (.none, .lang?): attributes.language = attributes.language ?? oldLanguage(attribute.value)
            case (.none, .srclang?): attributes.sourceLanguage = attribute.value
            case (.none, let name?) where name.isDate:
                if let date = date(attribute.value, name) { attributes.list.append(name, date) }
            case (.none, let name?): attributes.list.append(name, attribute.value)
            }
        }
        if !foreign.isEmpty {
            let names = foreign.prefix(5).joined(separator: ", ")
            report(.warning, "foreign-attribute", "attributes that TMX does not have are left out: \(names)")
        }
        return attributes
    }

    /// `lang`, which TMX 1.1 and 1.2 have in place of `xml:lang`.
    private func oldLanguage(_ value: String) -> String {
        if header.version != "1.1", header.version != "1.2" {
            report(.warning, "lang-attribute", "'lang' is read as 'xml:lang'")
        }
        return value
    }

    private func date(_ value: String, _ name: TMXName) -> String? {
        let date = TMXDate.normalize(value)
        if date == nil {
            report(.warning, "date", "\(name.rawValue) '\(value)' is no date and is left out")
        } else if date != value {
            report(.warning, "date", "\(name.rawValue) '\(value)' is written YYYYMMDDThhmmssZ in TMX")
        }
        return date
    }

    /// The language of a tag; `und` for what is none.
    func language(_ tag: String?) -> Language {
        guard let tag else {
            report(.error, "language", "a variant has no xml:lang; the language is taken to be unknown")
            return .undetermined
        }
        let known = languages.first { $0.tag == tag }
        guard let language = known.map(\.language) ?? newLanguage(tag) else {
            report(.error, "language", "'\(tag)' is no language tag; the language is taken to be unknown")
            return .undetermined
        }
        if tag.utf8.contains(UInt8(ascii: "_")) {
            report(.warning, "language-separator", "the language '\(tag)' is read as '\(language)'")
        }
        return language
    }

    private func newLanguage(_ tag: String) -> Language? {
        let language = Language(tag.trimmingCharacters(in: .whitespaces))
        if languages.count < 1000, tag.utf8.count < 64 { languages.append((tag, language)) }
        return language
    }

    func sourceLanguage(_ tag: String) -> SourceLanguage {
        tag.lowercased() == "*all*" ? .any : .language(language(tag))
    }
}

extension TMXName {
    /// Whether it is an attribute that holds a date.
    var isDate: Bool {
        switch self {
        case .creationdate, .changedate, .lastusagedate: true
        default: false
        }
    }
}

extension Language {
    /// BCP 47's tag for a language that is not known.
    static let undetermined = Language("und")!
}
