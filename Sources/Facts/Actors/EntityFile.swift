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

    private let bytes: [UInt8]

    package init(_ data: Data) { bytes = Array(data) }

    /// The files that come with the tool, in the order in which they are read.
    static let bundled = ["territories", "peoples", "cities", "organizations", "people"].map {
        EntityFile(bundledData($0))
    }

    static func bundledText(_ name: String, extension: String = "tsv") -> String {
        String(decoding: bundledData(name, `extension`), as: UTF8.self)
    }

    private static func bundledData(_ name: String, _ `extension`: String = "tsv") -> Data {
        let url = Bundle.module.url(forResource: name, withExtension: `extension`, subdirectory: "Entities")!
        // The file is part of the tool: without it the installation is broken.
        return try! Data(contentsOf: url)
    }

    /// The line, from 1, that is not in the format, if there is one.
    package var firstBadLine: Int? {
        var isInEntity = false
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            if line.first == UInt8(ascii: "@") {
                guard Self.header(line) != nil else { return index + 1 }
                isInEntity = true
            } else if !isInEntity || !line.contains(UInt8(ascii: "\t")) {
                return index + 1
            }
        }
        return nil
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
        let columns = line.dropFirst().split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        guard (2...3).contains(columns.count), let kind = Actor.Kind(rawValue: columns[1]) else { return nil }
        return Entry(key: columns[0], kind: kind, wikidata: columns.count == 3 ? columns[2] : nil)
    }

    private static func addNames(_ line: ArraySlice<UInt8>, in language: [UInt8], to entry: inout Entry) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return }
        var languages = line[..<tab]
        let isDemonym = languages.last == UInt8(ascii: "~")
        if isDemonym { languages = languages.dropLast() }
        let isMeant = languages.split(separator: UInt8(ascii: " ")).contains {
            $0.elementsEqual(language) || $0 == [UInt8(ascii: "*")]
        }
        guard isMeant else { return }
        let names = line[(tab + 1)...].split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        if isDemonym { entry.demonyms += names } else { entry.names += names }
    }
}
