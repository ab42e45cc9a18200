/// What two facts of the same statement are to each other.
enum Verdict: Hashable {
    /// The same value; how it is written does not matter.
    case same
    /// Not the same, but both can be true: `precision`, `rounding`, `conversion`.
    case compatible(Discrepancy.Kind)
    /// Nothing is known against it: yesterday, of an unknown day of publication, and Tuesday.
    case possible
    /// Both cannot be true of the same thing.
    case different
    /// Values that are not about the same kind of thing: a percentage and a price, a duration and a day.
    case unrelated

    /// Whether the two can stand for each other.
    var agrees: Bool {
        switch self {
        case .same, .compatible: true
        case .possible, .different, .unrelated: false
        }
    }
}
