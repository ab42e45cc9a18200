import Foundation

/// One pass over a sentence's scalars.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    /// The folded forms of the tokens; before the end of the run with room behind them for those of the scalars that are left.
    private(set) var folded: [Unicode.Scalar]
    private var foldedCount = 0
    // Held here, for a static table is asked for at every use whether it is there already.
    private let table = ScalarFolding.table

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        folded = scalars
        tokens.reserveCapacity(scalars.count / 4 + 4)
    }

    mutating func run() {
        var index = 0
        var isAfterSpace = false
        while index < scalars.count {
            let scalarClass = scalarClass(at: index)
            switch scalarClass {
            case .space:
                isAfterSpace = !tokens.isEmpty
                index += 1
            case .ignorable: index += 1
            default:
                index = appendToken(scalarClass, from: index, isAfterSpace: isAfterSpace)
                isAfterSpace = false
            }
        }
        folded.removeLast(folded.count - foldedCount)
    }

    @inline(__always)
    private func scalarClass(at index: Int) -> ScalarClass {
        let value = Int(scalars[index].value)
        return value < table.count ? table[value].scalarClass : ScalarClass(scalars[index])
    }

    /// Appends the token that starts at `start` and returns where it ends.
    private mutating func appendToken(_ scalarClass: ScalarClass, from start: Int, isAfterSpace: Bool) -> Int {
        let foldedStart = foldedCount
        var (end, key, isWhole) = foldPlain(scalarClass, from: start)
        if !isWhole {
            let plainEnd = end
            end = scalarClass.makesRuns ? endOfRun(scalarClass, from: max(end, start + 1)) : start + 1
            if end > plainEnd { key = foldSlowly(start..<end, from: plainEnd) }
        }
        let kind: Token.Kind =
            switch scalarClass {
            case .letter: .word
            case .digit: .digits
            case .character: .character
            default: .symbol
            }
        tokens.append(
            Token(
                kind: kind, isAfterSpace: isAfterSpace, range: start..<end, folded: foldedStart..<foldedCount, key: key
            ))
        return end
    }

    /// Appends the folded forms of the scalars with which a token begins, as far as the tables know them, and returns
    /// where these end, their key, and whether they are all of the token.
    private mutating func foldPlain(
        _ runClass: ScalarClass, from start: Int
    ) -> (end: Int, key: UInt64, isWhole: Bool) {
        var key = TokenKey.empty
        let last = runClass.makesRuns ? scalars.count : start + 1
        let offset = foldedCount - start
        var index = start
        defer { foldedCount = index + offset }
        while index < last {
            let value = Int(scalars[index].value)
            guard value < table.count else { return (index, key, false) }
            let (scalarClass, single) = table[value]
            guard scalarClass == runClass else { return (index, key, scalarClass != .ignorable) }
            guard single != ScalarFolding.special else { return (index, key, false) }
            folded[index + offset] = single
            key = TokenKey.appending(single, to: key)
            index += 1
        }
        return (index, key, true)
    }

    /// The end of a run of one class of which the scalars before `start` are known to be a part. Invisible scalars
    /// inside belong to it, those at its end do not.
    private func endOfRun(_ runClass: ScalarClass, from start: Int) -> Int {
        var end = start
        var index = end
        while index < scalars.count {
            let next = scalarClass(at: index)
            guard next == runClass || next == .ignorable else { break }
            index += 1
            if next == runClass { end = index }
        }
        return end
    }

    /// Folds a token anew that the table does not know all of, in its composed form. `index` is where that was seen.
    private mutating func foldSlowly(_ range: Range<Int>, from index: Int) -> UInt64 {
        foldedCount -= index - range.lowerBound
        let form = Self.folded(scalars[range])
        // What grows (`ß`) must not take the room of what follows.
        if form.count > range.count { folded += form[range.count...] }
        folded.replaceSubrange(foldedCount..<(foldedCount + form.count), with: form)
        foldedCount += form.count
        return TokenKey.of(form)
    }

    private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        if scalars.contains(where: isCombining) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            for scalar in String(view).precomposedStringWithCanonicalMapping.unicodeScalars {
                ScalarFolding.append(scalar, to: &folded)
            }
        } else {
            for scalar in scalars { ScalarFolding.append(scalar, to: &folded) }
        }
        return folded
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300
            && ((0x300...0x36F).contains(scalar.value) || (0x653...0x655).contains(scalar.value)
                || scalar.value == 0x3099)
    }
}
