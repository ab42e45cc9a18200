import Alignment

/// A file of alignments, one bead a line: `[0, 1]:[0]`, and a cost behind a further colon where there is one.
enum LinkFile {
    static func read(_ path: String) throws(Failure) -> [AlignmentEvaluation.Link] {
        let lines = String(decoding: try InputFile.bytes(path), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        var links = [AlignmentEvaluation.Link]()
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let sides = line.split(separator: ":", omittingEmptySubsequences: false)
            guard sides.count > 1, let source = sentences(sides[0]), let target = sentences(sides[1]) else {
                throw Failure(.badData, "\(InputFile.name(path)):\(index + 1): not a bead; write it as [0, 1]:[0]")
            }
            links.append(AlignmentEvaluation.Link(source: source, target: target))
        }
        return links
    }

    /// `[0, 1]`: nil where it is not that.
    private static func sentences(_ text: Substring) -> [Int]? {
        let text = text.filter { !$0.isWhitespace }
        guard text.first == "[", text.last == "]", text.count > 1 else { return nil }
        let items = text.dropFirst().dropLast().split(separator: ",")
        let numbers = items.compactMap { Int($0) }.filter { $0 >= 0 }
        return numbers.count == items.count ? numbers : nil
    }
}
