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
        let end = scalarClass == .letter || scalarClass == .digit ? endOfRun(scalarClass, from: start) : start + 1
        let foldedStart = folded.count
        let key = fold(start..<end)
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

    /// The end of a run of one class. Invisible scalars inside belong to it, those at its end do not.
    private func endOfRun(_ runClass: ScalarClass, from start: Int) -> Int {
        var end = start + 1
        var index = end
        while index < scalars.count {
            let next = scalarClass(at: index)
            guard next == runClass || next == .ignorable else { break }
            index += 1
            if next == runClass { end = index }
        }
        return end
    }

    /// Appends the folded form of a token and returns its key.
    private mutating func fold(_ range: Range<Int>) -> UInt64 {
        var key = TokenKey.empty
        for index in range {
            let scalar = scalars[index]
            guard scalar.value < foldings.count, foldings[Int(scalar.value)] != ScalarFolding.special else {
                return foldSlowly(range, from: index)
            }
            let single = foldings[Int(scalar.value)]
            folded.append(single)
            key = TokenKey.appending(single, to: key)
        }
        return key
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
