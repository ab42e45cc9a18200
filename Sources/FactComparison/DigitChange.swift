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
        if digits == others {
            self = .scale
        } else if digits.count == others.count, zip(digits, others).count(where: { $0 != $1 }) == 1 {
            self = digits.count > 1 ? .oneDigit : .near
        } else {
            self = ratio <= 2 ? .near : ratio > 20 ? .far : .other
        }
    }

    /// The digits without the zeros at both ends.
    private static func digits(_ amount: Double) -> [Character] {
        var digits = Array(String(abs(amount)).prefix { $0 != "e" }.filter(\.isNumber))
        while digits.last == "0" { digits.removeLast() }
        return Array(digits.drop { $0 == "0" })
    }

    /// Whether two numbers of two digits share one of them in its place.
    static func oneOfTwo(_ left: Double, _ right: Double) -> Bool {
        guard (10..<100).contains(left), (10..<100).contains(right) else { return false }
        let (own, others) = (Int(left), Int(right))
        return (own / 10 == others / 10) != (own % 10 == others % 10)
    }
}
