package import Documents

/// Reads alignments in the formats of `AlignmentFormat`.
package enum AlignmentReader {
    /// What `paths` say: one file, or two of lines that correspond. The format is told by the content where it is not given.
    ///
    /// `languages` are the source's and the target's where they are known, for memories of more than two. `-` is standard input, for
    /// formats of numbers.
    package static func read(
        _ paths: [String], as given: AlignmentFormat? = nil, languages: [Language] = sides
    ) throws(BadInput) -> AlignmentContent {
        guard paths.count == 1 else { return try texts(of: MosesReader(paths: paths, languages: sides), sides) }
        let path = paths[0]
        var lines = try TextLines(path: path)
        var first = try lines.next()
        while let line = first, line.allSatisfy(\.isWhitespace) { first = try lines.next() }
        guard let first else { return .links([]) }
        var format = given
        if format == nil { format = try AlignmentFormat(startingWith: first, &lines) }
        guard let format else {
            throw lines.refusal(
                "the first line does not tell the format; name it: "
                    + AlignmentFormat.allCases.map(\.rawValue).joined(separator: ", "))
        }
        switch format {
        case .vecalign, .sentalign: return .links(try NumberedBeads.links(first, &lines))
        case .hunalign: return .links(try NumberedBeads.ladder(first, &lines))
        case .jsonl: return try units(first, &lines, languages)
        case .tsv: return try texts(of: TableReader(path: path, format: .tsv, languages: sides), languages)
        case .hunalignText, .bertalign:
            return try texts(of: TableReader(path: path, format: .tsv, languages: sides, hasHead: false), sides)
        case .tmx: return try texts(of: TMXReader(path: path), languages)
        case .xliff: return try texts(of: XLIFFReader(path: path), languages)
        case .moses, .bleualign:
            throw BadInput(name: path, reason: "\(format.rawValue) is two files: name both, with a comma between them")
        }
    }

    /// What the two sides are called where nobody tells their languages: tags for private use.
    package static let sides = ["qaa", "qab"].compactMap { Language($0) }

    /// JSON Lines with the numbers of sentences, or with texts alone.
    private static func units(
        _ first: String, _ lines: inout TextLines, _ languages: [Language]
    ) throws(BadInput) -> AlignmentContent {
        var (links, units) = ([SentenceLink](), [TranslationUnit]())
        var line: String? = first
        while let text = line {
            if !text.allSatisfy(\.isWhitespace) {
                let record = try JSONLinesUnit(text, at: lines)
                switch record.sentences?.count {
                case nil: units.append(try record.unit(languages: languages, at: lines))
                case 2:
                    links.append(SentenceLink(source: record.sentences?[0] ?? [], target: record.sentences?[1] ?? []))
                case let count?: throw lines.refusal("holds \(count) versions: align two, so that they can be judged")
                }
            }
            line = try lines.next()
        }
        return units.isEmpty ? .links(links) : .texts(texts(of: units, source: nil, languages))
    }

    private static func texts(of reader: any UnitReader, _ languages: [Language]) throws(BadInput) -> AlignmentContent {
        var units = [TranslationUnit]()
        while let unit = try reader.next() { units.append(unit) }
        return .texts(texts(of: units, source: reader.header, languages))
    }

    /// The texts of the two sides: those in `languages` where the units have these, else the first variant in the source language of
    /// the file and the first other one. Units of one side alone are left out then.
    private static func texts(
        of units: [TranslationUnit], source header: TranslationMemoryHeader?, _ languages: [Language]
    ) -> [AlignedTexts] {
        let areNamed =
            languages[0] != languages[1]
            && languages.allSatisfy { language in units.contains { $0.variant(in: language) != nil } }
        return units.compactMap { unit in
            var sides = languages.map(unit.variant)
            if !areNamed {
                guard unit.variants.count > 1 else { return nil }
                let first = header.flatMap { unit.source(in: $0) } ?? unit.variants[0]
                sides = [first, unit.variants.first { $0 != first }]
            }
            let texts = sides.map { $0?.segment.text ?? "" }
            return AlignedTexts(source: texts[0], target: texts[1], line: unit.line)
        }
    }
}

extension AlignmentFormat {
    /// The format of a file whose first line that is not blank is `line`; nil where that does not tell. Of XML, `more` lines are
    /// read up to the root.
    init?(startingWith line: String, _ more: inout TextLines) throws(BadInput) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if NumberedBeads.rung(line) != nil {
            self = .hunalign
        } else if NumberedBeads.link(line) != nil {
            self = .vecalign
        } else if line.hasPrefix("{") {
            self = .jsonl
        } else if line.hasPrefix("<") {
            guard let format = try Self.root(line, &more) else { return nil }
            self = format
        } else if cells.count > 1 {
            let isHead = cells.allSatisfy { cell in cell == "score" || Language(cell)?.tag == String(cell) }
            self = isHead ? .tsv : cells.count == 2 ? .bertalign : .hunalignText
        } else {
            return nil
        }
    }

    private static func root(_ first: String, _ more: inout TextLines) throws(BadInput) -> AlignmentFormat? {
        var line: String? = first
        while let text = line {
            if text.contains("<tmx") { return .tmx }
            if text.contains("<xliff") { return .xliff }
            line = try more.next()
        }
        return nil
    }
}
