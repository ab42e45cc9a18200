import ArgumentParser
import Documents
import Foundation
import Reports
import TMX

/// A bitext in the formats that translators' and researchers' tools read.
enum BitextFile {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tmx, tsv, jsonl, moses, vecalign, hunalign, xliff

        init?(ending path: String) {
            switch URL(filePath: path).pathExtension.lowercased() {
            case "tmx": self = .tmx
            case "tsv": self = .tsv
            case "jsonl": self = .jsonl
            case "vecalign": self = .vecalign
            case "ladder", "hunalign": self = .hunalign
            case "xlf", "xliff": self = .xliff
            default: return nil
            }
        }

        /// Whether the format holds two languages only.
        var isBilingual: Bool { [.moses, .vecalign, .hunalign, .xliff].contains(self) }
    }

    /// Writes to the file, or to standard output where `path` is nil.
    static func write(_ bitext: Bitext, as format: Format, to path: String?) throws {
        guard !format.isBilingual || bitext.articles.count == 2 else {
            throw Failure(
                .usage, "\(format.rawValue) holds two languages; give two articles, or write tmx, tsv or jsonl")
        }
        switch format {
        case .tmx: try writeMemory(of: bitext, to: path ?? "-")
        case .tsv: try Output.write(AlignedText.tsv(bitext), to: path)
        case .jsonl: try Output.write(AlignedText.jsonLines(bitext), to: path)
        case .vecalign: try Output.write(AlignedText.vecalign(bitext.alignments[0]), to: path)
        case .hunalign: try Output.write(AlignedText.ladder(bitext.alignments[0]), to: path)
        case .xliff: try writeXLIFF(of: bitext, to: path ?? "-")
        case .moses:
            guard let path, path != "-" else { throw Failure(.usage, "moses writes two files; name them with -o") }
            for (article, text) in AlignedText.moses(bitext).enumerated() {
                try Output.write(text, to: "\(path).\(bitext.articles[article].article.language)")
            }
        }
    }

    /// A memory without a date is the same whenever it is made. `group` makes its units' identifiers differ from other groups'.
    static func writeMemory(of bitext: Bitext, to path: String, date: Date? = Date(), group: String? = nil) throws {
        let header = bitext.memoryHeader(
            toolVersion: Recoupe.configuration.version, creationDate: date.map(TMXDate.format))
        let writer = try TMXWriter(path: path, header: header)
        for var unit in bitext.translationUnits {
            if let group { unit.identifier = "\(group)#\(unit.identifier ?? "")" }
            writer.write(unit)
        }
        try writer.finish()
        for diagnostic in writer.diagnostics { Terminal.say("\(path): \(diagnostic.message)", as: .warning) }
    }

    /// What is without counterpart in the second article stays open.
    private static func writeXLIFF(of bitext: Bitext, to path: String) throws {
        let (source, target) = (bitext.articles[0].article, bitext.articles[1].article)
        let writer = try XLIFFWriter(
            path: path, version: .v21, source: source.language, target: target.language, original: source.name)
        for unit in bitext.everyUnit { writer.write(unit) }
        try writer.finish()
    }
}
