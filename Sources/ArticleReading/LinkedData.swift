import Foundation

/// What a page's JSON-LD says of the article (schema.org).
struct LinkedData: Sendable {
    var headline: String?
    var datePublished: String?
    var language: String?

    /// Takes in one script. What is no JSON is passed over.
    mutating func add(_ script: String) {
        guard let root = try? JSONSerialization.jsonObject(with: Data(script.utf8), options: .fragmentsAllowed) else {
            return
        }
        var waiting: [Any] = [root]
        while let value = waiting.popLast() {
            if let list = value as? [Any] {
                waiting += list.reversed()
            } else if let object = value as? [String: Any] {
                if Self.isArticle(object) { take(object) }
                if let graph = object["@graph"] { waiting.append(graph) }
                if let main = object["mainEntity"] { waiting.append(main) }
            }
        }
    }

    private mutating func take(_ object: [String: Any]) {
        headline = headline ?? object["headline"] as? String ?? object["name"] as? String
        datePublished = datePublished ?? object["datePublished"] as? String
        language = language ?? object["inLanguage"] as? String
    }

    private static func isArticle(_ object: [String: Any]) -> Bool {
        let types = object["@type"] as? [String] ?? [object["@type"] as? String ?? ""]
        return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }
}
