import ArgumentParser
import Documents
import Foundation
import TMX

/// The formats that memories are converted between.
enum MemoryFormat: String, ExpressibleByArgument, CaseIterable {
    case tmx, tsv, csv, jsonl, moses, xliff, po
    /// XLIFF 1.2; `xliff` is 2.1 where it is written, and either where it is read.
    case xliff12 = "xliff-1.2"

    init?(ending path: String) {
        switch URL(filePath: path.lowercased().replacing(/\.gz$/, with: "")).pathExtension {
        case "tmx": self = .tmx
        case "tsv", "tab", "txt": self = .tsv
        case "csv": self = .csv
        case "jsonl", "ndjson": self = .jsonl
        case "xlf", "xliff": self = .xliff
        case "po", "pot": self = .po
        default: return nil
        }
    }

    /// Whether two languages must be named before the first unit is written.
    var isBilingual: Bool { [.xliff, .xliff12, .po].contains(self) }

    /// Whether the languages must be known before the first unit is written.
    var isTabular: Bool { isBilingual || [.tsv, .csv, .moses].contains(self) }

    func writer(
        to path: String, languages: [Language], header: TranslationMemoryHeader, original: String
    ) throws -> any UnitWriter {
        switch self {
        case .tmx: return try TMXWriter(path: path, header: header)
        case .tsv: return try TableWriter(path: path, format: .tsv, languages: languages)
        case .csv: return try TableWriter(path: path, format: .csv, languages: languages)
        case .jsonl: return try JSONLinesWriter(path: path, languages: languages)
        case .moses:
            guard path != "-" else { throw Failure(.usage, "moses writes a file a language; name them with -o") }
            return try MosesWriter(stem: path, languages: languages)
        case .xliff, .xliff12:
            return try XLIFFWriter(
                path: path, version: self == .xliff ? .v21 : .v12, source: languages[0], target: languages[1],
                original: original)
        case .po: return try POWriter(path: path, source: languages[0], target: languages[1])
        }
    }
}
