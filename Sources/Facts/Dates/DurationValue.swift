import Foundation

extension DateParts.Duration {
    /// Reads `P15D`, `PT30M`, `P1.5Y`, `PXD`; nil where it is another form.
    init?(timex: String) {
        guard timex.hasPrefix("P"), let designator = timex.last else { return nil }
        let isTime = timex.hasPrefix("PT")
        let count = timex.dropFirst(isTime ? 2 : 1).dropLast()
        let units: [Character: DateUnit] =
            isTime ? ["S": .second, "M": .minute] : ["H": .hour, "D": .day, "W": .week, "M": .month, "Y": .year]
        guard let unit = units[designator] else { return nil }
        self.init(count: Decimal(string: String(count)), unit: unit)
    }

    /// As TIMEX3 writes it; the unit stays as the text has it (`P48H`, not `P2D`).
    var timex: String {
        let (prefix, designator, factor) = unit.duration
        return "\(prefix)\(count.map { "\($0 * Decimal(factor))" } ?? "X")\(designator)"
    }
}
