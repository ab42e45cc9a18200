/// A BCP 47 language tag in its canonical case: `fr`, `pt-BR`, `zh-Hant`, `es-419`.
///
/// Two tags that differ only in case or in the separator (`fr_FR`, `FR-fr`) are equal. Only the form is checked, not the
/// registry: RFC 5646, section 2.1, without grandfathered tags.
package struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The tag as it is written to files and shown to users.
    package let tag: String

    /// Nil where `text` is not formed like a language tag.
    package init?(_ text: some StringProtocol) {
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "_", omittingEmptySubsequences: false) }
        guard let first = subtags.first, (2...8).contains(first.count) else { return nil }
        guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.utf8.allSatisfy(Self.isTagByte) }) else {
            return nil
        }
        guard first.utf8.allSatisfy({ !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        var isAfterSingleton = false
        var canonical = [first.lowercased()]
        for subtag in subtags.dropFirst() {
            canonical.append(isAfterSingleton ? subtag.lowercased() : Self.canonicalCase(of: subtag))
            isAfterSingleton = isAfterSingleton || subtag.count == 1
        }
        tag = canonical.joined(separator: "-")
    }

    /// The primary language subtag: `pt` of `pt-BR`.
    package var primary: String { String(tag.prefix { $0 != "-" }) }

    /// Whether the language's usual script runs from right to left.
    package var isRightToLeft: Bool { Self.rightToLeft.contains(primary) }

    /// What stands between two sentences of a paragraph: a space, or nothing where sentences follow one another without.
    package var sentenceSeparator: String { Self.unspaced.contains(primary) ? "" : " " }

    package var description: String { tag }

    private static let unspaced: Set<String> = ["zh", "ja", "th"]

    private static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
    ]

    private static func isTagByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// RFC 5646, section 2.1.1: regions in capitals, scripts with an initial, the rest in small letters.
    private static func canonicalCase(of subtag: some StringProtocol) -> String {
        switch subtag.count {
        case 2: subtag.uppercased()
        case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
        default: subtag.lowercased()
        }
    }
}

extension Language: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let language = Language(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a BCP 47 tag")
        }
        self = language
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }
}
