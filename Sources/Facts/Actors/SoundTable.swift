/// How letters sound, by language and by script: the data of `Entities/sounds.tsv`, which says what the sounds are.
struct SoundTable: Sendable {
    private var readings: [String: [SoundReading]] = [:]
    /// Words that a name may have or lack: articles, particles.
    private(set) var particles: Set<UInt64> = []
    /// Scripts that leave out vowels or put in some of their own.
    private(set) var looseScripts: Set<String> = []

    /// By language: case endings that a name may have or lack, the longest first.
    private var endings: [String: [[Unicode.Scalar]]] = [:]

    static let bundled = SoundTable(EntityFile.bundledText("sounds"))

    init(_ text: String) {
        var entries: [String: [Entry]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", maxSplits: 1)
            guard columns.count == 2 else { continue }
            let words = columns[1].split(separator: " ")
            switch columns[0] {
            case "particles": particles = Set(words.map { WordHash.of($0.unicodeScalars) })
            case "loose": looseScripts = Set(words.map(String.init))
            case let name where name.hasPrefix("endings."):
                endings[String(name.dropFirst("endings.".count))] = words.map { Array($0.unicodeScalars) }
                    .sorted { $0.count > $1.count }
            default: entries[String(columns[0])] = words.map(Self.entry)
            }
        }
        for name in entries.keys {
            for script in NameScript.allCases {
                readings[Self.key(script, name)] = Self.readings(of: script, name, entries)
            }
        }
        for script in NameScript.allCases {
            readings[script.rawValue] = Self.readings(of: script, script.rawValue, entries)
        }
    }

    /// A group of letters and the sounds they stand for.
    typealias Entry = (letters: [Unicode.Scalar], sounds: [UInt8])

    private static func entry(_ text: Substring) -> Entry {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (Array(sides[0].unicodeScalars), Array(sides[1].utf8))
    }

    private static func key(_ script: NameScript, _ language: String) -> String { "\(script.rawValue) \(language)" }

    /// A script as a language reads it; Latin also as English does and by its letters alone, since names keep the
    /// spelling of where they come from.
    private static func readings(
        of script: NameScript, _ language: String, _ entries: [String: [Entry]]
    ) -> [SoundReading] {
        let names = script == .latin ? [language, "en", ""] : [language]
        return names.map { name in
            var reading = SoundReading()
            reading.add(entries[script.rawValue] ?? [])
            reading.add(entries[name] ?? [])
            return reading
        }
    }

    /// The ways in which a language may read a script.
    func readings(of script: NameScript, in language: String) -> [SoundReading] {
        readings[Self.key(script, language)] ?? readings[script.rawValue] ?? []
    }

    /// A word in small letters without its case ending; nil where it has none.
    func withoutEnding(_ word: [Unicode.Scalar], in language: String) -> [Unicode.Scalar]? {
        let ending = endings[language]?.first { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }
        return ending.map { word.dropLast($0.count) }
    }
}

/// One way to read the letters of a script: groups of up to four letters and the sounds they stand for, up to three.
struct SoundReading: Sendable {
    /// Letters as 16 bits each, the last lowest; sounds as a byte each, the first lowest.
    private var sounds: [UInt64: UInt32] = [:]

    /// Adds groups; what is there already is read anew.
    mutating func add(_ entries: [SoundTable.Entry]) {
        for entry in entries {
            precondition(entry.letters.count <= 4 && entry.sounds.count <= 3)
            let key = entry.letters.reduce(UInt64(0)) { $0 << 16 | UInt64($1.value) }
            sounds[key] = entry.sounds.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
    }

    /// What a word in small letters sounds like, the longest groups first; a sound after itself is heard once.
    func sounds(of word: [Unicode.Scalar]) -> [UInt8] {
        let marked = ["^"] + word + ["$"]
        var heard: [UInt8] = []
        heard.reserveCapacity(marked.count)
        var index = 0
        while index < marked.count {
            var (packed, count) = longestMatch(in: marked, at: index)
            while packed != 0 {
                let sound = UInt8(truncatingIfNeeded: packed)
                if heard.last != sound { heard.append(sound) }
                packed >>= 8
            }
            index += count
        }
        return heard
    }

    private func longestMatch(in word: [Unicode.Scalar], at index: Int) -> (sounds: UInt32, count: Int) {
        var best: (sounds: UInt32, count: Int)?
        var key: UInt64 = 0
        for count in 1...min(4, word.count - index) {
            let scalar = word[index + count - 1]
            guard scalar.value <= 0xFFFF else { break }
            key = key << 16 | UInt64(scalar.value)
            if let found = sounds[key] { best = (found, count) }
        }
        return best ?? (sounds[UInt64(NameFolding.base(word[index]).value)] ?? 0, 1)
    }
}
