/// What an article is known by, whatever its language: its meaning, the words that languages share (names, above all), its numbers.
package struct ArticleProfile: Sendable {
    /// Of the whole article; of one length for all.
    let vector: [Float]
    /// How often each word stands in it.
    let words: [String: Int]
    /// Those that are written in digits; each counts once.
    let numbers: [String: Int]

    package init(vector: [Float], texts: [String]) {
        self.vector = vector
        var words: [String: Int] = [:]
        var numbers: [String: Int] = [:]
        for text in texts {
            let scalars = Array(text.lowercased().unicodeScalars)
            for word in Self.words(of: scalars) { words[word, default: 0] += 1 }
            for number in Self.numbers(of: scalars) { numbers[number] = 1 }
        }
        self.words = words
        self.numbers = numbers
    }

    /// Runs of Latin letters and digits, as names are left in any script, and runs of all other letters; a mark between two
    /// letters parts nothing, as in `3.0` and `jean-paul`.
    private static func words(of scalars: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isLatin = false
        for (index, scalar) in scalars.enumerated() {
            let isPart = isLetter(scalar)
            let goesOn = isPart && (word.isEmpty || isLatin == Self.isLatin(scalar))
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let joins = !word.isEmpty && marks.contains(scalar) && isLetter(next) && isLatin == Self.isLatin(next)
            if !goesOn && !joins {
                if !word.isEmpty { words.append(String(word)) }
                word = String.UnicodeScalarView()
            }
            if isPart || joins {
                if word.isEmpty { isLatin = Self.isLatin(scalar) }
                word.append(scalar)
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    private static let marks: Set<Unicode.Scalar> = [".", "-", "+", "'", "\u{2019}"]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }

    /// Runs of digits of any script, as ASCII digits without leading zeros. Marks between them part them, whatever they mean: so they
    /// are the same in any notation.
    private static func numbers(of scalars: [Unicode.Scalar]) -> [String] {
        scalars.split { $0.properties.generalCategory != .decimalNumber }.map { run in
            let digits = run.map { String(Int($0.properties.numericValue ?? 0)) }.joined().drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }
    }
}
