/// Code of a page's template that a broken site served: `<% … >`, `<: … >`.
enum TemplateTags {
    /// `html` without it. Like `<?` in HTML (section 13.2.5.6, a bogus comment), each is taken to end at the next `>`.
    static func removed(from html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            guard index < html.count, signs.contains(html[index]) else { continue }
            guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
            result += html[copied..<start]
            copied = end + 1
            index = copied
        }
        return copied == 0 ? html : result + html[copied...]
    }

    private static let signs: Set<UInt8> = [UInt8(ascii: "%"), UInt8(ascii: ":")]
}
