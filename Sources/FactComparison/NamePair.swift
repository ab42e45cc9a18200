package import Documents

/// Two names that stand in sentences which say the same, and may be two names of one.
package struct NamePair: Hashable, Sendable {
    /// A name in its place.
    package struct Mention: Hashable, Sendable {
        package var sentence: String
        /// Scalars of the sentence.
        package var range: TextRange

        package init(sentence: String, range: TextRange) {
            self.sentence = sentence
            self.range = range
        }
    }

    package var source: Mention
    package var target: Mention

    package init(source: Mention, target: Mention) {
        self.source = source
        self.target = target
    }
}

extension NamePair.Mention {
    /// The name as it is written.
    package var name: String { String(sentence.unicodeScalars[place]) }

    /// The sentence with another name in the place of this one.
    package func sentence(naming other: String) -> String {
        let scalars = sentence.unicodeScalars
        let place = self.place
        return String(scalars[..<place.lowerBound]) + other + String(scalars[place.upperBound...])
    }

    /// Where the name stands in the sentence.
    private var place: Range<String.Index> {
        let scalars = sentence.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.start)
        return start..<scalars.index(start, offsetBy: range.count)
    }
}
