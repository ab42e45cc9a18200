/// Rows in the text format of PostgreSQL's `COPY`: fields parted by tabs, `\N` for NULL.
struct CopyRows {
    enum Field {
        case null
        case number(Int64)
        case text(String)
        case bytes([UInt8])
    }

    private(set) var bytes: [UInt8] = []

    mutating func append(_ fields: [Field]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: "\t")) }
            append(field)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ field: Field) {
        switch field {
        case .null: bytes += "\\N".utf8
        case .number(let number): bytes += String(number).utf8
        case .text(let text): for byte in text.utf8 { append(escaping: byte) }
        case .bytes(let content):
            bytes += "\\\\x".utf8
            for byte in content {
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
        }
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        // PostgreSQL cannot hold it.
        case 0: break
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        default: bytes.append(byte)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
