import SentenceEncoding
import Vectors

/// Makes the vectors that the alignment rests on: what sentences mean, and what they write alike.
///
/// Numbers and names are where the sentence encoder is weakest and words are strongest. Weighing both brings more than
/// either in every language measured, and carries languages that the model was not trained on.
struct SpanEncoder {
    /// What a product of two word vectors counts beside one of two sentence vectors.
    private static let wordWeight: Float = 0.4

    private var sentences: SentenceEncoder?

    /// Without a model, words alone.
    init(model: EncoderModel?) { sentences = model.map(SentenceEncoder.init) }

    mutating func encode(_ texts: [String], maximumSpan: Int) -> SpanVectors {
        Self.joined(meanings(of: texts, maximumSpan: maximumSpan), with: texts, maximumSpan: maximumSpan)
    }

    /// Vectors of what the texts mean; nil without a model.
    mutating func meanings(of texts: [String], maximumSpan: Int) -> SpanVectors? {
        sentences?.encode(texts.map(Self.start(of:)), maximumSpan: maximumSpan)
    }

    /// Vectors of how the texts begin and end; nil without a model.
    mutating func ends(of texts: [String]) -> SentenceEnds? {
        sentences?.ends(of: texts.map(Self.start(of:)))
    }

    /// Vectors of what the texts mean, whoever made them, with those of what they write beside them. Words of the
    /// `lexicon` agree with their translations on the other side.
    static func joined(
        _ meanings: SpanVectors?, with texts: [String], maximumSpan: Int, lexicon: Lexicon? = nil,
        side: Lexicon.Side = .source
    ) -> SpanVectors {
        LexicalEncoder(lexicon: lexicon).encode(
            texts.map(Self.start(of:)), maximumSpan: meanings?.maximumLength ?? maximumSpan, side: side,
            behind: meanings, weight: meanings == nil ? 1 : Self.wordWeight)
    }

    /// What is longer than any sentence is known by its start, so that a file without a stop costs no more than
    /// another.
    private static func start(of text: String) -> String {
        guard text.utf8.count > greatestLength else { return text }
        return String(decoding: text.utf8.prefix(greatestLength), as: UTF8.self)
    }

    /// Bytes of UTF-8.
    private static let greatestLength = 16_384
}
