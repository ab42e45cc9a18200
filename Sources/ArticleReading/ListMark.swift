/// What begins a line that is an item of a list without being marked up as one: `- `, `• `, `3. `, `3) `.
enum ListMark {
    /// Whether `line`, in UTF-8, starts so, white space aside.
    static func starts(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.drop { $0 <= 0x20 }
        let figures = line.prefix { (0x30...0x39).contains($0) }
        guard figures.isEmpty else {
            let rest = line[figures.endIndex...]
            return figures.count <= 2 && rest.count > 1
                && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
                && rest[rest.startIndex + 1] <= 0x20
        }
        return signs.contains { sign in
            line.starts(with: sign) && line.dropFirst(sign.count).first.map { $0 <= 0x20 } ?? false
        }
    }

    private static let signs = ["-", "*", "•", "·", "–", "—", "▪", "■", "►"].map { Array($0.utf8) }
}
