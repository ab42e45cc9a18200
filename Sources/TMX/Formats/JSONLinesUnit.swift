/// A unit as a line of JSON: `{"tuid": "1", "texts": {"fr": "…", "en": "…"}, "properties": {…}, "notes": […]}`.
///
/// `score` is read as well, as `recoupe align` writes it.
struct JSONLinesUnit: Codable {
    var tuid: String?
    var texts: [String: String]
    var properties: [String: String]?
    var notes: [String]?
    var score: Double?
}
