import Documents
import XML

/// Characters between tags and in attributes.
extension MarkupMender {
    mutating func mendText() throws(BadInput) -> Bool {
        if open.last?.element.content == .elements, takeBlank() { return true }
        return try copyText(to: buffer.count, isWhole: isFinal)
    }

    /// Keeps white space between elements out of the parser's way, which would make a node of it: only its line breaks
    /// go on, inside the tag that follows.
    private mutating func takeBlank() -> Bool {
        var end = place.offset
        while end < buffer.count, Self.isSpace(buffer[end]) { end += 1 }
        guard end < buffer.count, buffer[end] == UInt8(ascii: "<") else { return false }
        let line = place.line
        advance(to: end)
        pendingLines += place.line - line
        return true
    }

    /// Copies text up to a `<` or up to `end`. False where it takes more input than is at hand; with `isWhole` nothing
    /// more comes before `end`.
    mutating func copyText(to end: Int, isWhole: Bool, inTag: Bool = false) throws(BadInput) -> Bool {
        while place.offset < end {
            let run = UTF8Run(of: buffer, from: place.offset, to: end)
            hasSeenMultibyte = hasSeenMultibyte || run.hasMultibyte
            if run.hasMultibyte, !inTag {
                // libxml2 takes text beyond ASCII character by character, but CDATA whole.
                output += "<![CDATA[".utf8
                copy(to: run.end, hasLineBreaks: run.hasLineBreaks)
                output += "]]>".utf8
            } else {
                copy(to: run.end, hasLineBreaks: run.hasLineBreaks)
            }
            guard run.end < end else { break }
            switch buffer[run.end] {
            case UInt8(ascii: "<"): return true
            case UInt8(ascii: "&"): guard try mendReference(to: end, isWhole: isWhole) else { return false }
            case UInt8(ascii: ">"): replace(1, by: "&gt;")
            case 0..<0x80: mendControl()
            default:
                if !isWhole, end - run.end < 4, UTF8Run.isBeginning(buffer[run.end..<end]) { return false }
                try mendBytes()
            }
        }
        return true
    }

    mutating func replace(_ count: Int, by text: StaticString) {
        output.append(contentsOf: text.description.utf8)
        advance(to: place.offset + count)
    }

    private mutating func mendControl() {
        let control = Unicode.Scalar(buffer[place.offset])
        // Vertical tab and form feed are the soft breaks of old word processors: words must not run together.
        let isBreak = control.properties.isWhitespace
        let remedy = isBreak ? "becomes a space" : "is left out"
        report(.warning, "control-character", "the character \(control.notation) \(remedy): XML cannot hold it")
        if isBreak { output.append(UInt8(ascii: " ")) }
        advance(to: place.offset + 1)
    }

    /// At bytes that are no character of XML: U+FFFE, U+FFFF, or no UTF-8.
    private mutating func mendBytes() throws(BadInput) {
        let rest = buffer[place.offset...]
        if rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF]) {
            report(.warning, "control-character", "the noncharacter U+FFFE or U+FFFF is left out: XML cannot hold it")
            return advance(to: place.offset + 3)
        }
        let byte = "0x" + String(buffer[place.offset], radix: 16, uppercase: true)
        guard hasSeenMultibyte else {
            throw refusal(
                "byte \(byte) is not UTF-8: name the file's encoding in its first line, or convert it to UTF-8")
        }
        report(.error, "invalid-utf-8", "byte \(byte) is not UTF-8; U+FFFD stands in its place")
        replace(1, by: "\u{FFFD}")
    }

    /// Copies CDATA as text.
    mutating func mendCharacterData() throws(BadInput) -> Bool {
        let close = index(past: "]]>", from: place.offset).map { $0 - 3 }
        let end = close ?? (isFinal ? buffer.count : max(place.offset, buffer.count - 2))
        let isWhole = close != nil || isFinal
        while place.offset < end {
            switch buffer[place.offset] {
            case UInt8(ascii: "<"): replace(1, by: "&lt;")
            case UInt8(ascii: "&"): replace(1, by: "&amp;")
            default:
                let stop = buffer[place.offset..<end].firstIndex(of: UInt8(ascii: "&")) ?? end
                guard try copyText(to: stop, isWhole: isWhole || stop < end) else { return false }
            }
        }
        guard let close else { return false }
        drop(to: close + 3)
        state = .content
        return true
    }
}
