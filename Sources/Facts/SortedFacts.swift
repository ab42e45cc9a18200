import Documents

/// Facts from left to right, none of which overlaps another. They are searched by halves, so that a long sentence takes
/// a time that grows with its length and not with its square.
extension RandomAccessCollection<Fact> where Index == Int {
    /// The facts that share a scalar with a range.
    func overlapping(_ range: TextRange) -> SubSequence {
        self[firstIndex(endingAfter: range.start)...].prefix { $0.range.overlaps(range) }
    }

    /// The first fact that ends behind a place; the end of all where none does.
    func firstIndex(endingAfter place: Int) -> Index { index(fromWhich: { $0.range.end > place }) }
}

extension RandomAccessCollection where Index == Int {
    /// The first element from which on a condition holds; the end of all where it holds for none.
    package func index(fromWhich condition: (Element) -> Bool) -> Index {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
