/// What stands above the line, in Unicode's raised figures, so that the mark of a note is no part of the number before
/// it: `5,4¹⁾`.
enum Superscript {
    /// `text` with its figures and brackets raised; as it is where it has letters (`1er`) or other marks.
    static func raised(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case 0x20, 0x09...0x0D: result.append(byte)
            default:
                guard let raised = figures[byte] else { return text }
                result += raised
            }
        }
        return result[...]
    }

    private static let figures = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-()".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾".unicodeScalars.map { Array(String($0).utf8) })
    )
}
