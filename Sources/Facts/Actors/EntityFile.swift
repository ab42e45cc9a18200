package import Foundation

/// The entities of one file in the format of `Entities/README.md`.
package struct EntityFile: Sendable {
    /// One entity, with its names in the languages that were asked for.
    struct Entry {
        var key: String
        var kind: Actor.Kind
        var wikidata: String?
        var names: [String] = []
        /// Adjectives and peoples; a word that ends in a hyphen takes the language's endings.
        var demonyms: [String] = []
    }

    /// A line, from 1, that is not in the format, and what would mend it.
    package struct BadLine: Error, Hashable {
        package let line: Int
        package let reason: String
    }

    private let bytes: [UInt8]

    /// Requires UTF-8 in the format; a byte-order mark and carriage returns are let pass.
    package init(_ data: Data) throws(BadLine) {
        var bytes = data.filter { $0 != UInt8(ascii: "\r") }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        self.bytes = Array(bytes)
        try check()
    }

    private init(bundled name: String) { bytes = Array(Self.bundledData(name)) }

    /// The files that come with the tool, in the order in which they are read.
    static let bundled = ["territories", "peoples", "cities", "regions", "organizations", "people"].map(
        EntityFile.init(bundled:))

    static func bundledText(_ name: String, extension: String = "tsv") -> String {
        String(decoding: bundledData(name, `extension`), as: UTF8.self)
    }

    private static func bundledData(_ name: String, _ `extension`: String = "tsv") -> Data {
        let url = Bundle.module.url(forResource: name, withExtension: `extension`, subdirectory: "Entities")!
        // The file is part of the tool: without it the installation is broken.
        return try! Data(contentsOf: url)
    }

    /// Throws the first line that is not in the format.
    func check() throws(BadLine) {
        var isInEntity = false
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let reason = Self.fault(of: line, isInEntity: &isInEntity) else { continue }
            throw BadLine(line: index + 1, reason: reason)
        }
    }

    private static func fault(of line: ArraySlice<UInt8>, isInEntity: inout Bool) -> String? {
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        if String(validating: line, as: UTF8.self) == nil { return "not UTF-8; save the file as UTF-8" }
        if first == UInt8(ascii: "@") {
            isInEntity = true
            guard header(line) == nil else { return nil }
            return "write @key, then person, organization or place, then the Wikidata id (Q and digits) if it is "
                + "known, parted by tabs"
        }
        if !isInEntity { return "names stand below the line of their entity, which begins with @" }
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        return columns.count > 1 && columns.allSatisfy { !$0.isEmpty }
            ? nil : "write the languages (fr en, or *), then the names, parted by single tabs"
    }

    /// The entities, each with its names in the language with this primary subtag. Entities without one come as well:
    /// another file may name them.
    func entries(in language: String) -> [Entry] {
        let language = Array(language.utf8)
        var entries: [Entry] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            if line.first == UInt8(ascii: "@") {
                if let entry = Self.header(line) { entries.append(entry) }
            } else if line.first != UInt8(ascii: "#"), !entries.isEmpty {
                Self.addNames(line, in: language, to: &entries[entries.count - 1])
            }
        }
        return entries
    }

    private static func header(_ line: ArraySlice<UInt8>) -> Entry? {
        let columns = line.dropFirst().split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard (2...3).contains(columns.count), !columns[0].isEmpty, let kind = Actor.Kind(rawValue: columns[1]),
            columns.count == 2 || isWikidataID(columns[2])
        else { return nil }
        return Entry(key: columns[0], kind: kind, wikidata: columns.count == 3 ? columns[2] : nil)
    }

    private static func isWikidataID(_ text: String) -> Bool {
        text.hasPrefix("Q") && text.count > 1 && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func addNames(_ line: ArraySlice<UInt8>, in language: [UInt8], to entry: inout Entry) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return }
        var languages = line[..<tab]
        let isDemonym = languages.last == UInt8(ascii: "~")
        if isDemonym { languages = languages.dropLast() }
        let isMeant = languages.split(separator: UInt8(ascii: " ")).contains {
            $0.elementsEqual(language) || $0.elementsEqual([UInt8(ascii: "*")])
        }
        guard isMeant else { return }
        let names = line[(tab + 1)...].split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        if isDemonym { entry.demonyms += names } else { entry.names += names }
    }
}
