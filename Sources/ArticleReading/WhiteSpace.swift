extension StringProtocol {
    /// The text without white space at its ends, and with one space for each run of spaces, tabs and line ends inside.
    /// Spaces that do not break (U+00A0, U+202F) are kept: they belong to the text.
    func collapsingWhiteSpace() -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in unicodeScalars {
            if scalar.isBreakingSpace {
                isPending = !result.isEmpty
            } else {
                if isPending { result.append(" ") }
                isPending = false
                result.append(scalar)
            }
        }
        while let last = result.last, last.properties.isWhitespace { result.removeLast() }
        return String(result.drop { $0.properties.isWhitespace })
    }
}

extension Unicode.Scalar {
    /// White space that a line may break at, and marks of no width that are left over from typesetting.
    var isBreakingSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F: true
        default: false
        }
    }
}
