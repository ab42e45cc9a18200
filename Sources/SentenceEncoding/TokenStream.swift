/// A run of pieces whose features are wanted, with the context that they depend on.
///
/// Features of a token depend on four tokens on either side (two windows, each two to the left and two to the right at the most);
/// beyond the ends of `ids` the text is taken to end.
struct TokenStream {
    static let reach = 4

    var ids: ArraySlice<Int32>
    /// Which of `ids`, as indices of the slice, have their features computed.
    var outputs: Range<Int>
}

/// A sum of features that is wanted: over the outputs of a stream, into rows of a matrix.
struct FeatureSum {
    var stream: TokenStream
    var row: Int?
    var subtractedRow: Int?
}
