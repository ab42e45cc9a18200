/// `&name;`, `&#233;` or `&#xE9;`.
struct CharacterReference {
    enum Target: Equatable {
        case named(String)
        case number(UInt32)
    }

    /// The longest that is taken for a reference, in bytes; names in use are far shorter.
    static let longest = 64

    var target: Target
    /// Behind the semicolon.
    var end: Int

    /// The reference whose `&` stands at `start`; nil where there is none.
    init?(at start: Int, in bytes: ArraySlice<UInt8>) {
        let body = bytes[(start + 1)...].prefix(Self.longest)
        guard let semicolon = body.firstIndex(where: { !Self.isNameByte($0) }), semicolon > start + 1,
            bytes[semicolon] == UInt8(ascii: ";")
        else { return nil }
        let text = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
        end = semicolon + 1
        guard text.hasPrefix("#") else {
            target = .named(text)
            return
        }
        let isHexadecimal = text.hasPrefix("#x") || text.hasPrefix("#X")
        guard let number = UInt32(text.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        target = .number(number)
    }

    /// Whether more bytes may turn `bytes`, which start with `&`, into a reference.
    static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < longest && bytes.dropFirst().allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }
}
