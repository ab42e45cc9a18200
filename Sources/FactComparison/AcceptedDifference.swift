package import Documents
import Facts

/// What the pivot says and what a version says, as `AcceptedDifferences` reads and writes them: words as in the report, white
/// space folded.
package struct AcceptedDifference: Hashable, Sendable, Codable {
    /// As the explanations name it (`en`); `*` is any.
    package let version: String
    /// Empty where the pivot does not say it.
    package let pivot: String
    /// Empty where the version does not say it.
    package let other: String

    package init(version: String, pivot: String, other: String) {
        self.version = version
        (self.pivot, self.other) = (Self.folded(pivot), Self.folded(other))
    }

    /// A line of the format, without its end.
    package var line: String { [version, pivot, other].joined(separator: "\t") }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Discrepancy {
    /// What it would take to accept it: a difference for each version that it names beside the pivot.
    package func differences(in bitext: Bitext) -> [AcceptedDifference] {
        let pivot = claims.first { $0.article == 0 }?.fact?.text ?? ""
        return claims.filter { $0.article != 0 }.map { claim in
            AcceptedDifference(
                version: bitext.label(of: claim.article), pivot: pivot, other: claim.fact?.text ?? "")
        }
    }
}
