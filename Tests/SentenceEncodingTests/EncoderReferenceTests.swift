import Foundation
import SentenceEncoding
import Testing
import Vectors

/// A sentence and its vector as the model's own Python computes it (`Scripts/make-encoder-reference`).
struct Reference: Decodable, CustomTestStringConvertible {
    var language: String
    var text: String
    /// 512 half-precision floats.
    var vector: Data

    var values: [Float] {
        stride(from: 0, to: vector.count, by: 2).map {
            Float(Float16(bitPattern: UInt16(vector[$0]) | UInt16(vector[$0 + 1]) << 8))
        }
    }

    var testDescription: String { "\(language): \(text)" }

    static let all: [Reference] = {
        let url = Bundle.module.url(forResource: "Reference/vectors", withExtension: "json")!
        return try! JSONDecoder().decode([Reference].self, from: Data(contentsOf: url))
    }()
}

func cosine(_ left: some Sequence<Float>, _ right: some Sequence<Float>) -> Double {
    var (product, a, b) = (0.0, 0.0, 0.0)
    for (x, y) in zip(left, right) {
        product += Double(x) * Double(y)
        a += Double(x) * Double(x)
        b += Double(y) * Double(y)
    }
    return product / (a * b).squareRoot()
}

let model = try! EncoderModel()

@Suite("The encoder gives the vectors of the model it was made from")
struct EncoderReferenceTests {
    @Test("one sentence", arguments: Reference.all)
    func matchesReference(_ reference: Reference) {
        var encoder = SentenceEncoder(model: model)
        #expect(
            cosine(encoder.encode([reference.text], maximumSpan: 1).spans[length: 1, start: 0], reference.values)
                >= 0.9999)
    }

    @Test("a long sentence's ends are its first and last words, a short one's the sentence itself")
    func ends() throws {
        var encoder = SentenceEncoder(model: model)
        let (long, short) = (Reference.all.map(\.text).max { $0.count < $1.count }!, "Il pleut.")
        let sentences = [long, long + " Il pleut encore sur toute la ville.", short]
        let vectors = encoder.encode(sentences, maximumSpan: 2, withEnds: true)
        let (ends, whole) = (try #require(vectors.ends), vectors.spans)
        #expect(ends.openings[length: 1, start: 0] == ends.openings[length: 1, start: 1])
        #expect(cosine(ends.closings[length: 1, start: 0], ends.closings[length: 1, start: 1]) < 0.9)
        for vectors in [ends.openings, ends.closings] {
            #expect(cosine(vectors[length: 1, start: 2], whole[length: 1, start: 2]) >= 0.99999)
            #expect(cosine(vectors[length: 1, start: 0], whole[length: 1, start: 0]) < 0.99)
        }
    }

    @Test("a document of all sentences: each span as its sentences joined by a space")
    func spansMatchJoinedText() {
        let sentences = Reference.all.filter { !["zh", "zh-Hant", "ja", "th"].contains($0.language) }.map(\.text)
        var encoder = SentenceEncoder(model: model)
        let spans = encoder.encode(sentences, maximumSpan: 5).spans
        for length in 1...5 {
            for start in 0...sentences.count - length {
                let joined = encoder.encode(separately: [sentences[start..<start + length].joined(separator: " ")])
                let cosine = cosine(spans[length: length, start: start], joined[length: 1, start: 0])
                #expect(cosine >= 0.99999, "\(length) sentences from \(start)")
            }
        }
    }

    @Test("spans of very short sentences, whose edges overlap")
    func shortSentences() {
        let sentences = [
            "Oui.", "Non.", "", "5 %", "Peut-être, dit-il.", "Oui !", "Ah.", "L’armée est entrée dans la ville.",
            "Non.",
        ]
        var encoder = SentenceEncoder(model: model)
        let spans = encoder.encode(sentences, maximumSpan: 4).spans
        for length in 1...4 {
            for start in 0...sentences.count - length {
                let joined = encoder.encode(separately: [sentences[start..<start + length].joined(separator: " ")])
                #expect(cosine(spans[length: length, start: start], joined[length: 1, start: 0]) >= 0.99999)
            }
        }
    }

    @Test("a document longer than every batch, and a sentence longer than one")
    func longDocument() {
        let long = Reference.all.map(\.text).joined(separator: " ")
        let sentences = Reference.all.map(\.text) + [long] + Reference.all.map(\.text)
        var encoder = SentenceEncoder(model: model)
        let spans = encoder.encode(sentences, maximumSpan: 1).spans
        for start in sentences.indices {
            let alone = encoder.encode(separately: [sentences[start]])
            #expect(cosine(spans[length: 1, start: start], alone[length: 1, start: 0]) >= 0.99999)
        }
    }

    @Test("a missing model is said, with what mends it")
    func missingModel() {
        #expect(throws: EncoderError.missing(folder: "/nowhere")) { try EncoderModel(folder: "/nowhere") }
    }
}
