import Documents
import XML

/// A memory's bytes as UTF-8, whatever the file is encoded in; a byte-order mark counts for more than the declaration.
///
/// TMX 1.4b wants UTF-8, UTF-16 or US-ASCII; other encodings are read where iconv knows them, with a warning. UTF-7 and
/// UTF-32 are refused: the first hides markup from whoever looks at the bytes, the second is not found in the wild.
struct EncodedInput {
    private let name: String
    private let read: () -> [UInt8]?
    /// Whether reading failed; what came before is kept.
    private(set) var isBroken = false
    private var decoder: TextDecoder?
    private var start: [UInt8]
    /// What was found about the encoding.
    let diagnostics: [Diagnostic]
    /// Where the last bytes that were returned have U+FFFD for what is no character of the file's encoding.
    var faults: [Int] { decoder?.faults ?? [] }

    /// `read` returns the next bytes, none at the end, nil on failure.
    init(name: String, read: @escaping () -> [UInt8]?) throws(BadInput) {
        self.name = name
        self.read = read
        start = []
        while start.count < 1024 {
            guard let chunk = read() else {
                isBroken = true
                break
            }
            if chunk.isEmpty { break }
            start += chunk
        }
        guard !start.isEmpty else { throw BadInput(name: name, reason: isBroken ? Self.damage : "the file is empty") }
        let encoding = TextEncoding(of: start)
        if let reason = encoding.refusal { throw BadInput(name: name, line: 1, column: 1, reason: reason) }
        diagnostics = encoding.diagnostics
        start.removeFirst(encoding.markLength)
        guard !encoding.isUTF8 else { return }
        decoder = TextDecoder(encoding: encoding.name)
        guard decoder != nil else {
            throw BadInput(
                name: name, line: 1, reason: "unknown encoding '\(encoding.name)': convert the file to UTF-8")
        }
    }

    /// What is said of a broken file.
    static let damage = "the file cannot be read to its end: it is damaged"

    /// The next bytes, UTF-8 where the file keeps what it declares; none at the end.
    mutating func next() -> [UInt8] {
        while true {
            let chunk = start.isEmpty ? nextChunk() : start
            start = []
            guard let decoder else { return chunk }
            let text = chunk.isEmpty ? decoder.finish() : decoder.decode(chunk)
            if !text.isEmpty || chunk.isEmpty { return text }
        }
    }

    private mutating func nextChunk() -> [UInt8] {
        guard !isBroken, let chunk = read() else {
            isBroken = true
            return []
        }
        return chunk
    }

    /// The same for formats that keep nothing of a damaged file.
    mutating func nextSound() throws(BadInput) -> [UInt8] {
        let text = next()
        guard !isBroken else { throw BadInput(name: name, reason: Self.damage) }
        guard faults.isEmpty else {
            throw BadInput(
                name: name, reason: "the file is not in the encoding that it declares: convert it to UTF-8")
        }
        return text
    }
}
