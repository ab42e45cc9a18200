package import Documents

/// What a file of an alignment says.
package enum AlignmentContent {
    /// Sentences by their numbers.
    case links([SentenceLink])
    /// Texts that belong together. Sentences without a counterpart may be missing.
    case texts([AlignedTexts])

    /// The links; texts are found among the `sentences` of both sides. `name` is what messages call the file.
    package func links(
        among sentences: (source: SegmentedArticle, target: SegmentedArticle)?, name: String
    ) throws(BadInput) -> [SentenceLink] {
        switch self {
        case .links(let links): return links
        case .texts(let texts):
            guard let sentences else {
                throw BadInput(
                    name: name,
                    reason:
                        "gives texts, not the numbers of sentences: name the files that were aligned, one sentence a "
                        + "line, with --source FILE --target FILE")
            }
            return try SentenceMatching(sentences.source, sentences.target).links(of: texts, name: name)
        }
    }
}

/// Texts of two versions that belong together; one is empty where there is no counterpart.
package struct AlignedTexts {
    package var source: String
    package var target: String
    /// In the file, from 1, where it is known.
    package var line: Int?
}
