/// The elements of TMX as the mender knows them, and all others in one.
enum Element: UInt8, CaseIterable {
    case tmx, header, body, tu, tuv, seg, note, prop, ude, map
    case bpt, ept, it, ph, hi, sub, ut
    case foreign

    /// What may stand between an element's tags.
    enum Content {
        /// Other elements.
        case elements
        /// Text alone.
        case text
        /// Text and inline tags.
        case segment
        /// Native code, and `sub`.
        case code
    }

    /// The element whose name has these bytes, the last one lowest.
    init(packedName: UInt64, count: Int) {
        let index = count > 6 ? nil : Self.packed.firstIndex(of: packedName)
        self = index.flatMap { Element(rawValue: UInt8($0)) } ?? .foreign
    }

    /// The names as numbers, in the order of the raw values: no name is longer than a word of the machine.
    private static let packed = allCases.dropLast().map { $0.name.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The name in a tag.
    var name: [UInt8] { Self.names[Int(rawValue)] }

    private static let names = allCases.map { Array("\($0)".utf8) }

    var content: Content {
        switch self {
        case .tmx, .header, .body, .tu, .tuv, .ude, .map, .foreign: .elements
        case .note, .prop: .text
        case .seg, .hi, .sub: .segment
        case .bpt, .ept, .it, .ph, .ut: .code
        }
    }

    var isInline: Bool { (Self.bpt.rawValue...Self.ut.rawValue).contains(rawValue) }

    /// Whether its start tag is taken for one where text is expected; the names that HTML has too are not.
    var startsAmongText: Bool { self == .tu || self == .tuv || self == .seg }

    /// Whether its end tag is taken for one where text is expected.
    var endsAmongText: Bool { startsAmongText || self == .tmx || self == .note || self == .prop }

    /// How deep the element stands in a memory. The start of one ends all that are open at its level or deeper; nil for
    /// those that end nothing.
    var level: Int? {
        switch self {
        case .tmx: 0
        case .header, .body: 1
        case .tu, .ude: 2
        case .tuv, .map: 3
        case .seg, .note, .prop: 4
        case .bpt, .ept, .it, .ph, .hi, .sub, .ut, .foreign: nil
        }
    }
}

/// An element whose end has not come yet.
struct OpenElement {
    var element: Element
    /// The name as it was written; nil where it is the element's own, without a prefix.
    var writtenName: [UInt8]?

    /// The name without what XML has in no name.
    var soundName: [UInt8] {
        guard let writtenName else { return element.name }
        return writtenName.map { TagScan.isNameByte($0) ? $0 : UInt8(ascii: "_") }
    }
}
