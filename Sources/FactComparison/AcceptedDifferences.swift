package import Documents
import Facts

/// Differences that a user has looked at and accepts, so that they are not shown again.
///
/// A line each, in UTF-8: the version, what the pivot says, what the version says, parted by tabs. The version is named
/// as in the explanations (`en`), `*` is any; what a version does not say is empty. The words are those of the report;
/// white space does not count. Empty lines and lines that begin with `#` are skipped:
///
///     # the agency counts otherwise
///     en	5 %	8%
///     *	42 510 habitants
package struct AcceptedDifferences: Sendable {
    /// A line, from 1, that is not in the format.
    package struct BadLine: Error, Hashable {
        package var line: Int
    }

    private struct Entry: Hashable {
        var version: String
        var pivot: String
        var other: String

        init(_ version: String, _ pivot: String, _ other: String) {
            self.version = version
            (self.pivot, self.other) = (Self.folded(pivot), Self.folded(other))
        }

        private static func folded(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    private var entries: Set<Entry> = []

    package init(_ text: String) throws(BadLine) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && line.first != "#" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard (2...3).contains(fields.count), !fields[0].isEmpty else { throw BadLine(line: index + 1) }
            entries.insert(Entry(fields[0], fields[1], fields.count == 3 ? fields[2] : ""))
        }
    }

    /// The discrepancies of which any version's part is not accepted.
    package func removed(from discrepancies: [Discrepancy], of bitext: Bitext) -> [Discrepancy] {
        guard !entries.isEmpty else { return discrepancies }
        return discrepancies.filter { discrepancy in
            let pivot = discrepancy.claims.first { $0.article == 0 }?.fact?.text ?? ""
            return !discrepancy.claims.filter { $0.article != 0 }.allSatisfy { claim in
                let said = claim.fact?.text ?? ""
                return ["*", bitext.label(of: claim.article)].contains { entries.contains(Entry($0, pivot, said)) }
            }
        }
    }
}
