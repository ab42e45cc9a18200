import Alignment
import Documents
import Reports

/// A record of the batch protocol: articles that belong together, and what is wanted of them.
struct BatchRecord: Decodable {
    enum Want: String, Decodable {
        case alignments, facts, discrepancies, sentences
    }

    /// An article, with its text in one of three forms.
    struct Version: Decodable {
        var language: String?
        var date: String?
        /// Who reports, for the index of a corpus.
        var source: String?
        var sentences: [String]?
        var text: String?
        var html: String?
    }

    var id: RecordID
    var want: [Want]?
    var order: Aligner.Order?
    var articles: [Version]

    /// What is wanted: all but the sentences where the record does not say.
    var wanted: Set<Want> { want.map(Set.init) ?? [.alignments, .facts, .discrepancies] }

    /// The identifier alone, for the answer to a record that cannot be read otherwise.
    struct Identity: Decodable {
        var id: RecordID?
    }
}
