package import Alignment
import Documents
import Facts
package import Segmentation
package import SentenceEncoding
import Synchronization

/// What the pipelines of several workers share: the encoder's model, the user's lexicons and the tables of languages.
package final class PipelineResources: Sendable {
    let shape: BeadShape
    let lexicons: Lexicons?
    let rules: SRXDocument?
    let model: @Sendable () -> EncoderModel?
    private let extractors = Mutex<[Language: FactExtractor]>([:])

    /// `model` is asked for the sentence encoder's model when a pipeline aligns its first group; without one that is done on words,
    /// numbers and names alone. Words that lexicons give as translations agree. Segmentation `rules` of the user's stand in for our own.
    package init(
        shape: BeadShape = BeadShape(), lexicons: Lexicons? = nil, rules: SRXDocument? = nil,
        model: @escaping @Sendable () -> EncoderModel? = { nil }
    ) {
        self.shape = shape
        self.lexicons = lexicons
        self.rules = rules
        self.model = model
    }

    /// Whether sentences are aligned by their meaning, and not on words alone.
    package var hasModel: Bool { model() != nil }

    /// Whoever comes first makes it, the others wait.
    func extractor(for language: Language) -> FactExtractor {
        extractors.withLock { extractors in
            if let extractor = extractors[language] { return extractor }
            let extractor = FactExtractor(language: language)
            extractors[language] = extractor
            return extractor
        }
    }
}
