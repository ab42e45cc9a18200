/// What became of one fact in the comparison with one other version.
enum FactState: Hashable {
    /// Not looked for yet.
    case open
    /// The corresponding sentences give it: the partner's index, and how the two values compare.
    case matched(Int, Verdict)
    /// It stands elsewhere in the other version, or is part of a sum that it gives.
    case explained
    /// The corresponding sentences give a value that cannot be true as well: the partner's index, and the chance that
    /// an editor agrees.
    case conflicting(Int, confidence: Double)
    /// The other version gives it nowhere.
    case silent(confidence: Double)
}
