/// Colours and weights of a terminal (ECMA-48, SGR), or none.
package struct TerminalStyle {
    package enum Face: Int {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    package let usesColor: Bool

    package init(usesColor: Bool) { self.usesColor = usesColor }

    /// `text` with its faces; as it is without colours.
    package func callAsFunction(_ text: String, _ faces: Face...) -> String {
        guard usesColor, !text.isEmpty else { return text }
        let codes = faces.map { String($0.rawValue) }.joined(separator: ";")
        return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }
}
