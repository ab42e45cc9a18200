import Documents

/// What an article's path, or its address without the scheme, tells of its place in a corpus.
struct ArticleName {
    /// The path without what names the language: what the versions of one article have in common.
    let event: String
    /// The folder in which it stands, likewise.
    let folder: String
    /// The file's own name, without language and ending; empty for `fr.html`.
    let stem: String
    let language: Language?

    init(_ path: String) {
        var folders = path.split(separator: "/").map(String.init)
        let file = folders.popLast() ?? ""
        let name = FileName(file)
        var parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var language: Language?
        if name.format != nil {
            parts.removeLast()
            language = name.language
            if language != nil { parts.removeLast() }
        }
        if language == nil, let place = folders.lastIndex(where: { FileName.language($0[...]) != nil }) {
            language = FileName.language(folders.remove(at: place)[...])
        }
        if language == nil, let host = folders.first, let label = host.split(separator: ".").first, label != host[...] {
            language = FileName.language(label)
            if language != nil { folders[0] = String(host.dropFirst(label.count + 1)) }
        }
        stem = parts.joined(separator: ".")
        folder = folders.joined(separator: "/")
        event = (folders + (stem.isEmpty ? [] : [stem])).joined(separator: "/")
        self.language = language
    }
}
