import Foundation

/// JSON whose bytes depend on the values alone: keys in alphabetical order, slashes as they are.
package enum JSONText {
    /// The text of `value`, on one line or indented.
    package static func of(_ value: some Encodable, isIndented: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
