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

    /// As TIMEX3 writes it; the units stay as the text has them (`P48H`, not `P2D`; `PT2H40M`).
    var timex: String {
        let (prefix, designator, factor) = unit.duration
        let amount = count.map { "\($0 * Decimal(factor))" } ?? "X"
        guard let rest else { return "\(prefix)\(amount)\(designator)" }
        let (first, second) = unit.seconds == nil ? ("P", rest.unit.seconds == nil ? "" : "T") : ("PT", "")
        return "\(first)\(amount)\(designator)\(second)\(rest.count)\(rest.unit.duration.designator)"
    }
}
