/// The form in which texts and tables meet: differences of case and of typing gone, nothing else.
///
/// Small letters (with `ı` as `i`, so that Turkish capitals match), `ß` as `ss`, `ё` as `е`; Arabic without vowel
/// signs and
/// tatweel, its alefs, `ى` and `ة` as the press mixes them; full-width forms as ASCII; digits of all scripts as ASCII
/// digits;
/// one apostrophe (`'`) and one hyphen, which is the minus sign as well (`-`). Dashes stay as they are.
enum ScalarFolding {
    /// Appends the folded form of `scalar` to `output`: no scalar, one or two.
    static func append(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) {
        switch computed(scalar) {
        case sharpS:
            output.append("s")
            output.append("s")
        case dropped: break
        case let folded: output.append(folded)
        }
    }

    /// The class of Latin, Greek, Cyrillic, Hebrew and Arabic scalars, and what they fold to; `special` for those that do not fold
    /// to one scalar, and for marks that make one with the letter before them.
    static let table: [(scalarClass: ScalarClass, folded: Unicode.Scalar)] = ScalarClass.table.indices.map { value in
        let folded = computed(Unicode.Scalar(UInt32(value))!)
        let isCombining = (0x300...0x36F).contains(value) || (0x653...0x655).contains(value)
        return (ScalarClass.table[value], folded == sharpS || folded == dropped || isCombining ? special : folded)
    }
    static let special: Unicode.Scalar = "\0"
    private static let sharpS: Unicode.Scalar = "ß"
    private static let dropped = special

    private static func computed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2BC}", "`", "´", "\u{2018}", "\u{2019}", "\u{201B}": return "'"
        case "\u{2010}", "\u{2011}", "\u{2212}", "\u{FE63}": return "-"
        case "\u{FF01}"..."\u{FF5E}": return computed(Unicode.Scalar(scalar.value - 0xFEE0)!)
        case "\u{3040}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{AC00}"..."\u{D7A3}": return scalar
        case "İ", "ı": return "i"
        case "ё", "Ё": return "е"
        case "ß", "ẞ": return sharpS
        case "أ", "إ", "آ", "ٱ": return "ا"
        case "ى": return "ي"
        case "ة": return "ه"
        case "\u{640}", "\u{64B}"..."\u{652}", "\u{670}": return dropped
        default: break
        }
        let properties = scalar.properties
        if ScalarClass(scalar) == .ignorable { return dropped }
        if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
            return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
        }
        let lowered = properties.lowercaseMapping.unicodeScalars
        return lowered.count == 1 ? lowered.first! : scalar
    }
}
