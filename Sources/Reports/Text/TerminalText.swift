/// Text as a terminal shows it.
enum TerminalText {
    /// The columns of a scalar: 2 for East Asian wide characters (UAX #11, the blocks in common use), 0 for marks and
    /// controls, else 1.
    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    static func width(of scalars: some Sequence<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + width(of: $1) } }

    static func width(of text: String) -> Int { width(of: text.unicodeScalars) }

    /// A space for what would move the cursor or change the terminal: line feeds, tabs, escape sequences.
    static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: " "
        default: scalar
        }
    }

    static func printable(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map(printable))
        return String(view)
    }
}
