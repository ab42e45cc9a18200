package import Facts

/// A difference between what versions report, with what each says and why it is shown.
package struct Discrepancy: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Sentences that say the same thing give values that cannot both be true. The only alarm.
        case conflict
        /// A fact of the pivot that the other version gives nowhere.
        case omission
        /// A fact of the other version that the pivot gives nowhere.
        case addition
        /// Compatible, but one says less.
        case precision
        /// The same amount rounded otherwise.
        case rounding
        /// The same quantity in another unit or currency.
        case conversion
    }

    package enum Severity: String, Sendable, Codable, CaseIterable {
        case high, medium, low
    }

    package var type: Kind
    package var kind: Fact.Kind
    package var severity: Severity
    /// The chance that an editor would agree, 0…1.
    package var confidence: Double
    /// What each version says, the pivot first.
    package var claims: [Claim]
    /// One line of plain words.
    package var explanation: String

    package init(
        type: Kind, kind: Fact.Kind, severity: Severity, confidence: Double, claims: [Claim], explanation: String
    ) {
        self.type = type
        self.kind = kind
        self.severity = severity
        self.confidence = confidence
        self.claims = claims
        self.explanation = explanation
    }
}

/// What one version says of it.
package struct Claim: Hashable, Sendable {
    /// Index of the article in its group.
    package var article: Int
    /// The sentences that state it; where the version is silent, those that correspond.
    package var sentences: [Int]
    /// Nil where the version is silent. Its range is within the first of `sentences`.
    package var fact: Fact?

    package init(article: Int, sentences: [Int], fact: Fact?) {
        self.article = article
        self.sentences = sentences
        self.fact = fact
    }
}
