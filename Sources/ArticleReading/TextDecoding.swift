import Documents
import XML

/// A file's bytes turned into UTF-8.
struct TextDecoding: Sendable {
    /// UTF-8, without a byte order mark.
    var utf8: [UInt8]
    /// What it was, by name.
    var encoding: String
    var diagnostics: [Diagnostic] = []

    /// A byte order mark decides; then whether all is UTF-8; then what the file says of itself; then the language that
    /// it makes sense in.
    init(_ bytes: [UInt8]) {
        if let (name, length) = HTMLEncoding.byteOrderMark(of: bytes) {
            self.init(Array(bytes.dropFirst(length)), as: name)
        } else if Self.isUTF16WithoutMark(bytes) {
            self.init(bytes, as: bytes.first == 0 ? "utf-16be" : "utf-16le")
        } else if DeclaredEncoding(bytes).name == "iso-2022-jp" || Self.isISO2022JP(bytes) {
            self.init(bytes, as: "iso-2022-jp")
        } else if Self.isUTF8(bytes) {
            self.init(bytes, as: "utf-8")
        } else {
            self.init(legacy: bytes)
        }
    }

    private init(legacy bytes: [UInt8]) {
        if let declared = DeclaredEncoding(bytes).name, let utf8 = HTMLEncoding.decode(bytes, from: declared) {
            self.utf8 = utf8
            encoding = declared
        } else {
            encoding = EncodingGuess.name(for: bytes)
            utf8 = HTMLEncoding.decode(bytes, from: encoding) ?? bytes
            let message = "not UTF-8 and without a declared encoding; read as \(encoding)"
            diagnostics = [Diagnostic(.note, category: "guessed-encoding", message: message)]
        }
        if let line = Self.lineOfReplacement(utf8) {
            let message = "bytes that are no letters of \(encoding)"
            diagnostics.append(Diagnostic(.warning, category: "undecodable", message: message, line: line))
        }
    }

    private init(_ bytes: [UInt8], as name: String) {
        utf8 = name == "utf-8" ? bytes : HTMLEncoding.decode(bytes, from: name) ?? bytes
        encoding = name
        if let mojibake = Mojibake.diagnostic(utf8) { diagnostics = [mojibake] }
    }

    /// Every other byte of its start is zero, and only those.
    private static func isUTF16WithoutMark(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 8 else { return false }
        let zeros = bytes.prefix(8).indices.filter { bytes[$0] == 0 }
        return zeros == [0, 2, 4, 6] || zeros == [1, 3, 5, 7]
    }

    /// Whether it has the escape sequence that leads to the letters of JIS X 0208; all bytes are ASCII.
    private static func isISO2022JP(_ bytes: [UInt8]) -> Bool {
        guard let escape = bytes.firstIndex(of: 0x1B) else { return false }
        return [Array("\u{1B}$B".utf8), Array("\u{1B}$@".utf8)].contains { bytes[escape...].starts(with: $0) }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    private static func lineOfReplacement(_ utf8: [UInt8]) -> Int? {
        var line = 1
        for (index, byte) in utf8.enumerated() {
            if byte == 0x0A { line += 1 }
            if byte == 0xEF, utf8[index...].starts(with: [0xEF, 0xBF, 0xBD]) { return line }
        }
        return nil
    }
}
