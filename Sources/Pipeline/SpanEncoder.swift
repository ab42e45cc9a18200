import SentenceEncoding
import Vectors

/// What makes the vectors that the alignment rests on.
enum SpanEncoder {
    case sentences(SentenceEncoder)
    case words(LexicalEncoder)

    mutating func encode(_ sentences: [String], maximumSpan: Int) -> SpanVectors {
        switch self {
        case .sentences(var encoder):
            // Taken out while it works, so that its tables are not copied.
            self = .words(LexicalEncoder())
            defer { self = .sentences(encoder) }
            return encoder.encode(sentences, maximumSpan: maximumSpan)
        case .words(let encoder): return encoder.encode(sentences, maximumSpan: maximumSpan)
        }
    }
}
