import Documents

/// Text that was decoded with the wrong encoding before it came to us: `Ã©` for `é`, `â€™` for `’`.
enum Mojibake {
    /// A warning with the first line of it, where there is too much to be chance.
    static func diagnostic(_ utf8: [UInt8]) -> Diagnostic? {
        var count = 0
        var line = 1
        var lineOfFirst = 1
        for index in utf8.indices {
            if utf8[index] == 0x0A { line += 1 }
            guard utf8[index] >= 0xC3, marks.contains(where: utf8[index...].starts) else { continue }
            if count == 0 { lineOfFirst = line }
            count += 1
        }
        guard count >= enough else { return nil }
        let message = "UTF-8 that was read as Windows-1252 and saved again (such as 'Ã©'); get the original file"
        return Diagnostic(.warning, category: "mojibake", message: message, line: lineOfFirst)
    }

    private static let enough = 3
    /// What the accented letters and the quotation marks of French and its neighbours become.
    private static let marks = [
        "Ã©", "Ã¨", "Ã ", "Ã\u{A0}", "Ãª", "Ã§", "Ã´", "Ã®", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã¡", "Ã³", "Ã£", "â€™", "â€œ",
        "â€“",
    ].map { Array($0.utf8) }
}
