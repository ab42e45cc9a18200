import Documents
import TMX

/// The memories that one is split into; all of them appear, or none where the reading failed.
struct MemoryParts {
    private let stem: String
    private let header: TranslationMemoryHeader
    private var writers: [String: TMXWriter] = [:]
    /// Each is an open file.
    private static let limit = 500

    /// Part `x` is the file `STEM.x.tmx`.
    init(stem: String, header: TranslationMemoryHeader) {
        self.stem = stem
        self.header = header
    }

    mutating func write(_ unit: TranslationUnit, to part: String) throws {
        let part = Self.fileName(part)
        if writers[part] == nil {
            guard writers.count < Self.limit else {
                throw Failure(.badData, "\(stem): more than \(Self.limit) parts; split by another property or by size")
            }
            writers[part] = try TMXWriter(path: "\(stem).\(part).tmx", header: header)
        }
        writers[part]?.write(unit)
    }

    /// Puts the files into their places, and says which.
    func finish() throws {
        for (part, writer) in writers.sorted(by: { $0.key < $1.key }) {
            try writer.finish()
            Terminal.say("\(stem).\(part).tmx: \(writer.unitCount) units", as: .note)
        }
    }

    /// Without what a file's name may not hold.
    private static func fileName(_ part: String) -> String {
        String(part.prefix(100).map { $0 == "/" || $0.isNewline || $0 == "\0" ? "_" : $0 })
    }
}

extension TranslationUnit {
    /// The unit's source with each of its other variants, under the pair of their languages: `fr-en`.
    func byLanguage(in header: TranslationMemoryHeader) -> [(part: String, unit: TranslationUnit)] {
        guard let source = source(in: header) else { return [] }
        return variants.filter { $0.language != source.language }.map { target in
            var unit = self
            unit.variants = [source, target]
            return ("\(source.language)-\(target.language)", unit)
        }
    }
}
