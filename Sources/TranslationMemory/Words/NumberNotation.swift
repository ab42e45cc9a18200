import Documents
import Foundation

/// A number at the start of a text: its value and how it is written.
///
/// Marks between digits are read by their groups: one that is followed by exactly three digits groups, the last one is the decimal
/// mark if other digits follow, or if a different mark came before. A mark that stands once before three digits groups
/// (`2.000`, `2,000`), unless the number starts with a zero (`0.125`).
struct NumberNotation {
    /// In plain notation: `2000`, `12.5`.
    private(set) var value: String
    /// In Unicode scalars.
    private(set) var length: Int
    var isGrouped: Bool { groupingMark != nil }
    private(set) var groupingMark: Unicode.Scalar?
    private(set) var decimalMark: Unicode.Scalar?
    /// The digit zero of its script.
    private let zero: Unicode.Scalar

    /// Requires a digit at the start.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var groups: [String] = []
        var marks: [Unicode.Scalar] = []
        var index = scalars.startIndex
        while true {
            let group = Self.digits(scalars[index...])
            groups.append(group)
            index += group.count
            guard index + 1 < scalars.endIndex, ScalarClass(scalars[index + 1]) == .digit else { break }
            let mark = scalars[index]
            let next = Self.digits(scalars[(index + 1)...]).count
            let isSpace = Self.spaces.contains(mark)
            guard isSpace ? next == 3 && groups[0].count <= 3 : Self.marks.contains(mark) else { break }
            // After a decimal mark nothing follows: 3.5.2017 is no number with a value of its own, but it is one word.
            marks.append(mark)
            index += 1
        }
        length = index - scalars.startIndex
        zero = Self.zero(of: scalars[scalars.startIndex])
        let hasDecimals =
            marks.last.map { last in
                if Self.spaces.contains(last) { return false }
                return groups[groups.count - 1].count != 3 || groups[0] == "0" || (marks.count > 1 && marks[0] != last)
            } ?? false
        decimalMark = hasDecimals ? marks.last : nil
        groupingMark = marks.count > (hasDecimals ? 1 : 0) ? marks.first : nil
        let whole = (hasDecimals ? groups.dropLast() : groups[...]).joined()
        value = hasDecimals ? "\(whole).\(groups[groups.count - 1])" : whole
    }

    /// The number as it is written in `language`, with the digits and the marks of `other`, which stood in its place.
    func text(like other: NumberNotation, in language: Language) -> String {
        let locale = Locale(identifier: language.tag)
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let decimalMark = other.decimalMark.map(String.init) ?? locale.decimalSeparator ?? "."
        let groupingMark = other.groupingMark.map(String.init) ?? locale.groupingSeparator ?? ""
        var text = String(parts[0])
        // Marks of two sources may be the same: then the decimal mark has it.
        if isGrouped || other.isGrouped, text.count > 3, groupingMark != decimalMark || parts.count == 1 {
            text = Self.grouped(text, by: groupingMark)
        }
        if parts.count > 1 { text += decimalMark + parts[1] }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(other.digit)))
    }

    private static func grouped(_ digits: String, by mark: String) -> String {
        let start = digits.count % 3
        var groups = start > 0 ? [digits.prefix(start)] : []
        var rest = digits.dropFirst(start)
        while !rest.isEmpty {
            groups.append(rest.prefix(3))
            rest = rest.dropFirst(3)
        }
        return groups.joined(separator: mark)
    }

    /// An ASCII digit in the script of this number.
    private func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("0"..."9").contains(scalar) else { return scalar }
        return Unicode.Scalar(zero.value + scalar.value - 0x30) ?? scalar
    }

    private static func zero(of digit: Unicode.Scalar) -> Unicode.Scalar {
        let value = UInt32(digit.properties.numericValue ?? 0)
        return Unicode.Scalar(digit.value - value) ?? "0"
    }

    private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.prefix { ScalarClass($0) == .digit }
            .map { String(Int($0.properties.numericValue ?? 0)) }.joined()
    }

    private static let marks: Set<Unicode.Scalar> = [".", ",", "'", "\u{2019}", "\u{66B}", "\u{66C}"]
    private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
}
