/// Edit distances between words, as similarities of 0…1 (1 − distance / mean weight of the two).
enum EditDistance {
    /// Of spellings: every letter weighs the same, and the similarity counts only where it is high.
    static func similarity(_ a: [UInt32], _ b: [UInt32]) -> Float {
        if a == b { return 1 }
        guard a.count > 3, b.count > 3, abs(a.count - b.count) <= 2 else { return 0 }
        let cost = distance(a.count, b.count, insertion: { _ in 1 }, deletion: { _ in 1 }) { a[$0] == b[$1] ? 0 : 1 }
        return 1 - 2 * cost / Float(a.count + b.count)
    }

    /// Of sounds; `isLoose` where one script leaves out vowels.
    static func similarity(_ a: [UInt8], _ b: [UInt8], isLoose: Bool) -> Float {
        func weight(_ sound: UInt8) -> Float { SoundCosts.weight(sound, isLoose: isLoose) }
        let weightA = a.reduce(0) { $0 + weight($1) }
        let weightB = b.reduce(0) { $0 + weight($1) }
        let mean = (weightA + weightB) / 2
        guard mean > 0, abs(weightA - weightB) <= mean * (1 - NameSimilarity.wordThreshold) else { return 0 }
        let cost = distance(
            a.count, b.count, insertion: { weight(b[$0]) }, deletion: { weight(a[$0]) },
            substitution: { SoundCosts.substitution(a[$0], b[$1]) })
        return 1 - cost / mean
    }

    /// 1 − the edits that make one of the other, as a share of the longer one.
    static func share(_ a: [UInt8], _ b: [UInt8]) -> Float {
        let edits = distance(a.count, b.count, insertion: { _ in 1 }, deletion: { _ in 1 }) { a[$0] == b[$1] ? 0 : 1 }
        return 1 - edits / Float(max(1, a.count, b.count))
    }

    private static func distance(
        _ rows: Int, _ columns: Int, insertion: (Int) -> Float, deletion: (Int) -> Float,
        substitution: (Int, Int) -> Float
    ) -> Float {
        var row = [Float](repeating: 0, count: columns + 1)
        for column in 0..<columns { row[column + 1] = row[column] + insertion(column) }
        for i in 0..<rows {
            var diagonal = row[0]
            let gone = deletion(i)
            row[0] += gone
            for j in 0..<columns {
                let best = min(diagonal + substitution(i, j), row[j + 1] + gone, row[j] + insertion(j))
                diagonal = row[j + 1]
                row[j + 1] = best
            }
        }
        return row[columns]
    }
}
