/// How the digits of two amounts differ. Reports of one thing differ by a digit or a scale more often than by all.
enum DigitChange {
    /// One digit of several is another.
    case oneDigit
    /// The same digits, another power of ten.
    case scale
    /// Within a factor of two.
    case near
    /// Beyond a factor of twenty.
    case far
    case other

    init(_ left: Double, _ right: Double) {
        let ratio = max(abs(left), abs(right)) / max(min(abs(left), abs(right)), .leastNonzeroMagnitude)
        let (digits, others) = (Self.digits(left), Self.digits(right))
        if Self.significant(digits) == Self.significant(others) {
            self = .scale
        } else if digits.count == others.count, digits.count > 1, zip(digits, others).count(where: { $0 != $1 }) == 1 {
            self = .oneDigit
        } else {
            self = ratio <= 2 ? .near : ratio > 20 ? .far : .other
        }
    }

    /// The digits as one writes them, a whole number without decimals.
    private static func digits(_ amount: Double) -> [UInt8] {
        let isWhole = amount == amount.rounded() && abs(amount) < 1e15
        let written = isWhole ? String(Int(abs(amount))) : String(abs(amount))
        return written.utf8.prefix { $0 != UInt8(ascii: "e") }.filter { $0 >= zero && $0 <= zero + 9 }
    }

    /// Without the zeros at both ends.
    private static func significant(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        let end = digits.lastIndex { $0 != zero }.map { $0 + 1 } ?? 0
        return digits[..<end].drop { $0 == zero }
    }

    private static let zero = UInt8(ascii: "0")

    /// Whether two numbers of two digits share one of them in its place.
    static func oneOfTwo(_ left: Double, _ right: Double) -> Bool {
        guard (10..<100).contains(left), (10..<100).contains(right) else { return false }
        let (own, others) = (Int(left), Int(right))
        return (own / 10 == others / 10) != (own % 10 == others % 10)
    }
}
