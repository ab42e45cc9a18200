package import FactComparison
package import Documents
package import Facts

/// One answer of `recoupe batch`. What was not asked for is nil and left out.
package struct BatchAnswer: Encodable {
    private var id: RecordID
    private var alignments: [AlignmentModel]?
    private var facts: [[FactModel]]?
    private var discrepancies: [DiscrepancyModel]?
    private var sentences: [[String]]?
    private var languages: [Language]?

    /// - Parameters:
    ///   - facts: by article, then by sentence.
    ///   - sentences: the texts by article.
    ///   - languages: by article.
    package init(
        id: RecordID, alignments: [PairAlignment]? = nil, facts: [[[Fact]]]? = nil, discrepancies: [Discrepancy]? = nil,
        sentences: [[String]]? = nil, languages: [Language]? = nil
    ) {
        self.id = id
        self.alignments = alignments?.map(AlignmentModel.init)
        self.facts = facts?.map(FactModel.list)
        self.discrepancies = discrepancies?.map(DiscrepancyModel.init)
        self.sentences = sentences
        self.languages = languages
    }

    /// One line of JSON, without the line feed.
    package func line() throws -> String { try JSONText.of(self, isIndented: false) }
}

/// The answer to a record that cannot be served: `{"id", "error": {"code", "message"}}`.
package struct BatchFailure: Encodable {
    private struct Failure: Encodable {
        var code: String
        var message: String
    }

    private var id: RecordID?
    private var error: Failure

    /// - Parameters:
    ///   - id: nil where the line could not be read; it is written as `null`.
    ///   - code: a short, stable name for scripts.
    package init(id: RecordID?, code: String, message: String) {
        self.id = id
        error = Failure(code: code, message: message)
    }

    private enum Key: String, CodingKey {
        case id, error
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(error, forKey: .error)
    }

    /// One line of JSON, without the line feed.
    package func line() throws -> String { try JSONText.of(self, isIndented: false) }
}
