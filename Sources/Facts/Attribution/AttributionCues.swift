import Documents
import Foundation

/// The words of a language that make what stands beside them a source, from its `attribution.json`:
///
/// - `before`: they stand before the source, which goes on to the next mark: `selon`, `according to`, `по данным`.
/// - `after`: they stand after it: `zufolge`, `によると`.
/// - `verbs`: of saying, with the source as their subject on either side: `a déclaré`, `said`.
struct AttributionCues: Sendable {
    enum Place: Sendable {
        case before, after, verb
    }

    let phrases: PhraseTrie<Place>

    /// The cues of a language; none where it has no such file.
    init(language: Language) {
        let folder = "Languages/\(language.primary)"
        let url = Bundle.module.url(forResource: "attribution", withExtension: "json", subdirectory: folder)
        // The file is part of the tool: one that does not read means a broken installation.
        let file = url.map { try! JSONDecoder().decode(File.self, from: Data(contentsOf: $0)) } ?? File()
        phrases = PhraseTrie(
            file.verbs.map { ($0, .verb) } + file.before.map { ($0, .before) } + file.after.map { ($0, .after) })
    }

    private struct File: Decodable {
        var before: [String] = []
        var after: [String] = []
        var verbs: [String] = []
    }
}
