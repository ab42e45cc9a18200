import Vectors

/// The windows of one branch's two layers over a batch of streams: which pieces the distinct first windows see, and which first
/// windows the second window of each output sees.
struct BranchWindows {
    private let left: Int
    private let order: Int
    private(set) var first: Windows
    private(set) var second: Windows
    private var numbers = WindowNumbers()
    /// The first windows around the tokens of one stream, by number.
    private var seen: [Int32] = []

    init(order: Int, left: Int) {
        (self.order, self.left) = (order, left)
        first = Windows(order: order)
        second = Windows(order: order)
    }

    /// Takes the windows of the streams in place of those before; `table` must hold their pieces.
    mutating func collect(_ streams: [TokenStream], table: PieceTable) {
        first.removeAll()
        second.removeAll()
        numbers.removeAll(limit: streams.reduce(0) { $0 + $1.ids.count })
        for stream in streams { collect(stream, table) }
    }

    private mutating func collect(_ stream: TokenStream, _ table: PieceTable) {
        let tokens = stream.hidden(left: left, right: order - 1 - left)
        seen.removeAll(keepingCapacity: true)
        for token in tokens { seen.append(number(at: token, in: stream.ids, table)) }
        for output in stream.outputs {
            second.append(centre: seen[output - tokens.lowerBound]) { place in
                let token = output + place - left
                return tokens.contains(token) ? seen[token - tokens.lowerBound] : -1
            }
        }
    }

    /// The number of the first window around a token.
    private mutating func number(at token: Int, in ids: ArraySlice<Int32>, _ table: PieceTable) -> Int32 {
        func row(_ place: Int) -> Int32 {
            let index = token + place - left
            return ids.indices.contains(index) ? table.row(of: ids[index]) : -1
        }
        var key: WindowNumbers.Key = 0
        for place in 0..<order { key = key << 20 | WindowNumbers.Key(truncatingIfNeeded: row(place) + 1) }
        let number = numbers.number(of: key)
        if Int(number) == first.count { first.append(centre: row(left), row: row) }
        return number
    }
}

extension TokenStream {
    /// The tokens that the second windows of the outputs see, with `left` to the left and `right` to the right of each.
    fileprivate func hidden(left: Int, right: Int) -> Range<Int> {
        max(ids.startIndex, outputs.lowerBound - left)..<min(ids.endIndex, outputs.upperBound + right)
    }
}
