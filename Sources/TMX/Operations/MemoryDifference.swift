package import Documents

/// What changed between two memories. What both have is not kept, so that memory grows with the changes and by a hash a unit.
package struct MemoryDifference {
    /// A unit that differs: `old` and `new` have the same identifier, or else the same source.
    package struct Change: Sendable {
        package var old: TranslationUnit
        package var new: TranslationUnit
    }

    package private(set) var changed: [Change] = []
    package private(set) var removed: [TranslationUnit] = []
    package private(set) var added: [TranslationUnit] = []
    /// Units that are in both memories with all their texts.
    package private(set) var unchanged = 0

    package var isEmpty: Bool { changed.isEmpty && removed.isEmpty && added.isEmpty }

    /// `openOld` opens the older memory, twice.
    package init(openOld: () throws(BadInput) -> any UnitReader, new: any UnitReader) throws(BadInput) {
        var left: [Int: Int] = [:]
        let first = try openOld()
        while let unit = try first.next() { left[unit.contentHash, default: 0] += 1 }
        while let unit = try new.next() {
            if Self.take(unit.contentHash, from: &left) { unchanged += 1 } else { added.append(unit) }
        }
        let second = try openOld()
        while !left.isEmpty, let unit = try second.next() {
            if Self.take(unit.contentHash, from: &left) { removed.append(unit) }
        }
        pair(\.identifier, \.identifier)
        pair({ $0.sourceKey(in: second.header) }, { $0.sourceKey(in: new.header) })
    }

    /// Makes changes of the units whose keys are equal, in their order.
    private mutating func pair(
        _ oldKey: (TranslationUnit) -> String?, _ newKey: (TranslationUnit) -> String?
    ) {
        var waiting: [String: [Int]] = [:]
        for index in removed.indices.reversed() {
            if let key = oldKey(removed[index]) { waiting[key, default: []].append(index) }
        }
        var paired: Set<Int> = []
        added.removeAll { unit in
            guard let key = newKey(unit), let index = waiting[key]?.popLast() else { return false }
            changed.append(Change(old: removed[index], new: unit))
            paired.insert(index)
            return true
        }
        removed = removed.enumerated().filter { !paired.contains($0.offset) }.map(\.element)
    }

    /// Whether the hash was there; it is there once less then.
    private static func take(_ hash: Int, from left: inout [Int: Int]) -> Bool {
        guard let count = left[hash] else { return false }
        left[hash] = count > 1 ? count - 1 : nil
        return true
    }
}

extension TranslationUnit {
    /// What tells the unit by its source.
    fileprivate func sourceKey(in header: TranslationMemoryHeader) -> String? {
        source(in: header).map { "\($0.language) \($0.segment.text)" }
    }
}
