import Foundation

/// Edits of files, the same in every run.
struct Damage {
    /// `FUZZ_SECONDS=600 make sanitize`: for how long files are damaged otherwise in each run; nil for not at all.
    static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init)

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 6) where bytes.count > 2 {
            let start = number(below: bytes.count)
            let end = min(bytes.count, start + 1 + number(below: 40))
            switch number(below: 5) {
            case 0: bytes[start] = UInt8(truncatingIfNeeded: number(below: 256))
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: number(below: bytes.count))
            case 3: bytes.removeLast(bytes.count - end)
            default: bytes.insert(contentsOf: Self.marks[number(below: Self.marks.count)], at: start)
            }
        }
        return bytes
    }

    private mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    private static let marks = [
        "<", ">", "</", "<table>", "<p>", "&", "=", "<![CDATA[", "&#x", "\u{0}", "\u{FEFF}", "<!--", "\"", "]]>", "#",
        "|", "**",
    ]
    .map { Array($0.utf8) }
}
