import Facts
import Foundation

/// A quantity made ready for comparison: its ends, how finely it is given, what it counts.
struct Magnitude: Hashable {
    /// The amount; the lower end of a range.
    var low: Double
    /// The upper end of a range; otherwise the amount.
    var high: Double
    /// One unit of the last digit given.
    var resolution: Double
    var unit: QuantityUnit
    var qualifier: Quantity.Qualifier?
    var isOrdinal: Bool

    var isRange: Bool { low != high }

    init(_ quantity: Quantity) {
        low = NSDecimalNumber(decimal: quantity.amount).doubleValue
        high = quantity.upper.map { NSDecimalNumber(decimal: $0).doubleValue } ?? low
        resolution = NSDecimalNumber(decimal: quantity.resolution).doubleValue
        unit = QuantityUnit(quantity.unit)
        qualifier = quantity.qualifier
        isOrdinal = quantity.isOrdinal
    }

    init(
        low: Double, high: Double? = nil, resolution: Double, unit: QuantityUnit, qualifier: Quantity.Qualifier? = nil
    ) {
        self.low = low
        self.high = high ?? low
        self.resolution = resolution
        self.unit = unit
        self.qualifier = qualifier
        isOrdinal = false
    }

    /// The resolution if the zeros at the end are taken for rounded: 1,000 of 17,000.
    var roundResolution: Double {
        guard low != 0, abs(low) < 1e15, low == low.rounded() else { return resolution }
        var power = 1.0
        while low.truncatingRemainder(dividingBy: power * 10) == 0 { power *= 10 }
        return max(resolution, power)
    }
}

extension Magnitude {
    /// What this and `other` are to each other, if they stand in the same place of the same statement.
    func verdict(against other: Magnitude) -> Verdict {
        guard isOrdinal == other.isOrdinal else { return .unrelated }
        if countsBasisPoints(of: other) || other.countsBasisPoints(of: self) { return .compatible(.conversion) }
        switch unit.relation(to: other.unit) {
        case .same, .open: return comparison(with: other)
        case .convertible(let own, let others): return conversion(to: other, from: own, to: others)
        case .otherCurrency: return .compatible(.conversion)
        case .doubtful:
            let verdict = comparison(with: other)
            return verdict.agrees || DigitChange(low, other.low) == .oneDigit ? verdict : .unrelated
        case .unrelated: return .unrelated
        }
    }

    private func comparison(with other: Magnitude) -> Verdict {
        if unit == .score || other.unit == .score { return scoreVerdict(other) }
        if low == other.low, high == other.high {
            return qualifier == other.qualifier ? .same : .compatible(.precision)
        }
        // A loss of 3% is one of −3% as well.
        if low == -other.low, high == -other.high { return .same }
        if hasMarksMistaken(beside: other) { return thousandfold.comparison(with: other) }
        if other.hasMarksMistaken(beside: self) { return comparison(with: other.thousandfold) }
        if isRange, other.isRange {
            let ends = [(low, other.low), (high, other.high)].map { ends in
                ends.0 == ends.1 || Magnitude.isRounding(with(end: ends.0), other.with(end: ends.1))
            }
            return ends == [true, true] ? .compatible(.rounding) : .different
        }
        if isRange || other.isRange {
            let (range, single) = isRange ? (self, other) : (other, self)
            return range.low <= single.low && single.low <= range.high ? .compatible(.precision) : .different
        }
        if Magnitude.isRounding(self, other) { return .compatible(.rounding) }
        // Prices that are divided by two, or fall to a half.
        if abs(low * other.low - 1) < 1e-3, low != other.low { return .unrelated }
        return allows(other) || other.allows(self) ? .compatible(.precision) : .different
    }

    /// `75 points de base` and 0.75 percentage points, or a quarter point.
    private func countsBasisPoints(of other: Magnitude) -> Bool {
        let isShare = other.unit == .percent || other.unit.isOpen && other.low != other.low.rounded()
        return unit.isOpen && isShare && !isRange && !other.isRange && low == low.rounded()
            && abs(other.low) < 10 && low != 0 && abs(other.low * 100 - low) < 1e-9
    }

    /// Whether it is `10,000` in a language that writes decimals so, while the writer meant thousands: three decimals
    /// beside an amount that is about a thousand times as much.
    func hasMarksMistaken(beside other: Magnitude) -> Bool {
        resolution == 0.001 && other.resolution == 1 && (100...10_000).contains(other.low / low)
    }

    var thousandfold: Magnitude {
        Magnitude(
            low: (low * 1000).rounded(), high: (high * 1000).rounded(), resolution: 1, unit: unit, qualifier: qualifier)
    }

    /// Either side may be named first, and the points may stand as two numbers.
    private func scoreVerdict(_ other: Magnitude) -> Verdict {
        if unit == other.unit { return Set([low, high]) == Set([other.low, other.high]) ? .same : .different }
        return [low, high].contains(other.low) || [other.low, other.high].contains(low) ? .same : .unrelated
    }

    private func with(end: Double) -> Magnitude {
        Magnitude(low: end, resolution: resolution, unit: unit, qualifier: qualifier)
    }

    /// Whether the qualifier of this amount covers the other: `more than 300` and 330. What two sources qualify in the
    /// same way is compared by its figure, a bound says nothing about amounts far from it, and an amount to the last
    /// digit is none: `über 231.406 Pfund` speaks of a loan.
    private func allows(_ other: Magnitude) -> Bool {
        guard let qualifier, qualifier != other.qualifier, low != 0,
            roundResolution >= Tolerance.roundness * abs(low)
        else { return false }
        let ratio = other.low / low
        switch qualifier {
        case .about: return abs(ratio - 1) <= Tolerance.approximation
        case .atLeast, .moreThan: return (1...1 + Tolerance.bound).contains(ratio)
        case .atMost, .lessThan: return (1 - Tolerance.bound...1).contains(ratio)
        }
    }

    /// Whether the coarser of two amounts is the finer one rounded to the digits it gives.
    private static func isRounding(_ left: Magnitude, _ right: Magnitude) -> Bool {
        let distance = abs(left.low - right.low)
        let relative = distance / max(abs(left.low), abs(right.low))
        guard left.low * right.low > 0 else { return false }
        let given = max(left.resolution, right.resolution)
        if left.resolution != right.resolution, isWithin(distance, halfOf: given), relative <= Tolerance.rounding {
            return true
        }
        let (leftRound, rightRound) = (left.roundResolution, right.roundResolution)
        guard leftRound != rightRound, relative <= Tolerance.roundZeros else { return false }
        // `a good 42,000` may be cut off instead of rounded.
        let isQualified = (leftRound > rightRound ? left : right).qualifier != nil
        return isWithin(distance, halfOf: max(leftRound, rightRound) * (isQualified ? 2 : 1))
    }

    private func conversion(to other: Magnitude, from own: Measure, to others: Measure) -> Verdict {
        let ends = [(low, other.low), (high, other.high)].map { mine, theirs in
            let exact = others.amount(ofStandard: own.standard(mine))
            let back = own.amount(ofStandard: others.standard(theirs))
            let relative = abs(exact - theirs) / max(abs(exact), abs(theirs), .leastNonzeroMagnitude)
            let isRounded =
                Magnitude.isWithin(abs(exact - theirs), halfOf: other.roundResolution)
                || Magnitude.isWithin(abs(back - mine), halfOf: roundResolution)
            return own.offset != others.offset
                ? isRounded : relative <= Tolerance.exactConversion || isRounded && relative <= Tolerance.conversion
        }
        if ends == [true, true] { return .compatible(.conversion) }
        let converted = Magnitude(
            low: others.amount(ofStandard: own.standard(low)), high: others.amount(ofStandard: own.standard(high)),
            resolution: other.resolution, unit: other.unit, qualifier: qualifier)
        return converted.allows(other) || other.allows(converted) ? .compatible(.conversion) : .different
    }

    /// Half a unit of the last digit, and a hair for binary fractions.
    private static func isWithin(_ distance: Double, halfOf resolution: Double) -> Bool {
        distance <= resolution / 2 * (1 + 1e-9)
    }
}

/// How far apart two amounts of the same thing may stand, as a share of the larger.
private enum Tolerance {
    /// `about 30` and 28.
    static let approximation = 0.07
    /// The last digit of a bound counts so much: `more than 330` is one, `more than 1,234` is not.
    static let roundness = 0.01
    /// `more than 300` and 330.
    static let bound = 0.25
    /// 4 million and 3.8 million: the digits given decide, within reason.
    static let rounding = 0.1
    /// 17,000 and 17,235: zeros may be exact, so less is forgiven; 3,000 and 3,100 are two figures.
    static let roundZeros = 0.03
    /// 20 feet and 6 m; 5 miles and 8 km.
    static let conversion = 0.1
    /// 93 km and 58 miles differ by less, whatever their digits.
    static let exactConversion = 0.005
}

extension Magnitude {
    /// Whether it comes to `other` by the scale that one of `neighbours` is given in.
    func borrowsScale(for other: Magnitude, from neighbours: [FactContent]) -> Bool {
        guard low != 0, resolution <= 1 else { return false }
        let scale = other.low / low
        guard scale >= 1000, DigitChange(low, other.low) == .scale else { return false }
        return neighbours.contains {
            if case .number(let neighbour) = $0 {
                neighbour.low >= scale && neighbour.roundResolution * 1000 > scale
            } else {
                false
            }
        }
    }
}
