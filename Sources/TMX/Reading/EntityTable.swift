import XML

/// The entities that a document declares, expanded within bounds.
struct EntityTable {
    enum Failure: Error { case tooDeep, tooLong }

    /// What `&name;` stands for.
    enum Meaning: Equatable {
        case text([UInt8])
        /// Something outside the document, which is not read.
        case external
        /// Nothing declares it.
        case unknown
    }

    /// How many bytes all references of a document together may become.
    static let budget = 1 << 20
    private static let deepest = 16

    /// Nil for an external entity.
    private var values: [String: [UInt8]?] = [:]
    private var spent = 0

    init() {}

    /// The general entities of a DOCTYPE; those of its external subset are not known.
    init(declarations: ArraySlice<UInt8>) {
        var rest = declarations
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(mark + 1)...]
            guard rest.starts(with: "!ENTITY".utf8) else { continue }
            rest = rest.dropFirst(7)
            declare(&rest)
        }
    }

    /// Takes a declaration behind its `<!ENTITY`. The first of a name counts; parameter entities are passed over.
    private mutating func declare(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop(while: MarkupMender.isSpace)
        let name = rest.prefix { !MarkupMender.isSpace($0) && !Self.endsName($0) }
        rest = rest[name.endIndex...].drop(while: MarkupMender.isSpace)
        let key = String(decoding: name, as: UTF8.self)
        guard !name.isEmpty, let first = rest.first, values[key] == nil else { return }
        guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else {
            let isExternal = rest.starts(with: "SYSTEM".utf8) || rest.starts(with: "PUBLIC".utf8)
            if isExternal { values[key] = .some(nil) }
            return
        }
        let value = rest.dropFirst().prefix { $0 != first }
        rest = rest[value.endIndex...]
        values[key] = Array(value)
    }

    private static func endsName(_ byte: UInt8) -> Bool { "\"'%<>".utf8.contains(byte) }

    /// The text of `&name;`, as characters and not as markup.
    mutating func meaning(of name: String) throws(Failure) -> Meaning {
        guard let value = values[name] else { return .unknown }
        guard let value else { return .external }
        var text: [UInt8] = []
        try expand(value, into: &text, depth: 0)
        return .text(text)
    }

    private mutating func expand(_ value: [UInt8], into text: inout [UInt8], depth: Int) throws(Failure) {
        guard depth < Self.deepest else { throw .tooDeep }
        var rest = value[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            try append(rest[..<mark], to: &text)
            let reference = CharacterReference(at: mark, in: rest)
            rest = rest[(reference?.end ?? mark + 1)...]
            guard case .named(let name)? = reference?.target, let inner = values[name], let inner else {
                try append(reference.map(Self.characters) ?? [UInt8(ascii: "&")], to: &text)
                continue
            }
            try expand(inner, into: &text, depth: depth + 1)
        }
        try append(rest, to: &text)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) throws(Failure) {
        spent += bytes.count
        guard spent <= Self.budget else { throw .tooLong }
        text += bytes
    }

    /// The characters of a reference that no declaration is needed for.
    private static func characters(_ reference: CharacterReference) -> ArraySlice<UInt8> {
        switch reference.target {
        case .number(let value): ArraySlice(Unicode.Scalar(value).map { String($0).utf8.map { $0 } } ?? [])
        case .named(let name): ArraySlice(HTMLEntity.character(named: name).map { Array(String($0).utf8) } ?? [])
        }
    }
}
