package import Documents

/// Cleans a memory unit by unit.
package struct MemoryCleaner {
    /// A unit after cleaning; nil where it is left out. Each finding has the rule as its category and the unit's line.
    package typealias Result = (unit: TranslationUnit?, findings: [Diagnostic])

    private let header: TranslationMemoryHeader
    private let rules: Set<CleaningRule>
    private let lengthRatio: Double
    private let otherLanguage: (String, Language) -> Language?
    private var contents: Set<Int> = []
    private var translations: [TranslationKey: FirstTranslation] = [:]

    /// - Parameters:
    ///   - header: that of the memory, which says what the source is.
    ///   - lengthRatio: how many times as long as the other a side may be, in bytes of UTF-8, which even out scripts; short texts
    ///     have 20 bytes more.
    ///   - otherLanguage: the language that a text is surely in, where that is not the one it is said to be in.
    package init(
        header: TranslationMemoryHeader, rules: Set<CleaningRule>, lengthRatio: Double = 3,
        otherLanguage: @escaping (_ text: String, _ stated: Language) -> Language?
    ) {
        self.header = header
        self.rules = rules
        self.lengthRatio = lengthRatio
        self.otherLanguage = otherLanguage
    }

    package mutating func clean(_ original: TranslationUnit) -> Result {
        var unit = original
        var findings = mend(&unit)
        if let fault = fault(of: unit) {
            findings.append(Self.finding(fault.rule, fault.message, unit))
            return (nil, findings)
        }
        return (unit, findings + otherTranslations(of: unit))
    }

    // MARK: Mending

    private func mend(_ unit: inout TranslationUnit) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for index in unit.variants.indices {
            let language = unit.variants[index].language
            func apply(_ rule: CleaningRule, _ message: String, _ change: (String) -> String) {
                guard rules.contains(rule) else { return }
                let segment = unit.variants[index].segment.mapText(change)
                guard segment != unit.variants[index].segment else { return }
                unit.variants[index].segment = segment
                findings.append(Self.finding(rule, "\(message) in \(language)", unit))
            }
            apply(.encoding, "UTF-8 that was read as Windows-1252 is mended", DoubleEncoding.undo)
            apply(.control, "control characters are taken out") { text in
                guard text.unicodeScalars.contains(where: \.isUnwanted) else { return text }
                return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isUnwanted }))
            }
        }
        return findings + dropEmpty(&unit)
    }

    private func dropEmpty(_ unit: inout TranslationUnit) -> [Diagnostic] {
        guard rules.contains(.empty) else { return [] }
        let full = unit.variants.filter { !$0.segment.text.allSatisfy(\.isWhitespace) }
        guard full.count < unit.variants.count, full.count > 1 else { return [] }
        defer { unit.variants = full }
        return [Self.finding(.empty, "\(unit.variants.count - full.count) of its variants without text", unit)]
    }

    // MARK: Leaving out

    private mutating func fault(of unit: TranslationUnit) -> (rule: CleaningRule, message: String)? {
        let texts = unit.variants.map(\.segment.text)
        if rules.contains(.empty), texts.count(where: { !$0.allSatisfy(\.isWhitespace) }) < 2 {
            return (.empty, "fewer than two variants with text")
        }
        if rules.contains(.identical), texts.count > 1, Set(texts).count == 1, texts[0].contains(where: \.isLetter) {
            return (.identical, "the same text on all sides: '\(Self.excerpt(texts[0]))'")
        }
        if rules.contains(.ratio), let fault = ratioFault(of: unit) { return (.ratio, fault) }
        if rules.contains(.language), let fault = languageFault(of: unit) { return (.language, fault) }
        if rules.contains(.duplicate), !contents.insert(unit.contentHash).inserted {
            return (.duplicate, "its texts came before: '\(Self.excerpt(texts.first ?? ""))'")
        }
        return nil
    }

    private func ratioFault(of unit: TranslationUnit) -> String? {
        let lengths = unit.variants.map { (language: $0.language, bytes: $0.segment.text.utf8.count) }
        guard let longest = lengths.max(by: { $0.bytes < $1.bytes }),
            let shortest = lengths.min(by: { $0.bytes < $1.bytes }),
            Double(longest.bytes) > lengthRatio * Double(shortest.bytes) + 20
        else { return nil }
        return "\(longest.bytes) bytes in \(longest.language), \(shortest.bytes) in \(shortest.language)"
    }

    private func languageFault(of unit: TranslationUnit) -> String? {
        for variant in unit.variants {
            guard let other = otherLanguage(variant.segment.text, variant.language) else { continue }
            return "the text in \(variant.language) looks like \(other): '\(Self.excerpt(variant.segment.text))'"
        }
        return nil
    }

    // MARK: Several translations

    /// A source and the language that it is translated into, as hashes.
    private struct TranslationKey: Hashable {
        var source: Int
        var target: Language
    }

    private struct FirstTranslation {
        var text: Int
        var line: Int?
    }

    private mutating func otherTranslations(of unit: TranslationUnit) -> [Diagnostic] {
        guard rules.contains(.ambiguous), let source = unit.source(in: header) else { return [] }
        var hasher = Hasher()
        hasher.combine(source.language)
        hasher.combine(source.segment.text)
        let sourceHash = hasher.finalize()
        return unit.variants.filter { $0.language != source.language }.compactMap { target in
            let key = TranslationKey(source: sourceHash, target: target.language)
            let text = target.segment.text.hashValue
            guard let first = translations[key] else {
                translations[key] = FirstTranslation(text: text, line: unit.line)
                return nil
            }
            guard first.text != text else { return nil }
            let place = first.line.map { " in line \($0)" } ?? ""
            let excerpt = Self.excerpt(source.segment.text)
            return Self.finding(
                .ambiguous, "'\(excerpt)' has another translation into \(target.language)\(place); both are kept", unit)
        }
    }

    private static func excerpt(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }

    private static func finding(_ rule: CleaningRule, _ message: String, _ unit: TranslationUnit) -> Diagnostic {
        Diagnostic(.warning, category: rule.rawValue, message: message, line: unit.line)
    }
}

extension Segment {
    /// The segment with each of its texts changed; native code stays as it is.
    func mapText(_ change: (String) -> String) -> Segment { Segment(parts: Self.map(parts, change)) }

    private static func map(_ parts: [Part], _ change: (String) -> String) -> [Part] {
        parts.map { part in
            switch part {
            case .text(let text): return .text(change(text))
            case .tag(var tag):
                guard tag.kind == .hi else { return part }
                tag.content = map(tag.content, change)
                return .tag(tag)
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control other than tab and line ends, a replacement character or a noncharacter: never text.
    fileprivate var isUnwanted: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0xFFFD, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
