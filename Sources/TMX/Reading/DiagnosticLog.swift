import Documents

/// What was found in a file, bounded: a fault that comes a million times is told a hundred times and then counted.
struct DiagnosticLog {
    private static let limit = 100
    private var entries: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    mutating func append(_ diagnostic: Diagnostic) { append(diagnostic.category) { diagnostic } }

    /// Counts a fault, and keeps what `make` tells of it while there are few.
    mutating func append(_ category: String, _ make: () -> Diagnostic) {
        let count = counts[category, default: 0] + 1
        counts[category] = count
        if count <= Self.limit { entries.append(make()) }
    }

    /// Adds what another log holds and has counted.
    mutating func append(contentsOf other: DiagnosticLog) {
        for entry in other.entries { append(entry) }
        for (category, count) in other.counts where count > Self.limit {
            counts[category, default: 0] += count - Self.limit
        }
    }

    /// All that was found, in the order of the file.
    var diagnostics: [Diagnostic] {
        let inOrder = entries.enumerated().sorted { left, right in
            (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
        }
        return inOrder.map(\.element) + overflow
    }

    private var overflow: [Diagnostic] {
        counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }.map { category, count in
            Diagnostic(.note, category: category, message: "\(count - Self.limit) more of this kind")
        }
    }
}
