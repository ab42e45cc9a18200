import Documents
import XML

/// `&…;` in text and in attributes.
extension MarkupMender {
    /// At an `&`. False where it takes more input than is at hand.
    mutating func mendReference(to end: Int, isWhole: Bool) throws(BadInput) -> Bool {
        let bytes = buffer[place.offset..<end]
        if !isWhole, CharacterReference.isBeginning(bytes) { return false }
        guard let reference = CharacterReference(at: place.offset, in: bytes) else {
            report(.warning, "bare-ampersand", "a bare & is kept as text")
            replace(1, by: "&amp;")
            return true
        }
        switch reference.target {
        case .number(let value): return mendNumber(value, reference, to: end, isWhole: isWhole)
        case .named("amp"), .named("lt"), .named("gt"), .named("quot"), .named("apos"): copy(to: reference.end)
        case .named(let name): try mendEntity(name, to: reference.end)
        }
        return true
    }

    private mutating func mendNumber(_ value: UInt32, _ reference: CharacterReference, to end: Int, isWhole: Bool)
        -> Bool
    {
        if let scalar = Unicode.Scalar(value) {
            guard !XMLCharacter.isAllowed(scalar) else {
                // The hexadecimal mark is a small x in XML; old writers have it large.
                appendEscaped(String(scalar).utf8)
                advance(to: reference.end)
                return true
            }
        } else if (0xD800..<0xDC00).contains(value) {
            let rest = buffer[reference.end..<end]
            if !isWhole, rest.isEmpty || CharacterReference.isBeginning(rest) { return false }
            if rest.first == UInt8(ascii: "&"), let low = CharacterReference(at: reference.end, in: rest),
                case .number(let lowValue) = low.target, (0xDC00..<0xE000).contains(lowValue),
                let scalar = Unicode.Scalar(0x1_0000 + (value - 0xD800) << 10 + (lowValue - 0xDC00))
            {
                report(.warning, "surrogate-reference", "two references to surrogates are read as one character")
                output.append(contentsOf: String(scalar).utf8)
                advance(to: low.end)
                return true
            }
        }
        report(.warning, "forbidden-reference", "the reference to character \(value) is left out: XML cannot hold it")
        advance(to: reference.end)
        return true
    }

    private mutating func mendEntity(_ name: String, to end: Int) throws(BadInput) {
        switch try meaning(of: name) {
        case .text(let text): appendEscaped(text)
        case .external:
            report(.error, "external-entity", "the entity '\(name)' stands outside the document and is not read")
        case .unknown:
            guard let scalar = HTMLEntity.character(named: name) else {
                report(.warning, "unknown-entity", "nothing declares &\(name); it is kept as text")
                return replace(1, by: "&amp;")
            }
            report(.warning, "html-entity", "&\(name); is a name of HTML and not of XML; its character is put in")
            appendEscaped(String(scalar).utf8)
        }
        advance(to: end)
    }

    private mutating func meaning(of name: String) throws(BadInput) -> EntityTable.Meaning {
        do { return try entities.meaning(of: name) } catch {
            throw refusal("the entity '\(name)' grows beyond all bounds when it is expanded")
        }
    }

    /// Appends characters as text, or as an attribute's value.
    private mutating func appendEscaped(_ text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "\""): output += "&quot;".utf8
            case UInt8(ascii: "'"): output += "&apos;".utf8
            case UInt8(ascii: "\r"): output += "&#13;".utf8
            case UInt8(ascii: "\n"): output += "&#10;".utf8
            case UInt8(ascii: "\t"): output += "&#9;".utf8
            case 0..<0x20: break
            default: output.append(byte)
            }
        }
    }
}
