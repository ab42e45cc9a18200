import Foundation

/// What a page's JSON-LD says of the article (schema.org).
struct LinkedData: Sendable {
    var headline: String?
    /// The whole text.
    var body: String?
    var datePublished: String?
    var dateModified: String?
    var author: String?
    var publisher: String?
    var url: String?
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
        body = body ?? object["articleBody"] as? String
        datePublished = datePublished ?? object["datePublished"] as? String
        dateModified = dateModified ?? object["dateModified"] as? String
        author = author ?? Self.names(object["author"])
        publisher = publisher ?? Self.names(object["publisher"])
        url = url ?? object["url"] as? String
        language = language ?? object["inLanguage"] as? String
    }

    /// The names of persons or organisations, parted by commas: a string, an object with a name, or a list of them.
    private static func names(_ value: Any?) -> String? {
        let values = value as? [Any] ?? [value as Any]
        let names = values.compactMap { $0 as? String ?? ($0 as? [String: Any])?["name"] as? String }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func isArticle(_ object: [String: Any]) -> Bool {
        let types = object["@type"] as? [String] ?? [object["@type"] as? String ?? ""]
        return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }
}
