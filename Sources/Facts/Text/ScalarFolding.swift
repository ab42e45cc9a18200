/// The form in which texts and tables meet: differences of case and of typing gone, nothing else.
///
/// Small letters (with `ı` as `i`, so that Turkish capitals match), `ß` as `ss`, `ё` as `е`; Arabic without vowel signs and
/// tatweel, its alefs, `ى` and `ة` as the press mixes them; full-width forms as ASCII; digits of all scripts as ASCII digits;
/// one apostrophe (`'`) and one hyphen, which is the minus sign as well (`-`). Dashes stay as they are.
enum ScalarFolding {
    /// Appends the folded form of `scalar` to `output`: no scalar, one or two.
    static func append(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) {
        guard scalar.value < tableEnd else { return appendComputed(scalar, to: &output) }
        let folded = table[Int(scalar.value)]
        if folded == sharpS {
            output.append("s")
            output.append("s")
        } else if folded != dropped {
            output.append(folded)
        }
    }

    private static let tableEnd: UInt32 = 0x700
    private static let table = (0..<tableEnd).map { computed(Unicode.Scalar($0)!) }
    private static let sharpS: Unicode.Scalar = "ß"
    private static let dropped: Unicode.Scalar = "\0"

    private static func appendComputed(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201B: output.append("'")
        case 0x2010, 0x2011, 0x2212, 0xFE63: output.append("-")
        case 0x1E9E:
            output.append("s")
            output.append("s")
        case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x3040...0x30FF: output.append(scalar)
        case 0xFF01...0xFF5E: append(Unicode.Scalar(scalar.value - 0xFEE0)!, to: &output)
        default:
            let folded = computed(scalar)
            if folded != dropped { output.append(folded) }
        }
    }

    private static func computed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2BC}", "`", "´": return "'"
        case "İ", "ı": return "i"
        case "ё", "Ё": return "е"
        case "ß": return sharpS
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
