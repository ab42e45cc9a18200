import Documents

/// Beads by the numbers of their sentences, from 0, a line each.
///
/// - `[0, 1]:[0]` and what stands behind a further colon: vecalign, SentAlign, Bertalign, gold files;
/// - `0,1:0`, an empty side with nothing or `omitted`: Bleualign's gold and InterText's notation;
/// - `12<TAB>13<TAB>0.4`, or with spaces as hunalign's hand-made ladders have it: a rung, the sentences at which a bead begins.
enum NumberedBeads {
    /// The links of `first` and of the lines behind it. The texts that vecalign prints below a bead on demand are passed over.
    static func links(_ first: String, _ lines: inout TextLines) throws(BadInput) -> [SentenceLink] {
        var links = [SentenceLink]()
        var line: String? = first
        while let text = line {
            if let link = link(text) {
                links.append(link)
            } else if !text.allSatisfy(\.isWhitespace), !isText(text) {
                throw lines.refusal("not a bead; write [0, 1]:[0], or 0,1:0")
            }
            line = try lines.next()
        }
        return links
    }

    /// The beads between the rungs of a ladder; what lies between two rungs on one side alone is without counterpart.
    static func ladder(_ first: String, _ lines: inout TextLines) throws(BadInput) -> [SentenceLink] {
        var links = [SentenceLink]()
        var last = (source: 0, target: 0)
        var line: String? = first
        while let text = line {
            if !text.allSatisfy(\.isWhitespace) {
                guard let rung = rung(text), rung.source >= last.source, rung.target >= last.target else {
                    throw lines.refusal("not a rung of a ladder: two ascending numbers and a score")
                }
                links += between(last, rung)
                last = rung
            }
            line = try lines.next()
        }
        return links
    }

    /// `[0, 1]:[0]:0.3` or `0,1:0`.
    static func link(_ line: String) -> SentenceLink? {
        let sides = line.split(separator: ":", omittingEmptySubsequences: false)
        guard sides.count > 1, let source = sentences(sides[0]), let target = sentences(sides[1]) else { return nil }
        return SentenceLink(source: source, target: target)
    }

    /// Where a bead begins on either side; nil where the line is no rung.
    static func rung(_ line: String) -> (source: Int, target: Int)? {
        let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
        guard (2...3).contains(fields.count), let source = Int(fields[0]), let target = Int(fields[1]), source >= 0,
            target >= 0, fields.count == 2 || Double(fields[2]) != nil
        else { return nil }
        return (source, target)
    }

    /// `[0, 1]` or `0,1`; nil where it is not that.
    private static func sentences(_ text: Substring) -> [Int]? {
        var text = text.filter { !$0.isWhitespace }[...]
        if text == "omitted" { return [] }
        if text.first == "[" || text.last == "]" {
            guard text.first == "[", text.last == "]", text.count > 1 else { return nil }
            text = text.dropFirst().dropLast()
        }
        let items = text.split(separator: ",")
        let numbers = items.compactMap { Int($0) }.filter { $0 >= 0 }
        return numbers.count == items.count ? numbers : nil
    }

    /// A line of `vecalign.py --print_aligned_text` below a bead.
    private static func isText(_ line: String) -> Bool {
        guard line.hasPrefix("    ") else { return false }
        let text = line.drop { $0 == " " }
        return text.hasPrefix("SRC:") || text.hasPrefix("TGT:")
    }

    private static func between(
        _ last: (source: Int, target: Int), _ rung: (source: Int, target: Int)
    ) -> [SentenceLink] {
        let (source, target) = (Array(last.source..<rung.source), Array(last.target..<rung.target))
        guard source.isEmpty || target.isEmpty else { return [SentenceLink(source: source, target: target)] }
        return source.map { SentenceLink(source: [$0], target: []) }
            + target.map { SentenceLink(source: [], target: [$0]) }
    }
}
