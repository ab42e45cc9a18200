import Foundation
import SentenceEncoding
import Vectors

/// How fast the encoder is on one core, once it is loaded, and what share of the core's rate of matrix products that is.
///
/// Usage: encoding-rate FILE, a sentence a line. Writes a line of JSON: sentences and tokens, seconds, sentences a second with all
/// spans to five, and FLOP a second: what the encoder's products need, and what products of 2048 × 2048 reach in the same run.
struct Measurement: Encodable {
    var sentences: Int
    var tokens: Int
    var seconds: Double
    var rate: Double
    var encoderFlops: Double
    var productFlops: Double
}

let spans = 5

/// The products of matrices that no look-up saves: for each token its second windows, ten products with 256 × 256; for each sentence
/// 48 more where its ends stand beside an opening or a closing piece, and the head's linear part on three rows; the rest of the
/// head for each span.
func flop(sentences: Int, tokens: Int) -> Double {
    let place: Int = 256 * 256
    let row: Int = 1280 * 640
    let span: Int = 320 * 320 + 2 * 320 * 512 + 512 * 512
    let atSentence: Int = 48 * place + 3 * row + spans * span
    let products: Int = tokens * 10 * place + sentences * atSentence
    return 2 * Double(products)
}

/// Of the processor's time, so that other work on the machine counts little.
func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

func productFlops() -> Double {
    let (size, repetitions) = (2048, 5)
    let matrix = Matrix(columns: size, values: (0..<size * size).map { Float($0 % 7) })
    var product = Matrix(rows: size, columns: size)
    func multiply() { product.addProduct(of: matrix, count: size, by: matrix, isSum: false) }
    multiply()
    let time = seconds { for _ in 0..<repetitions { multiply() } }
    return 2 * Double(repetitions) * pow(Double(size), 3) / time
}

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: encoding-rate FILE\n".utf8))
    exit(2)
}
let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let sentences = text.split(separator: "\n").map(String.init)
let model = try EncoderModel()
let tokens = model.tokenCount(of: sentences)
var encoder = SentenceEncoder(model: model)
let time = seconds { _ = encoder.encode(sentences, maximumSpan: spans) }
let measurement = Measurement(
    sentences: sentences.count, tokens: tokens, seconds: time, rate: Double(sentences.count) / time,
    encoderFlops: flop(sentences: sentences.count, tokens: tokens) / time,
    productFlops: productFlops())
print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
