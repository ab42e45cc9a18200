import Foundation
import Testing

/// The differences that were written into the project's own articles, as their `differences.tsv` lists them.
@Suite(.serialized)
struct DocumentedDifferencesTests {
    static let groups = ["abou-kamal", "bce-taux-2022", "finale-2018"]

    /// Conflicts that are not found, and why.
    static let unfound: [String: String] = [
        "aux mains de l’armée syrienne | في يد «حزب الله» اللبناني": "the army is known by the adjective alone",
        "75 points de base le 15 juin | June 16": "the sentences are left without counterpart by the alignment",
        "septième série | sexta ronda": "a series may be counted otherwise than a round",
    ]

    /// Values that are taken for conflicts and are none, and why.
    static let mistaken: [String: String] = [
        "la croate 28 millions | la croata, unos 24 millones": "both leave out their currencies, which differ"
    ]

    /// Conflicts on no list that an article pair may have.
    static let falseAlarmsAllowed = 1

    @Test("each documented conflict is found, and hardly another", arguments: groups)
    func conflicts(_ group: String) throws {
        for (file, rows) in try Self.rows(of: group) {
            let found = try Self.conflicts(between: "fr.html", and: file, of: group)
            for row in rows where row.type == "conflict" {
                let isFound = found.contains(where: row.isMeant)
                #expect(isFound != (Self.unfound[row.name] != nil), "\(group)/\(file): \(row.name)")
            }
            for row in rows where row.type != "conflict" {
                let isMistaken = found.contains(where: row.isMeant)
                #expect(isMistaken == (Self.mistaken[row.name] != nil), "\(group)/\(file): \(row.name)")
            }
            let strange = found.filter { conflict in !rows.contains { $0.isMeant(by: conflict) } }
            #expect(strange.count <= Self.falseAlarmsAllowed, "\(group)/\(file): \(strange.map(\.explanation))")
        }
    }

    // MARK: Reading

    /// One line of the list: what each side says, empty where it is silent.
    struct Row {
        var type: String
        var pivot: String
        var other: String

        /// As the exceptions above write it.
        var name: String { Self.spaced("\(pivot) | \(other)") }

        /// Whether the words of each claim are those of the row, or part of them.
        func isMeant(by conflict: Conflict) -> Bool {
            let said = Dictionary(conflict.claims.map { ($0.article, $0.text) }) { first, _ in first }
            return [(0, pivot), (1, other)].allSatisfy { article, words in
                guard let text = said[article]?.map(Self.spaced), !words.isEmpty else { return false }
                let wanted = Self.spaced(words)
                return wanted.contains(text) || text.contains(wanted)
            }
        }

        /// With plain spaces.
        private static func spaced(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    struct Conflict: Decodable {
        struct Claim: Decodable {
            var article: Int
            var text: String?
        }

        var type: String
        var claims: [Claim]
        var explanation: String
    }

    /// By file.
    private static func rows(of group: String) throws -> [String: [Row]] {
        let url = RecoupeRun.root.appending(path: "corpora/\(group)/differences.tsv")
        var rows: [String: [Row]] = [:]
        for line in try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows[fields[0], default: []].append(Row(type: fields[1], pivot: fields[3], other: fields[4]))
        }
        return rows
    }

    private static func conflicts(between pivot: String, and file: String, of group: String) throws -> [Conflict] {
        struct Report: Decodable {
            var discrepancies: [Conflict]
        }
        let folder = "corpora/\(group)"
        let run = try RecoupeRun(["diff", "--format", "json", "\(folder)/\(pivot)", "\(folder)/\(file)"])
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        return report.discrepancies.filter { $0.type == "conflict" }
    }
}
