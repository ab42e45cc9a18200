import ICU

extension SRXRule {
    /// Matches what stands before the position, up to it: for finding positions.
    var patternFromBefore: String { "(?:\(before))(?=\(after))" }

    /// Matches at the position, looking both ways: for asking about one.
    var patternAtPosition: String { "(?<=\(BoundedPattern.bounding(before)))(?=\(after))" }

    /// Whether ICU takes it.
    var isValid: Bool { (try? Pattern(isBreak ? patternFromBefore : patternAtPosition)) != nil }
}
