/// Undoes what pages do to text for the sake of its look.
enum Typography {
    /// `text` without marks of no width that only break or join lines, with one space for each run of white space, and
    /// with the letters that pages of Windows-1252 write as the numbers of control characters.
    static func cleaned(_ text: String) -> String {
        var result = CollapsedText(reserving: text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00AD, 0x200B, 0x2060, 0xFEFF: break
            case 0x80...0x9F: result.append(windows1252[Int(scalar.value) - 0x80])
            case 0...0x08, 0x0E...0x1F, 0x7F: break
            default: result.append(scalar)
            }
        }
        return result.text
    }

    /// What Windows-1252 has where ISO 8859-1 has control characters; five places are empty.
    private static let windows1252 = Array(
        """
        \u{20AC}\u{0081}\u{201A}\u{0192}\u{201E}\u{2026}\u{2020}\u{2021}\u{02C6}\u{2030}\u{0160}\u{2039}\u{0152}\
        \u{008D}\u{017D}\u{008F}\u{0090}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{02DC}\u{2122}\
        \u{0161}\u{203A}\u{0153}\u{009D}\u{017E}\u{0178}
        """.unicodeScalars)
}
