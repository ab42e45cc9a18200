import Facts

/// The distinct values of one side, found by what makes values agree, so that a value is looked for among few of them
/// and not among all. Its answers hold every value that agrees with the one asked for, whichever is named first, and
/// others.
struct ValueIndex {
    /// By value: what it is, and the facts that give it, ascending.
    private var values: [(content: FactContent, facts: [Int])] = []
    /// Numbers that are no ranges, by their size without sign, ascending.
    private var sizes: [(size: Double, value: Int)] = []
    private var ranges: [Int] = []
    private var hasThousandths = false
    /// One amount of each currency: whatever two amounts of different currencies are, they agree.
    private var currencies: [Currency: Int] = [:]
    private var measures: [Measure.Dimension: [Int]] = [:]
    private var times: [Int] = []
    /// Times by the numbers that a reader may take them for.
    private var timesOfFigure: [Double: [Int]] = [:]
    private var actorsOfID: [String: [Int]] = [:]
    /// By the number of letters of the name.
    private var actorsOfLength: [Int: [Int]] = [:]

    private struct Currency: Hashable {
        var code: String
        var isOrdinal: Bool
    }

    init(_ facts: [PlacedFact]) {
        var known: [Fact.Value: Int] = [:]
        for (index, fact) in facts.enumerated() {
            if let value = known[fact.fact.value] {
                values[value].facts.append(index)
            } else {
                known[fact.fact.value] = values.count
                add(fact.content, values.count)
                values.append((fact.content, [index]))
            }
        }
        sizes.sort { $0.size < $1.size }
    }

    private mutating func add(_ content: FactContent, _ value: Int) {
        switch content {
        case .number(let number):
            if number.isRange { ranges.append(value) } else { sizes.append((abs(number.low), value)) }
            hasThousandths = hasThousandths || number.resolution == 0.001
            switch number.unit {
            case .currency(let code):
                let currency = Currency(code: code, isOrdinal: number.isOrdinal)
                currencies[currency] = currencies[currency] ?? value
            case .measure(let measure): measures[measure.dimension, default: []].append(value)
            default: break
            }
        case .time(let time):
            times.append(value)
            for figure in Set(time.figures) { timesOfFigure[figure, default: []].append(value) }
        case .actor(let actor):
            if let id = actor.id { actorsOfID[id, default: []].append(value) }
            actorsOfLength[actor.letterCount, default: []].append(value)
        }
    }

    /// Whether a value fits that may agree with `content`.
    func contains(near content: FactContent, where fits: (FactContent) -> Bool) -> Bool {
        candidates(for: content).contains { fits(values[$0].content) }
    }

    /// The facts whose value fits, of those that may agree with `content`; in no order.
    func facts(near content: FactContent, where fits: (FactContent) -> Bool) -> [Int] {
        Set(candidates(for: content)).filter { fits(values[$0].content) }.flatMap { values[$0].facts }
    }

    private func candidates(for content: FactContent) -> [Int] {
        switch content {
        case .number(let number): numbers(near: number) + times(like: number)
        case .time(let time):
            times + time.figures.flatMap { numbers(from: $0, to: $0) } + ranges + durations(like: time)
        case .actor(let actor): actors(like: actor)
        }
    }

    // MARK: Numbers

    private func numbers(near number: Magnitude) -> [Int] {
        let (low, high) = (abs(number.low), abs(number.high))
        // A range across zero holds small numbers of either sign.
        let least = number.low < 0 && number.high > 0 ? 0 : min(low, high)
        var found = ranges + numbers(from: least * Self.reach.lowerBound, to: max(low, high) * Self.reach.upperBound)
        // Basis points, and thousands that are written as a language writes decimals.
        found += numbers(from: low * 99, to: low * 101) + numbers(from: low / 101, to: low / 99)
        if number.resolution == 0.001 {
            found += numbers(from: low * 1000 * Self.reach.lowerBound, to: low * 1000 * Self.reach.upperBound)
        }
        if hasThousandths {
            found += numbers(from: low / 1000 * Self.reach.lowerBound, to: low / 1000 * Self.reach.upperBound)
        }
        switch number.unit {
        case .currency(let code):
            found += currencies.filter { $0.key.isOrdinal == number.isOrdinal && $0.key.code != code }.map(\.value)
        case .measure(let measure): found += measures[measure.dimension] ?? []
        default: break
        }
        return found
    }

    /// Roundings, approximations and bounds lie within a third of the amount.
    private static let reach = 0.7...1.4

    private func numbers(from least: Double, to most: Double) -> [Int] {
        let start = sizes.index(fromWhich: { $0.size >= least })
        let end = sizes.index(fromWhich: { $0.size > most })
        return sizes[start..<end].map(\.value)
    }

    // MARK: Times

    private func times(like number: Magnitude) -> [Int] {
        var found = timesOfFigure[number.low] ?? []
        if case .measure(let measure) = number.unit { found += timesOfFigure[measure.standard(number.low)] ?? [] }
        return found
    }

    private func durations(like time: TimeValue) -> [Int] {
        if case .duration = time.content { measures[.time] ?? [] } else { [] }
    }

    // MARK: Actors

    private func actors(like actor: ActorIdentity) -> [Int] {
        var found = actor.id.flatMap { actorsOfID[$0] } ?? []
        for length in actor.letterCount * 4 / 5 - 1...actor.letterCount * 5 / 4 + 1 {
            found += (actorsOfLength[length] ?? []).filter {
                if case .actor(let other) = values[$0].content { actor.mayBeVariant(of: other) } else { false }
            }
        }
        return found
    }
}

extension TimeValue {
    /// The numbers that one reader may take for it: its year, its day, its hour; how much a duration is of its unit, or
    /// in seconds.
    fileprivate var figures: [Double] {
        switch content {
        case .calendar(let value):
            [value.fullYear, value.day, value.minutes.map { $0 / 60 }].compactMap { $0 }.map(Double.init)
        case .duration(let length): [length.count, length.seconds]
        case .relative, .opaque: []
        }
    }
}
