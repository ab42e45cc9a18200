/// What libxml2 has against a document, with the place where it was noticed.
package struct XMLError: Error, Hashable, Sendable {
    package enum Kind: Sendable {
        /// Not well-formed: the parser stopped here.
        case syntax
        /// Well-formed, but not as the document type wants it.
        case validity
        /// A prefix that nothing declares; the name is kept with its prefix.
        case namespace
    }

    package var kind: Kind
    /// libxml2's own number (`xmlParserErrors`).
    package var code: Int
    /// One line, in English, without a full stop.
    package var message: String
    /// From 1; 0 where libxml2 does not know.
    package var line: Int
    /// From 1, in bytes; 0 where libxml2 does not know.
    package var column: Int

    package init(kind: Kind, code: Int, message: String, line: Int, column: Int) {
        self.kind = kind
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }
}
