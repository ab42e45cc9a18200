import Documents

/// What a file's name tells of its article: `dir/x.fr.html` is French HTML, `fr.txt` is French text.
struct FileName: Sendable {
    let language: Language?
    let format: ArticleReader.Format?

    init(_ path: String) {
        let parts = path.split(separator: "/").last?.split(separator: ".") ?? []
        let ending = parts.last?.lowercased()
        format = parts.count > 1 ? ending.flatMap { Self.formats[$0] } : nil
        language = parts.dropLast().last.flatMap(Self.language)
    }

    /// Whether the file is of a kind that is read as an article. Archives and feeds hold many; what a folder says of itself is none.
    static func isArticle(_ path: String) -> Bool {
        FileName(path).format != nil && ![".zip", ".rss", ".atom"].contains { path.lowercased().hasSuffix($0) }
            && !aboutTheFolder.contains(
                path.split(separator: "/").last?.split(separator: ".").first?.lowercased() ?? "")
    }

    private static let aboutTheFolder: Set = ["readme", "license", "licence", "changelog"]

    private static let formats: [String: ArticleReader.Format] = [
        "html": .html, "htm": .html, "xhtml": .html, "txt": .text, "text": .text,
        "md": .markdown, "markdown": .markdown, "xml": .xml, "nitf": .xml, "rss": .xml, "atom": .xml, "docx": .zip,
        "epub": .zip, "zip": .zip,
    ]

    /// A part that is a language tag with no more than a script and a region, and not just any words: `zh-Hant-TW`, but not `la-une`.
    static func language(_ part: Substring) -> Language? {
        guard let language = Language(part), isoCodes.contains(language.primary) else { return nil }
        let isTag = language.tag.split(separator: "-").dropFirst().allSatisfy { subtag in
            subtag.count == 2 || scripts.contains(subtag) || subtag.count == 3 && subtag.allSatisfy(\.isNumber)
        }
        return isTag ? language : nil
    }

    /// Those that languages with two of them are tagged with.
    private static let scripts: Set<Substring> = ["Arab", "Cyrl", "Deva", "Grek", "Hans", "Hant", "Hebr", "Latn"]

    /// ISO 639-1.
    private static let isoCodes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
        et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
        kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
        nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
        tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
