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
    private(set) var isGrouped: Bool

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
        let hasDecimals =
            marks.last.map { last in
                if Self.spaces.contains(last) { return false }
                return groups[groups.count - 1].count != 3 || groups[0] == "0" || (marks.count > 1 && marks[0] != last)
            } ?? false
        isGrouped = marks.count > (hasDecimals ? 1 : 0)
        let whole = (hasDecimals ? groups.dropLast() : groups[...]).joined()
        value = hasDecimals ? "\(whole).\(groups[groups.count - 1])" : whole
    }

    /// `value` as it is written in `language`, grouped or not.
    static func text(of value: String, in language: Language, isGrouped: Bool) -> String {
        let locale = Locale(identifier: language.tag)
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        var digits = String(parts[0])
        if isGrouped, digits.count > 3 {
            var groups: [Substring] = []
            var rest = digits[...]
            while !rest.isEmpty {
                groups.insert(rest.suffix(3), at: 0)
                rest = rest.dropLast(3)
            }
            digits = groups.joined(separator: locale.groupingSeparator ?? "")
        }
        return parts.count > 1 ? digits + (locale.decimalSeparator ?? ".") + parts[1] : digits
    }

    private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.prefix { ScalarClass($0) == .digit }
            .map { String(Int($0.properties.numericValue ?? 0)) }.joined()
    }

    private static let marks: Set<Unicode.Scalar> = [".", ",", "'", "\u{2019}", "\u{66B}", "\u{66C}"]
    private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
}
