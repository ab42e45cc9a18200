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
    package var name: String {
        let scalars = sentence.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.start)
        return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
    }

    /// The sentence with another name in the place of this one.
    package func sentence(naming other: String) -> String {
        let scalars = sentence.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.start)
        let end = scalars.index(start, offsetBy: range.count)
        return String(scalars[..<start]) + other + String(scalars[end...])
    }
}
