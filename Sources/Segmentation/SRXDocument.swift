package import Documents
import ICU
import XML

/// The rules of an SRX 2.0 file, by language.
package struct SRXDocument: Sendable {
    /// Rule sets by name.
    private var rules: [String: [SRXRule]] = [:]
    private var maps: [(pattern: String, name: String)] = []
    private var isCascading = true

    /// The rules for `language`: of the first map that fits its tag, or of all that fit, in their order, where the file cascades.
    package func rules(for language: Language) -> [SRXRule] {
        let fitting = maps.filter { Self.fits(language.tag, $0.pattern) }
        return (isCascading ? fitting : Array(fitting.prefix(1))).flatMap { rules[$0.name] ?? [] }
    }

    private static func fits(_ tag: String, _ pattern: String) -> Bool {
        guard let pattern = try? Pattern("(?i)(?:\(pattern))$") else { return false }
        var matcher = Matcher(pattern, in: UTF16Text(tag))
        return matcher.matches(at: 0)
    }

    package init(parsing bytes: [UInt8]) throws {
        let page = HTMLDocument(parsing: bytes)
        var name = ""
        var isBreak = true
        var before = ""
        for i in page.nodes.indices {
            switch page.name(of: i) {
            case "languagerule": name = page.attribute("languagerulename", of: i)!; rules[name] = []
            case "rule": isBreak = page.attribute("break", of: i) != "no"; before = ""
            case "beforebreak": before = page.text(of: i)
            case "afterbreak": rules[name]!.append(SRXRule(isBreak: isBreak, before: before, after: page.text(of: i)))
            case "languagemap":
                maps.append((page.attribute("languagepattern", of: i)!, page.attribute("languagerulename", of: i)!))
            default: break
            }
        }
    }
}
