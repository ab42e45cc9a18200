extension Unicode.Scalar {
    /// `U+000B`: how Unicode writes a code point.
    var notation: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
