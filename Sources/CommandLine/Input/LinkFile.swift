import Alignment
import Foundation

/// A file of alignments by sentence numbers, as the aligners write them.
///
/// - `[0, 1]:[0]` and what stands behind a further colon: vecalign, SentAlign, Bertalign's beads, gold files;
/// - `0,1:0`, an empty side with nothing or `omitted`: Bleualign's and InterText's notation;
/// - `12<TAB>13<TAB>0.4`: a rung of hunalign's ladder, the sentences at which a bead begins.
enum LinkFile {
    typealias Link = AlignmentEvaluation.Link

    static func read(_ path: String) throws(Failure) -> [Link] {
        let lines = String(decoding: try InputFile.bytes(path), as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let numbered = lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
        let rungs = numbered.map { rung($0.element) }
        if let first = rungs.first, first != nil { return try ladder(rungs, lines: numbered.map(\.offset), path) }
        var links = [Link]()
        for (index, line) in numbered {
            guard let link = link(line) else {
                throw failure(
                    path, line: index, "not a bead; write [0, 1]:[0], or the rungs of a ladder")
            }
            links.append(link)
        }
        return links
    }

    private static func failure(_ path: String, line: Int, _ reason: String) -> Failure {
        Failure(.badData, "\(InputFile.name(path)):\(line + 1): \(reason)")
    }

    /// `[0, 1]:[0]:0.3` or `0,1:0`.
    private static func link(_ line: Substring) -> Link? {
        let sides = line.split(separator: ":", omittingEmptySubsequences: false)
        guard sides.count > 1, let source = sentences(sides[0]), let target = sentences(sides[1]) else { return nil }
        return Link(source: source, target: target)
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

    /// Where a bead begins on either side; nil where the line is no rung.
    private static func rung(_ line: Substring) -> (source: Int, target: Int)? {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let source = Int(fields[0]), let target = Int(fields[1]), source >= 0,
            target >= 0
        else { return nil }
        return (source, target)
    }

    /// The beads between the rungs of a ladder; what lies between two rungs on one side alone is without counterpart.
    private static func ladder(
        _ rungs: [(source: Int, target: Int)?], lines: [Int], _ path: String
    ) throws(Failure) -> [Link] {
        var links = [Link]()
        var last = (source: 0, target: 0)
        for (index, rung) in rungs.enumerated() {
            guard let rung, rung.source >= last.source, rung.target >= last.target else {
                throw failure(path, line: lines[index], "not a rung of a ladder: two ascending numbers and a score")
            }
            if index > 0 || rung.source + rung.target > 0 { links += between(last, rung) }
            last = rung
        }
        return links
    }

    private static func between(_ last: (source: Int, target: Int), _ rung: (source: Int, target: Int)) -> [Link] {
        let (source, target) = (Array(last.source..<rung.source), Array(last.target..<rung.target))
        guard source.isEmpty || target.isEmpty else { return [Link(source: source, target: target)] }
        return source.map { Link(source: [$0], target: []) } + target.map { Link(source: [], target: [$0]) }
    }
}
