/// Line numbers, first in, first out.
struct LineQueue {
    private var lines: [Int32] = []
    private var head = 0

    mutating func append(_ line: Int) { lines.append(Int32(clamping: line)) }

    mutating func removeFirst() -> Int? {
        guard head < lines.count else { return nil }
        defer { head += 1 }
        let line = Int(lines[head])
        if head == lines.count - 1 {
            lines.removeAll(keepingCapacity: true)
            head = -1
        }
        return line
    }
}
