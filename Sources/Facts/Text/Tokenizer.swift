import Foundation

/// One pass over a sentence's scalars.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    private(set) var folded: [Unicode.Scalar] = []
    // Held here, for a static table is asked for at every use whether it is there already.
    private let classes = ScalarClass.table
    private let foldings = ScalarFolding.table

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 4 + 4)
        folded.reserveCapacity(scalars.count + 4)
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
    }

    @inline(__always)
    private func scalarClass(at index: Int) -> ScalarClass {
        let value = Int(scalars[index].value)
        return value < classes.count ? classes[value] : ScalarClass(scalars[index])
    }

    /// Appends the token that starts at `start` and returns where it ends.
    private mutating func appendToken(_ scalarClass: ScalarClass, from start: Int, isAfterSpace: Bool) -> Int {
        let foldedStart = folded.count
        var (end, key) = foldPlain(scalarClass, from: start)
        let isRun = scalarClass == .letter || scalarClass == .digit
        let wholeEnd = isRun ? endOfRun(scalarClass, from: max(end, start + 1)) : start + 1
        if wholeEnd > end {
            key = foldSlowly(start..<wholeEnd, from: end)
            end = wholeEnd
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
                kind: kind, isAfterSpace: isAfterSpace, range: start..<end, folded: foldedStart..<folded.count, key: key
            ))
        return end
    }

    /// Appends the folded forms of the scalars with which a token begins, as far as the tables know them, and returns
    /// where these end and their key.
    private mutating func foldPlain(_ runClass: ScalarClass, from start: Int) -> (end: Int, key: UInt64) {
        var key = TokenKey.empty
        let isRun = runClass == .letter || runClass == .digit
        let last = isRun ? scalars.count : start + 1
        var index = start
        while index < last {
            let value = Int(scalars[index].value)
            guard value < classes.count, classes[value] == runClass else { break }
            let single = foldings[value]
            guard single != ScalarFolding.special else { break }
            folded.append(single)
            key = TokenKey.appending(single, to: key)
            index += 1
        }
        return (index, key)
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
        folded.removeLast(index - range.lowerBound)
        let start = folded.count
        if scalars[range].contains(where: Self.isCombining) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            for scalar in String(view).precomposedStringWithCanonicalMapping.unicodeScalars {
                ScalarFolding.append(scalar, to: &folded)
            }
        } else {
            for scalar in scalars[range] { ScalarFolding.append(scalar, to: &folded) }
        }
        return TokenKey.of(folded[start...])
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300
            && ((0x300...0x36F).contains(scalar.value) || (0x653...0x655).contains(scalar.value)
                || scalar.value == 0x3099)
    }
}
