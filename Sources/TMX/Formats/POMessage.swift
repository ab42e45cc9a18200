/// A message of a catalogue while its lines are read.
struct POMessage {
    private(set) var context: String?
    private(set) var source = ""
    private(set) var plural: String?
    private(set) var translations: [String] = []
    private(set) var isFuzzy = false
    /// The line of its `msgid`.
    private(set) var line = 0
    private var field: Field?

    private enum Field {
        case context, source, plural, translation
    }

    var isComplete: Bool { !translations.isEmpty }

    /// Whether `line` belongs to the next message, where this one is complete.
    func ends(at line: String) -> Bool {
        line.hasPrefix("#") || line.hasPrefix("msgctxt") || line.hasPrefix("msgid ")
    }

    /// Takes a line; false where it is none of a catalogue.
    mutating func read(_ text: String, number: Int) -> Bool {
        let text = text.drop { $0 == " " || $0 == "\t" }
        if text.isEmpty { return true }
        if text.hasPrefix("#") {
            isFuzzy = isFuzzy || (text.hasPrefix("#,") && text.contains("fuzzy"))
            return true
        }
        guard let quote = text.firstIndex(of: "\""), let string = Self.unquoted(text[quote...]) else { return false }
        switch text[..<quote].prefix(while: { $0 != " " }) {
        case "": break
        case "msgctxt": (field, context) = (.context, "")
        case "msgid": (field, line) = (.source, number)
        case "msgid_plural": (field, plural) = (.plural, "")
        case let keyword where keyword.hasPrefix("msgstr"):
            field = .translation
            translations.append("")
        default: return false
        }
        return append(string)
    }

    private mutating func append(_ string: String) -> Bool {
        switch field {
        case .context: context?.append(string)
        case .source: source += string
        case .plural: plural?.append(string)
        case .translation: translations[translations.count - 1] += string
        case nil: return false
        }
        return true
    }

    /// The text between quotation marks, its escapes undone; nil where the second is missing.
    private static func unquoted(_ text: Substring) -> String? {
        let text = text.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        guard text.count > 1, text.last == "\"" else { return nil }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if isEscaped {
                result.append(Self.escapes[character] ?? character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "r": "\r"]

    /// `text` in quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
