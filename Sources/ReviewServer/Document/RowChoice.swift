/// Which rows leave the review.
package enum RowChoice: Hashable, Sendable {
    case all, confirmed
    /// Confirmed, or at least as sure as this.
    case score(Double)

    func takes(_ row: ReviewRow) -> Bool {
        switch self {
        case .all: true
        case .confirmed: row.isConfirmed
        case .score(let least): row.isConfirmed || row.score >= least
        }
    }
}

extension RowChoice {
    /// `all`, `confirmed`, or a score.
    init?(_ text: String) {
        switch text {
        case "all": self = .all
        case "confirmed": self = .confirmed
        default:
            guard let score = Double(text), (0...1).contains(score) else { return nil }
            self = .score(score)
        }
    }
}
