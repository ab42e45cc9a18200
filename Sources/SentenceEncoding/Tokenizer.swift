import CSentencePiece

/// Cuts a text into the pieces of the encoder's vocabulary, by the model's own normalisation (NFKC) and unigram probabilities.
@safe final class Tokenizer: Sendable {
    /// The pieces that open and close a text.
    let opening: Int32
    let closing: Int32
    private nonisolated(unsafe) let processor: OpaquePointer

    init(path: String) throws(EncoderError) {
        guard let opened = unsafe recoupe_sentencepiece_open(path) else {
            throw .damaged(path: path, reason: "not a SentencePiece model")
        }
        unsafe processor = opened
        opening = unsafe recoupe_sentencepiece_bos(opened)
        closing = unsafe recoupe_sentencepiece_eos(opened)
    }

    deinit {
        unsafe recoupe_sentencepiece_close(processor)
    }

    /// Appends the ids of the pieces of `text`, without the opening and the closing one.
    func append(_ text: String, to ids: inout [Int32]) {
        var text = text
        text.withUTF8 { bytes in
            // A piece is one byte at the least; one more for the space that SentencePiece puts before the text.
            let capacity = bytes.count + 1
            let pieces = unsafe [Int32](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                let count = unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
                    unsafe recoupe_sentencepiece_encode(
                        processor, chars.baseAddress, chars.count, buffer.baseAddress, capacity)
                }
                initialized = min(max(0, Int(count)), capacity)
            }
            ids.append(contentsOf: pieces)
        }
    }
}
