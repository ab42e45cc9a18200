package import Documents

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
    package struct BadLine: Error, Hashable, CustomStringConvertible {
        package var line: Int

        package var description: String {
            "not an accepted difference; write the version, the pivot's words and the version's words, parted by tabs"
        }
    }

    private var entries: Set<AcceptedDifference> = []

    package init(_ text: String) throws(BadLine) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && line.first != "#" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard (2...3).contains(fields.count), !fields[0].isEmpty else { throw BadLine(line: index + 1) }
            entries.insert(
                AcceptedDifference(version: fields[0], pivot: fields[1], other: fields.count == 3 ? fields[2] : ""))
        }
    }

    /// The discrepancies of which any version's part is not accepted.
    package func removed(from discrepancies: [Discrepancy], of bitext: Bitext) -> [Discrepancy] {
        guard !entries.isEmpty else { return discrepancies }
        return discrepancies.filter { !accepts($0, of: bitext) }
    }

    /// Whether every version's part of the discrepancy is accepted.
    package func accepts(_ discrepancy: Discrepancy, of bitext: Bitext) -> Bool {
        discrepancy.differences(in: bitext).allSatisfy { difference in
            entries.contains(difference)
                || entries.contains(
                    AcceptedDifference(version: "*", pivot: difference.pivot, other: difference.other))
        }
    }
}
