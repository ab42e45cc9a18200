import Documents
import Reports
import TMX

/// The difference of two memories for people and for programs.
enum MemoryDifferenceText {
    /// A line a variant that differs, units apart by an empty line; at last the counts.
    static func text(of difference: MemoryDifference) -> String {
        let blocks =
            difference.changed.map { change in
                head(change.new) + lines("-", change.old, unless: change.new)
                    + lines("+", change.new, unless: change.old)
            }
            + difference.removed.map { head($0) + lines("-", $0) }
            + difference.added.map { head($0) + lines("+", $0) }
        return blocks.map { $0 + "\n" }.joined() + counts(difference)
    }

    /// A line a unit: `{"change": "changed", "tuid", "old": {"fr": …}, "new": {"fr": …}}`; `change` is `changed`, `removed` or `added`.
    static func jsonLines(of difference: MemoryDifference) throws -> String {
        let records =
            difference.changed.map { Record(change: "changed", old: $0.old, new: $0.new) }
            + difference.removed.map { Record(change: "removed", old: $0, new: nil) }
            + difference.added.map { Record(change: "added", old: nil, new: $0) }
        return try records.map { try JSONText.of($0, isIndented: false) + "\n" }.joined()
    }

    private struct Record: Encodable {
        var change: String
        var tuid: String?
        var old: [String: String]?
        var new: [String: String]?

        init(change: String, old: TranslationUnit?, new: TranslationUnit?) {
            self.change = change
            tuid = (new ?? old)?.identifier
            self.old = old.map(Self.texts)
            self.new = new.map(Self.texts)
        }

        private static func texts(of unit: TranslationUnit) -> [String: String] {
            Dictionary(unit.variants.map { ($0.language.tag, $0.segment.text) }) { first, _ in first }
        }
    }

    private static func head(_ unit: TranslationUnit) -> String { unit.identifier.map { "tuid \($0)\n" } ?? "" }

    private static func lines(_ sign: String, _ unit: TranslationUnit, unless other: TranslationUnit? = nil) -> String {
        unit.variants.filter { variant in
            other?.variants.contains { $0.language == variant.language && $0.segment == variant.segment } != true
        }
        .map { "\(sign) \($0.language): \($0.segment.text)\n" }.joined()
    }

    private static func counts(_ difference: MemoryDifference) -> String {
        "\(difference.changed.count) changed, \(difference.removed.count) removed, \(difference.added.count) added, "
            + "\(difference.unchanged) unchanged\n"
    }
}
