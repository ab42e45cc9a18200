import Foundation

/// A JSON Schema, as far as the project's own ones go.
struct JSONSchema {
    private let root: [String: Any]

    init(_ data: Data) throws {
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What of `data` is against the schema: the place and the rule.
    func violations(of data: Data) throws -> [String] {
        violations(of: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, at: "")
    }

    private func violations(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            return violations(of: value, definition(reference), at: place)
        }
        var found: [String] = []
        func require(_ holds: Bool, _ rule: String) { if !holds { found.append("\(place): \(rule)") } }
        if let wanted = schema["const"] { require(Self.equal(value, wanted), "const") }
        if let values = schema["enum"] as? [Any] { require(values.contains { Self.equal(value, $0) }, "enum") }
        if let type = schema["type"] {
            let types = type as? [String] ?? [type as? String ?? ""]
            require(types.contains { Self.isOf($0, value) }, "type")
        }
        if let least = schema["minimum"] as? Double, let number = value as? Double {
            require(number >= least, "minimum")
        }
        if let most = schema["maximum"] as? Double, let number = value as? Double { require(number <= most, "maximum") }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            require(choices.contains { violations(of: value, $0, at: place).isEmpty }, "anyOf")
        }
        if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
            found += values.enumerated().flatMap { violations(of: $1, items, at: "\(place)/\($0)") }
        }
        return found + memberViolations(of: value, schema, at: place)
    }

    private func memberViolations(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let members = value as? [String: Any], let properties = schema["properties"] as? [String: [String: Any]]
        else { return [] }
        let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
        let isClosed = schema["additionalProperties"] as? Bool == false
        return missing.map { "\(place)/\($0): required" }
            + members.flatMap { name, member in
                guard let property = properties[name] else { return isClosed ? ["\(place)/\(name): unknown"] : [] }
                return violations(of: member, property, at: "\(place)/\(name)")
            }
    }

    /// `#/$defs/name`.
    private func definition(_ reference: String) -> [String: Any] {
        let definitions = root["$defs"] as? [String: [String: Any]]
        return definitions?[reference.split(separator: "/").last.map(String.init) ?? ""] ?? ["const": reference]
    }

    private static func equal(_ left: Any, _ right: Any) -> Bool {
        (left as? NSObject)?.isEqual(right) ?? false
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
        case "number": value is Double
        case "null": value is NSNull
        default: false
        }
    }
}
