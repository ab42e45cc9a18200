import Foundation

/// The arithmetic of number words: parts of falling size, each with the room that it leaves for what follows.
///
/// `trois millions deux cent vingt` is [3,000,000 (room 1,000,000), 200 (room 100), 20 (room 10)].
struct NumeralAccumulator {
    struct Part {
        var value: Decimal
        var room: Decimal
    }

    private(set) var parts: [Part] = []

    var isEmpty: Bool { parts.isEmpty }
    var value: Decimal { parts.dropFirst().reduce(parts.first?.value ?? 0) { $0 + $1.value } }
    var last: Part? { parts.last }

    /// Adds a value that fits into the room of the last part.
    mutating func add(_ value: Decimal, room: Decimal) -> Bool {
        guard let last = parts.last else {
            parts.append(Part(value: value, room: room))
            return true
        }
        guard value > 0, value < last.room else { return false }
        // After "soixante" ten leaves room for nine, not for nineteen.
        parts.append(Part(value: value, room: min(room, last.room)))
        return true
    }

    /// Multiplies all, `trente douzaines`, or the last part: `mille et deux douzaines`.
    mutating func count(by multiplier: Decimal, lastOnly: Bool) -> Bool {
        let counted = lastOnly ? parts.suffix(1) : parts[...]
        let product = counted.reduce(0) { $0 + $1.value } * multiplier
        guard product <= Self.largest else { return false }
        parts.removeLast(counted.count)
        parts.append(Part(value: product, room: multiplier))
        return true
    }

    /// No text counts further; who writes a multiplier a million times over ends a number here and begins another.
    private static let largest = Decimal(sign: .plus, exponent: 36, significand: 1)

    /// Multiplies what is less than `multiplier` by it, or adds it as one of itself where `mayStandAlone`.
    mutating func multiply(by multiplier: Decimal, mayStandAlone: Bool) -> Bool {
        let kept = parts.prefix { $0.value >= multiplier }
        var below = parts.dropFirst(kept.count).reduce(Decimal(0)) { $0 + $1.value }
        var rest = Array(kept)
        if below == 0 {
            if let last = rest.last, last.room <= 1 || last.room == multiplier {
                // "322 hundred", "万万"
                below = last.value
                rest.removeLast()
            } else if mayStandAlone {
                below = 1
            } else {
                return false
            }
        }
        let product = below * multiplier
        guard product <= Self.largest, rest.last.map({ product < $0.room }) ?? true else { return false }
        rest.append(Part(value: product, room: multiplier))
        parts = rest
        return true
    }

    /// Puts a ten before the unit that was read first: `vier und zwanzig`.
    mutating func addReversed(ten: Decimal) -> Bool {
        guard let unit = parts.last, unit.value < 10, unit.value > 0, ten >= 20, ten < 100, ten.isMultiple(of: 10)
        else { return false }
        parts[parts.count - 1] = Part(value: ten + unit.value, room: 1)
        return true
    }

    /// Makes a teen of the unit: `ثلاثة عشر`.
    mutating func addTeen() -> Bool {
        guard let unit = parts.last, unit.value < 10, unit.value > 0 else { return false }
        parts[parts.count - 1] = Part(value: unit.value + 10, room: 1)
        return true
    }

    /// Lets the last digit take the place after the multiplier before it: `一百五`, 150.
    mutating func shiftTail() {
        guard parts.count > 1, let tail = parts.last, tail.value < 10, tail.room == 1 else { return }
        parts[parts.count - 1].value = tail.value * (parts[parts.count - 2].room / 10)
    }

    /// Adds a fraction of `unit`; after it a multiplier counts the whole: `deux et demi millions`.
    mutating func addFraction(_ fraction: Decimal, of unit: Decimal) {
        parts.append(Part(value: fraction * unit, room: 0))
    }
}

extension Decimal {
    func isMultiple(of other: Decimal) -> Bool {
        (self / other).isInteger
    }

    var isInteger: Bool { exponent >= 0 || self == rounded(scale: 0) }

    /// Rounded to so many decimals, half away from zero.
    func rounded(scale: Int) -> Decimal {
        var (source, result) = (self, Decimal())
        unsafe NSDecimalRound(&result, &source, scale, .plain)
        return result
    }

    /// The largest power of ten that divides a whole number: the room that `2000` leaves.
    var trailingPowerOfTen: Decimal {
        var (power, rest) = (Decimal(1), self)
        while rest > 0, rest.isMultiple(of: 10) {
            rest /= 10
            power *= 10
        }
        return power
    }

    /// Rounded to fifteen significant digits, which is how a quotient is given.
    var roundedQuotient: Decimal {
        guard self != 0 else { return 0 }
        let magnitude = Int(floor(log10(abs(NSDecimalNumber(decimal: self).doubleValue))))
        return rounded(scale: 14 - magnitude)
    }
}
