package import Alignment
import Documents
package import Facts
package import Segmentation
package import SentenceEncoding
import Synchronization

/// What the pipelines of several workers share: the encoder's model, the user's lexicons and names, and the tables of
/// languages.
package final class PipelineResources: Sendable {
    let shape: BeadShape
    let lexicons: Lexicons?
    let rules: SRXDocument?
    let model: @Sendable () -> EncoderModel?
    private let makeKnowledge: @Sendable () -> ActorKnowledge
    private let knownActors = Mutex<ActorKnowledge?>(nil)
    private let extractors = Mutex<[Language: FactExtractor]>([:])

    /// `model` is asked for the sentence encoder's model when a pipeline aligns its first group; without one that is
    /// done on words, numbers and names alone. Words that lexicons give as translations agree. Segmentation `rules` of
    /// the user's stand in for our own. `knowledge`, of names, is asked for when facts are first wanted.
    package init(
        shape: BeadShape = BeadShape(), lexicons: Lexicons? = nil, rules: SRXDocument? = nil,
        knowledge: @escaping @Sendable () -> ActorKnowledge = { ActorKnowledge() },
        model: @escaping @Sendable () -> EncoderModel? = { nil }
    ) {
        self.shape = shape
        self.lexicons = lexicons
        self.rules = rules
        self.model = model
        makeKnowledge = knowledge
    }

    /// Whether sentences are aligned by their meaning, and not on words alone.
    package var hasModel: Bool { model() != nil }

    /// What is known of names. Whoever comes first makes it, the others wait.
    var knowledge: ActorKnowledge {
        knownActors.withLock { known in
            if let known { return known }
            let made = makeKnowledge()
            known = made
            return made
        }
    }

    /// Whoever comes first makes it, the others wait.
    func extractor(for language: Language) -> FactExtractor {
        let knowledge = knowledge
        return extractors.withLock { extractors in
            if let extractor = extractors[language] { return extractor }
            let extractor = FactExtractor(language: language, knowledge: knowledge)
            extractors[language] = extractor
            return extractor
        }
    }
}
