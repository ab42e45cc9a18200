import SentenceEncoding
import Vectors

/// Makes the vectors that the alignment rests on: what sentences mean, and what they write alike.
///
/// Numbers and names are where the sentence encoder is weakest and words are strongest. Weighing both brings more than either
/// in every language measured, and carries languages that the model was not trained on.
struct SpanEncoder {
    /// What a product of two word vectors counts beside one of two sentence vectors.
    private static let wordWeight: Float = 0.4

    private var sentences: SentenceEncoder?
    private let words = LexicalEncoder()

    /// Without a model, words alone.
    init(model: EncoderModel?) {
        sentences = model.map(SentenceEncoder.init)
    }

    mutating func encode(_ texts: [String], maximumSpan: Int) -> SpanVectors {
        let words = words.encode(texts, maximumSpan: maximumSpan)
        guard let meanings = sentences?.encode(texts, maximumSpan: maximumSpan) else { return words }
        return meanings.joined(with: words, weight: Self.wordWeight)
    }
}
