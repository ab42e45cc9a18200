package import Documents

/// Reads a table of units, a unit a row: TSV as it stands, or CSV (RFC 4180), where a cell in quotation marks may hold line breaks.
package final class TableReader: UnitReader {
    package enum Format: String, Sendable {
        case tsv, csv
    }

    package let header: TranslationMemoryHeader
    package private(set) var diagnostics: [Diagnostic] = []
    private let format: Format
    private let columns: TableColumns
    private var lines: TextLines
    /// The first row where it is no head.
    private var pending: [String]?

    /// `languages` are those of the columns where the first row does not name them, or where `hasHead` is false: then it is a unit
    /// whatever its words are. A column of numbers more, before or behind, is the score. `-` is standard input.
    package init(path: String, format: Format, languages: [Language], hasHead: Bool = true) throws(BadInput) {
        self.format = format
        lines = try TextLines(path: path)
        let first = try Self.row(of: &lines, format) ?? []
        if hasHead, let head = TableColumns(head: first) {
            columns = head
        } else {
            guard languages.count > 1 else {
                throw lines.refusal(
                    "the first row does not name two languages: add 'fr\(format.separator)en', or give --languages")
            }
            columns = TableColumns(languages: languages, first: first)
            pending = first
        }
        header = TranslationMemoryHeader(importing: columns.languages.first, format: format.rawValue)
    }

    package func next() throws(BadInput) -> TranslationUnit? {
        while true {
            let line = pending == nil ? lines.number + 1 : 1
            let row: [String]?
            if pending == nil { row = try Self.row(of: &lines, format) } else { row = pending }
            guard let cells = row else { return nil }
            pending = nil
            if cells.allSatisfy(\.isEmpty) { continue }
            guard cells.count <= columns.count else {
                throw lines.refusal("\(cells.count) columns where there should be \(columns.count)")
            }
            return columns.unit(of: cells, line: line)
        }
    }

    private static func row(of lines: inout TextLines, _ format: Format) throws(BadInput) -> [String]? {
        guard var line = try lines.next() else { return nil }
        guard format == .csv else {
            return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let start = lines.number
        while true {
            if let cells = cells(of: line) { return cells }
            guard let more = try lines.next() else {
                throw BadInput(name: lines.name, line: start, reason: "a quotation mark is not closed")
            }
            line += "\n" + more
        }
    }

    /// The cells of a record of CSV; nil where a quotation mark is still open.
    private static func cells(of record: String) -> [String]? {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var afterQuote = false
        for scalar in record.unicodeScalars {
            switch scalar {
            case "\"" where isQuoted:
                isQuoted = false
                afterQuote = true
                continue
            case "\"" where afterQuote:
                cell.append(scalar)
                isQuoted = true
            case "\"" where cell.isEmpty: isQuoted = true
            case "," where !isQuoted:
                cells.append(String(cell))
                cell = String.UnicodeScalarView()
            default: cell.append(scalar)
            }
            afterQuote = false
        }
        return isQuoted ? nil : cells + [String(cell)]
    }
}

extension TableReader.Format {
    var separator: String { self == .tsv ? "\t" : "," }
}
