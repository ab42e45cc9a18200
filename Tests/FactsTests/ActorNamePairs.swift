import Foundation

/// Names of one actor in French and in other languages, and names that are easily taken for each other.
enum ActorNamePairs {
    struct Pair: Sendable, CustomStringConvertible {
        var french: String
        var language: String
        var other: String
        var description: String { "\(french) / \(other) (\(language))" }
    }

    static let same = pairs(in: "same")
    static let different = pairs(in: "different")

    /// The pairs of a file of `NamePairs`: a line is the French name, then `language=name` for each other version.
    private static func pairs(in file: String) -> [Pair] {
        let url = Bundle.module.url(forResource: file, withExtension: "tsv", subdirectory: "NamePairs")!
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line -> [Pair] in
            let columns = line.split(separator: "\t").map(String.init)
            return columns.dropFirst().map { column in
                let sides = column.split(separator: "=", maxSplits: 1).map(String.init)
                return Pair(french: columns[0], language: sides[0], other: sides[1])
            }
        }
    }
}
