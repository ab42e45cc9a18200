import Documents
import TMX

/// What a reader makes of a file.
struct Memory {
    var header: TranslationMemoryHeader
    var units: [TranslationUnit] = []
    var diagnostics: [Diagnostic]

    /// Reads `bytes`, given to the reader `chunkSize` at a time.
    init(_ bytes: [UInt8], chunkSize: Int = .max) throws(BadInput) {
        var rest = bytes[...]
        let reader = try TMXReader(name: "test.tmx") {
            defer { rest = rest.dropFirst(chunkSize) }
            return Array(rest.prefix(chunkSize))
        }
        header = reader.header
        diagnostics = []
        while let unit = try reader.next() { units.append(unit) }
        diagnostics = reader.diagnostics
    }

    init(_ text: String, chunkSize: Int = .max) throws(BadInput) {
        try self.init(Array(text.utf8), chunkSize: chunkSize)
    }

    /// The texts of each unit's variants.
    var texts: [[String]] { units.map { $0.variants.map(\.segment.text) } }

    var categories: Set<String> { Set(diagnostics.map(\.category)) }
}

/// Files for tests, built around what a test is about.
enum Sample {
    static let header =
        "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\""
        + " srclang=\"fr\" datatype=\"plaintext\"/>"

    /// A memory with that body, each part on a line of its own; the body starts on line 4.
    static func memory(_ body: String, header: String = header, prolog: String = "<?xml version=\"1.0\"?>") -> String {
        "\(prolog)\n<tmx version=\"1.4\">\(header)\n<body>\n\(body)\n</body>\n</tmx>\n"
    }

    /// A unit with the segment in French, and `x` in English.
    static func unit(_ segment: String) -> String {
        "<tu><tuv xml:lang=\"fr\"><seg>\(segment)</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>"
    }

    /// A memory whose first unit has that segment and whose second is sound.
    static func segment(_ segment: String) -> String { memory(unit(segment) + "\n" + unit("sound")) }
}
