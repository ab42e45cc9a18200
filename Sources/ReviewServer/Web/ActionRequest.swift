/// What the page posts: an action, and the document that it was chosen on.
struct ActionRequest: Decodable {
    var sequence: Int
    /// Nil where the request's path says what is wanted.
    var action: ReviewAction?
}

/// What the page is told where an action was not done.
struct ActionProblem: Encodable {
    var message: String
    /// Where the document has got to meanwhile.
    var sequence: Int?
}
