/// What a record of the batch protocol is called by whoever sent it: a string or a whole number, given back as it came.
package enum RecordID: Hashable, Sendable, Codable, CustomStringConvertible {
    case text(String)
    case number(Int)

    package var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}
