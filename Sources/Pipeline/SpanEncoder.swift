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

    /// The vectors of a document's spans and, where they are wanted and there is a model, of the ends of its sentences.
    mutating func encode(_ texts: [String], maximumSpan: Int, withEnds: Bool = true) -> DocumentVectors {
        let meanings = meanings(of: texts, maximumSpan: maximumSpan, withEnds: withEnds)
        return Self.joined(meanings, with: texts, maximumSpan: maximumSpan)
    }

    /// Vectors of what spans and ends of sentences mean; nil without a model.
    mutating func meanings(of texts: [String], maximumSpan: Int, withEnds: Bool = true) -> DocumentVectors? {
        sentences?.encode(texts.map(Self.start(of:)), maximumSpan: maximumSpan, withEnds: withEnds)
    }

    /// Vectors of what texts mean that have nothing to do with one another; nil without a model.
    mutating func meanings(ofSeparate texts: [String]) -> SpanVectors? {
        sentences?.encode(separately: texts.map(Self.start(of:)))
    }

    /// Vectors of what the texts mean, whoever made them, with those of what their spans write beside them. Words of
    /// the `lexicon` agree with their translations on the other side.
    static func joined(
        _ meanings: DocumentVectors?, with texts: [String], maximumSpan: Int, lexicon: Lexicon? = nil,
        side: Lexicon.Side = .source
    ) -> DocumentVectors {
        let spans = LexicalEncoder(lexicon: lexicon).encode(
            texts.map(Self.start(of:)), maximumSpan: meanings?.spans.maximumLength ?? maximumSpan, side: side,
            behind: meanings?.spans, weight: meanings == nil ? 1 : Self.wordWeight)
        return DocumentVectors(spans: spans, ends: meanings?.ends)
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
