/// Why a record cannot be served.
struct RecordFailure: Error {
    /// A short, stable name for scripts.
    enum Code: String {
        case invalidJSON = "invalid-json"
        case invalidRecord = "invalid-record"
        case badArticle = "bad-article"
    }

    var code: Code
    var message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension RecordFailure {
    /// What a decoder found wrong, with the place in the record.
    init(_ error: any Error) {
        switch error {
        case let failure as RecordFailure: self = failure
        case DecodingError.keyNotFound(let key, let context):
            self.init(.invalidRecord, "\(Self.place(context))'\(key.stringValue)' is missing")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            self.init(.invalidRecord, "\(Self.place(context))\(context.debugDescription)")
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            self.init(.invalidRecord, "\(Self.place(context))\(context.debugDescription)")
        default: self.init(.invalidJSON, "the line is not a JSON object")
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        return path.isEmpty ? "" : "\(path.drop { $0 == "." }): "
    }
}
