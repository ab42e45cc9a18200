import CCLD2
import Documents

/// What CLD2 takes a text for.
struct DetectedLanguage: Hashable, Sendable {
    let language: Language
    /// Whether CLD2 is sure, and most of the text is in that language.
    let isSure: Bool
    /// How much the text looks like that language; comparable between texts of one language alone.
    let score: Double

    /// Nil where CLD2 cannot tell. Only the start of a long text is looked at.
    init?(of text: some Sequence<String>) {
        var bytes: [UInt8] = []
        for part in text {
            bytes += part.utf8
            bytes.append(UInt8(ascii: "\n"))
            if bytes.count > Self.enough { break }
        }
        let found = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { text in
                unsafe recoupe_detect_language(text.baseAddress, Int32(text.count))
            }
        }
        guard let code = unsafe found.code else { return nil }
        let name = unsafe String(cString: code)
        guard name != "un", let language = Language(Self.renamed[name] ?? name) else { return nil }
        self.language = language
        isSure = unsafe found.is_reliable && found.percent >= 70
        score = unsafe found.score
    }

    /// Bytes.
    private static let enough = 20_000
    /// CLD2's codes that ISO 639 has withdrawn.
    private static let renamed = ["iw": "he", "jw": "jv", "in": "id", "mo": "ro"]
}
