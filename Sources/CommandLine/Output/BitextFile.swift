import ArgumentParser
import Documents
import Foundation
import TMX

/// A bitext in the formats that translators' and researchers' tools read.
enum BitextFile {
    /// Writes to the file, or to standard output where `path` is nil.
    static func write(_ bitext: Bitext, as format: AlignmentFormat, to path: String?) throws {
        if let reason = AlignmentText.refusal(of: bitext, as: format) { throw Failure(.usage, reason) }
        if format.traits.isPair, path == nil || path == "-" {
            throw Failure(.usage, "\(format.rawValue) writes two files; name them with -o")
        }
        guard let files = AlignmentText.files(of: bitext, as: format) else {
            return try format == .xliff
                ? writeXLIFF(of: bitext, to: path ?? "-") : writeMemory(of: bitext, to: path ?? "-")
        }
        for file in files { try Output.write(file.text, to: path.map { $0 + file.suffix }) }
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

extension AlignmentFormat: ExpressibleByArgument {}
