import Foundation

/// How letters sound, by language and by script: the data of `Entities/sounds.tsv`, which says what the sounds are.
struct SoundTable: Sendable {
    /// The letters of one reading and the sounds they stand for.
    struct Reading: Sendable {
        var sounds: [String: [UInt8]] = [:]
        var longest = 1
    }

    private var readings: [String: Reading] = [:]
    /// Words that a name may have or lack: articles, particles.
    private(set) var particles: Set<String> = []
    /// Scripts that leave out vowels or put in some of their own.
    private(set) var looseScripts: Set<String> = []

    /// By language: case endings that a name may have or lack, the longest first.
    private var endings: [String: [[Unicode.Scalar]]] = [:]

    static let bundled = SoundTable(EntityFile.bundledText("sounds"))

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", maxSplits: 1)
            guard columns.count == 2 else { continue }
            let entries = columns[1].split(separator: " ").map(String.init)
            switch columns[0] {
            case "particles": particles = Set(entries)
            case "loose": looseScripts = Set(entries)
            case let name where name.hasPrefix("endings."):
                endings[String(name.dropFirst("endings.".count))] = entries.map { Array($0.unicodeScalars) }
                    .sorted { $0.count > $1.count }
            default: readings[String(columns[0])] = Self.reading(entries)
            }
        }
    }

    subscript(name: String) -> Reading? { readings[name] }

    /// A word in small letters without its case ending; nil where it has none.
    func withoutEnding(_ word: [Unicode.Scalar], in language: String) -> [Unicode.Scalar]? {
        let ending = endings[language]?.first { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }
        return ending.map { word.dropLast($0.count) }
    }

    private static func reading(_ entries: [String]) -> Reading {
        var reading = Reading()
        for entry in entries {
            let sides = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            reading.sounds[String(sides[0])] = Array(sides[1].utf8)
            reading.longest = max(reading.longest, sides[0].unicodeScalars.count)
        }
        return reading
    }
}

/// The scripts that names are compared across.
enum NameScript: String {
    case latin, cyrillic, arabic, hebrew, greek, kana, hangul, pinyin

    /// The script of a name, by its first letter that has one.
    init?(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars {
            guard let script = Self.script(of: scalar) else { continue }
            self = script
            return
        }
        return nil
    }

    private static func script(of scalar: Unicode.Scalar) -> NameScript? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x591...0x5F4: .hebrew
        case 0x600...0x6FF: .arabic
        case 0x3041...0x30FF: .kana
        case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
        default: nil
        }
    }
}
