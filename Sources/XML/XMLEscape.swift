/// Text as it stands in a document: XML 1.0, sections 2.4, 2.11 and 3.3.3.
enum XMLEscape {
    /// Appends `text` to `output`, escaped; returns the characters that XML cannot hold, which are left out.
    ///
    /// A carriage return is escaped, since a parser would make it a line feed; in an attribute all white space is, since
    /// a parser would make it spaces.
    static func append(_ text: String, to output: inout [UInt8], isAttribute: Bool) -> [Unicode.Scalar] {
        var text = text
        let isCopied = text.withUTF8 { bytes in
            guard unsafe bytes.allSatisfy({ isPlain($0) }) else { return false }
            unsafe output.append(contentsOf: bytes)
            return true
        }
        return isCopied ? [] : appendEach(text, to: &output, isAttribute: isAttribute)
    }

    /// Whether the byte means nothing to XML; 0xEF starts U+FFFE and U+FFFF.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), 0xEF: false
        default: true
        }
    }

    private static func appendEach(_ text: String, to output: inout [UInt8], isAttribute: Bool) -> [Unicode.Scalar] {
        var removed: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if let escape = escape(of: scalar, isAttribute: isAttribute) {
                output.append(contentsOf: escape.utf8)
            } else if XMLCharacter.isAllowed(scalar) {
                output.append(contentsOf: Character(scalar).utf8)
            } else {
                removed.append(scalar)
            }
        }
        return removed
    }

    private static func escape(of scalar: Unicode.Scalar, isAttribute: Bool) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\r": "&#13;"
        case "\"" where isAttribute: "&quot;"
        case "\n" where isAttribute: "&#10;"
        case "\t" where isAttribute: "&#9;"
        default: nil
        }
    }
}
