/// What ICU can look behind for: a pattern whose matches have a greatest length.
enum BoundedPattern {
    /// What `*`, `+` and `{n,}` come to; the limit that other SRX readers use.
    private static let limit = 100

    /// `pattern` with every unbounded repetition bounded. Escapes, quotations and character classes are left alone.
    static func bounding(_ pattern: String) -> String {
        var result = ""
        var rest = Substring(pattern)
        var depth = 0
        while let character = rest.popFirst() {
            switch character {
            case "\\":
                result += escape(from: &rest)
            case "[":
                depth += 1
                result.append(character)
            case "]" where depth > 0:
                depth -= 1
                result.append(character)
            case "*" where depth == 0:
                result += "{0,\(limit)}" + mode(from: &rest)
            case "+" where depth == 0:
                result += "{1,\(limit)}" + mode(from: &rest)
            case "?" where depth == 0 && !result.hasSuffix("("):
                result += "?" + mode(from: &rest)
            case "{" where depth == 0:
                result += "{" + bounds(from: &rest) + mode(from: &rest)
            default:
                result.append(character)
            }
        }
        return result
    }

    /// The rest of an escape; of `\Q` the whole quotation.
    private static func escape(from rest: inout Substring) -> String {
        guard let next = rest.popFirst() else { return "\\" }
        var result = "\\" + String(next)
        if next == "Q" {
            while let character = rest.popFirst() {
                result.append(character)
                if result.hasSuffix("\\E") { break }
            }
        } else if rest.first == "{", "pPNx".contains(next) {
            while let character = rest.popFirst() {
                result.append(character)
                if character == "}" { break }
            }
        }
        return result
    }

    /// `?` (reluctant) or `+` (possessive) after a repetition.
    private static func mode(from rest: inout Substring) -> String {
        guard let next = rest.first, next == "?" || next == "+" else { return "" }
        rest.removeFirst()
        return String(next)
    }

    /// The rest of `{n,m}`; an open end is closed.
    private static func bounds(from rest: inout Substring) -> String {
        var result = ""
        while let character = rest.popFirst(), character != "}" { result.append(character) }
        guard result.hasSuffix(",") else { return result + "}" }
        return result + "\((Int(result.dropLast()) ?? 0) + limit)}"
    }
}
