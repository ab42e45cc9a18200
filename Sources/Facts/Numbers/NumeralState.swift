import Foundation

/// A numeral while it is read.
struct NumeralState {
    let start: Int
    /// Whether it is read as a part of another numeral: then no fraction is looked for after its connectors.
    let isPart: Bool
    /// The token after the last one taken.
    private(set) var end: Int
    private(set) var accumulator = NumeralAccumulator()
    private(set) var isWritten = false
    private(set) var isOrdinal = false
    /// The article or the word for one that stands alone so far.
    private(set) var article: NumberWord.Flags?
    private(set) var endsInMultiplier = false
    private(set) var endsInNoun = false
    var resolution: Decimal = 1
    var qualifier: Quantity.Qualifier?
    /// How many words and groups of digits were taken.
    private(set) var atoms = 0
    private(set) var beganWithDigits = false
    private var hasConnectedTail = false

    init(start: Int, isPart: Bool = false) {
        self.start = start
        self.isPart = isPart
        end = start
    }

    var isEmpty: Bool { accumulator.isEmpty }
    var last: NumeralAccumulator.Part? { accumulator.last }

    mutating func take(to end: Int, isWritten: Bool) {
        self.end = end
        self.isWritten = self.isWritten || isWritten
        beganWithDigits = beganWithDigits || atoms == 0 && !isWritten
        atoms += 1
        if atoms > 1 { article = nil }
    }

    mutating func beginWithArticle(_ flags: NumberWord.Flags) { article = flags }

    /// Skips a word that says only that digits to come stand in lower places: `零`.
    mutating func skip(to end: Int) {
        self.end = end
        hasConnectedTail = true
    }

    mutating func add(_ value: Decimal, room: Decimal, isConnected: Bool = false) -> Bool {
        guard accumulator.add(value, room: room) else { return false }
        hasConnectedTail = hasConnectedTail || isConnected
        (endsInMultiplier, endsInNoun) = (false, false)
        return true
    }

    /// Adds an ordinal, or multiplies by it where it is a hundredth or a thousandth; nothing but ordinals may follow.
    mutating func addOrdinal(_ value: Decimal, room: Decimal, composes: Bool) -> Bool {
        let mayFollow = isEmpty || isOrdinal || composes && isWritten
        guard mayFollow else { return false }
        let isMultiplier = composes && (value == 100 || value == 1000) && article == nil && !isEmpty
        guard
            accumulator.add(value, room: room)
                || isMultiplier && accumulator.multiply(by: value, mayStandAlone: false)
        else { return false }
        isOrdinal = true
        return true
    }

    /// Adds what follows a spoken decimal mark.
    mutating func addDecimals(_ value: Decimal, resolution: Decimal) {
        accumulator.addFraction(value, of: 1)
        self.resolution = resolution
        endsInMultiplier = false
    }

    /// Counts by a noun such as a dozen; after an article it is approximate.
    mutating func count(by multiplier: Decimal) -> Bool {
        guard !isEmpty, !isOrdinal, accumulator.count(by: multiplier, lastOnly: hasConnectedTail) else { return false }
        if article != nil { qualifier = .about }
        (endsInMultiplier, endsInNoun) = (true, true)
        return true
    }

    mutating func multiply(by multiplier: Decimal, mayStandAlone: Bool, isNoun: Bool = false) -> Bool {
        guard accumulator.multiply(by: multiplier, mayStandAlone: mayStandAlone) else { return false }
        hasConnectedTail = false
        (endsInMultiplier, endsInNoun) = (true, isNoun)
        return true
    }

    mutating func addReversed(ten: Decimal) -> Bool { accumulator.addReversed(ten: ten) }
    mutating func addTeen() -> Bool { accumulator.addTeen() }

    /// Adds a fraction of the last multiplier from a thousand up, else of one: `un million et demi`.
    mutating func addFraction(_ fraction: Decimal) {
        let unit = last.map { endsInMultiplier && $0.room >= 1000 ? $0.room : 1 } ?? 1
        accumulator.addFraction(fraction, of: unit)
        resolution = fraction * unit
        endsInMultiplier = false
    }

    mutating func makeOrdinal() { isOrdinal = true }

    /// The numeral; nil where nothing was read.
    func numeral(tailTakesNextPlace: Bool) -> Numeral? {
        guard !isEmpty else { return nil }
        var accumulator = accumulator
        if tailTakesNextPlace, !hasConnectedTail, isWritten { accumulator.shiftTail() }
        let multiplier = endsInMultiplier && accumulator.parts.count == 1 ? accumulator.parts[0].room : 1
        var numeral = Numeral(value: accumulator.value, tokens: start..<end)
        numeral.isOrdinal = isOrdinal
        numeral.isArticle = article != nil
        numeral.isWeakArticle = article?.contains(.weakArticle) ?? false
        numeral.isWritten = isWritten
        numeral.qualifier = qualifier
        if endsInMultiplier {
            numeral.multiplier = multiplier >= 1000 ? multiplier : 1
            numeral.resolution = resolution * numeral.multiplier
        } else {
            numeral.resolution = resolution
        }
        numeral.endsInNoun = endsInNoun
        return numeral
    }
}
