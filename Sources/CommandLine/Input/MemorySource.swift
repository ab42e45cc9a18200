import Documents
import Foundation
import TMX

/// A memory that a user names, in whichever format.
struct MemorySource {
    let name: String
    private let files: [String]
    let format: MemoryFormat
    private let given: [Language]

    /// The format by the first file's ending where it is not given; `languages` are for formats that do not name theirs.
    init(files: [String], format: MemoryFormat? = nil, languages: [Language] = []) throws(Failure) {
        for file in files { try TMXFile.check(file) }
        self.files = files
        name = files[0]
        guard let format = format ?? (files.count > 1 ? .moses : MemoryFormat(ending: files[0])) else {
            throw Failure(.usage, "\(files[0]): which format is this? Give --from (\(MemoryFormat.names))")
        }
        guard format == .moses || files.count == 1 else {
            throw Failure(.usage, "one file is converted at a time; 'recoupe tmx merge' makes one of several")
        }
        self.format = format
        given = format == .moses && languages.isEmpty ? try Self.languages(ofNames: files) : languages
        guard format != .moses || given.count == files.count else {
            throw Failure(.usage, "moses: \(files.count) files and \(given.count) languages; name one for each")
        }
    }

    /// A reader at the first unit.
    func open() throws(BadInput) -> any UnitReader {
        switch format {
        case .tmx: try TMXReader(path: name)
        case .tsv: try TableReader(path: name, format: .tsv, languages: given)
        case .csv: try TableReader(path: name, format: .csv, languages: given)
        case .jsonl: try JSONLinesReader(path: name, languages: given)
        case .moses: try MosesReader(paths: files, languages: given)
        case .xliff, .xliff12: try XLIFFReader(path: name)
        case .po: try POReader(path: name, languages: given)
        }
    }

    /// The languages of all units, the source first, then as they come; reads the file through.
    func languages() throws -> [Language] {
        guard !files.contains("-") else {
            throw Failure(.usage, "standard input can be read once only: give --languages fr,en")
        }
        let reader = try open()
        var languages: [Language] = []
        if case .language(let source) = reader.header.sourceLanguage { languages.append(source) }
        var seen: Set<Language> = []
        while let unit = try reader.next() {
            for variant in unit.variants where seen.insert(variant.language).inserted {
                languages.append(variant.language)
            }
        }
        return languages.enumerated().filter { seen.remove($0.element) != nil }.map(\.element)
    }

    /// `corpus.fr`, `corpus.pt-BR`: the files' endings.
    private static func languages(ofNames files: [String]) throws(Failure) -> [Language] {
        var languages: [Language] = []
        for file in files {
            guard let language = Language(URL(filePath: file).pathExtension) else {
                throw Failure(.usage, "\(file): which language is this? Name it corpus.fr, or give --languages")
            }
            languages.append(language)
        }
        return languages
    }
}

extension MemoryFormat {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
