/// The identifiers of a memory so far, in bounded memory: identifiers that count up (1, 2, 3) take none, of others the first half million
/// are kept as hashes.
struct IdentifierLog {
    private static let limit = 1 << 19
    private var run: Range<UInt>?
    private var others: Set<Int> = []

    /// False where the identifier was there before.
    mutating func insert(_ identifier: String) -> Bool {
        if let number = Self.number(identifier) {
            if let run, run.contains(number) { return false }
            if others.isEmpty || !others.contains(identifier.hashValue) {
                if run == nil { run = number..<number }
                if let last = run, last.upperBound == number, number < .max {
                    run = last.lowerBound..<number + 1
                    return true
                }
            }
        }
        guard others.count < Self.limit else { return !others.contains(identifier.hashValue) }
        return others.insert(identifier.hashValue).inserted
    }

    /// The number that is written like this and in no other way.
    private static func number(_ identifier: String) -> UInt? {
        guard identifier.utf8.first != UInt8(ascii: "0"), let number = UInt(identifier),
            identifier.utf8.first != UInt8(ascii: "+")
        else { return nil }
        return number
    }
}
