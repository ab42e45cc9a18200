import Alignment
import Foundation

/// The table of `recoupe align --candidates`: a line a bead, columns apart by tabs under a line with their names.
enum CandidateTable {
    /// Beads as the first sentence of a side and how many sentences it has.
    static func of(_ candidates: [BeadCandidate]) -> String {
        guard let first = candidates.first else { return "" }
        let head = ["source", "sources", "target", "targets"] + first.terms.map(\.name)
        let lines = candidates.map { bead in
            [bead.source, bead.target].flatMap { [String($0.lowerBound), String($0.count)] }
                + bead.terms.map { String(format: "%.4f", $0.value) }
        }
        return ([head] + lines).map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}
