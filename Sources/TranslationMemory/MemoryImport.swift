import Documents
import TMX

/// The import of one memory, within a change of the store.
///
/// What the memory holds replaces what an earlier import of the same file left. A unit with a `tuid` is known by it and is updated
/// where it differs; one without is known by all that it says.
struct MemoryImport {
    private(set) var report: ImportReport
    private let change: any MemoryChange
    private let file: Int64
    /// What the file had before, by key; what is still there is taken out.
    private var left: [Int64: KnownUnit] = [:]
    /// How often each key has come.
    private var occurrences: [Int64: Int] = [:]
    private let records = UnitRecords.Writer()

    /// `path` is where the file is, `name` what the report calls it.
    init(path: String, name: String, into change: any MemoryChange) throws {
        report = ImportReport(file: name)
        self.change = change
        file = try change.file(at: path)
        var known: [Int64: KnownUnit] = [:]
        try change.forEachUnit(of: file) { known[$0.key] = $0 }
        left = known
    }

    /// Takes the next unit of the memory.
    mutating func take(_ unit: TranslationUnit) throws {
        guard unit.variants.contains(where: { !$0.segment.text.isEmpty }) else {
            report.failed += 1
            return
        }
        let record = records.record(of: unit)
        let digest = Int64(bitPattern: StableHash.of(record))
        guard let key = key(of: unit, digest: digest) else {
            report.skipped += 1
            return
        }
        let known = left.removeValue(forKey: key)
        guard known?.digest != digest else {
            report.skipped += 1
            return
        }
        let segments = Self.segments(of: unit)
        try change.insert(
            StoredUnit(file: file, key: key, digest: digest, record: record, segments: segments), replacing: known?.id)
        if known == nil { report.created += 1 } else { report.updated += 1 }
    }

    /// Removes what the file no longer has, unless `keepsOthers`.
    mutating func finish(keepsOthers: Bool) throws {
        if !keepsOthers {
            try change.remove(left.values.map(\.id))
            report.removed = left.count
        }
        try change.finish(isChanged: report.created + report.updated + report.removed > 0)
    }

    /// What tells the unit from import to import; nil for one without an identifier that has come before.
    private mutating func key(of unit: TranslationUnit, digest: Int64) -> Int64? {
        let key = unit.identifier.map { Int64(bitPattern: StableHash.of($0.utf8)) } ?? digest
        let count = occurrences[key, default: 0]
        occurrences[key] = count + 1
        guard unit.identifier != nil else { return count == 0 ? key : nil }
        // A file may use an identifier for several units.
        return key &+ Int64(count)
    }

    private static func segments(of unit: TranslationUnit) -> [StoredSegment] {
        unit.variants.compactMap { variant in
            let text = variant.segment.text
            guard !text.isEmpty else { return nil }
            return StoredSegment(
                language: variant.language.tag, primary: variant.language.primary, text: text,
                document: variant.property("x-document") ?? unit.property("x-document"))
        }
    }
}
