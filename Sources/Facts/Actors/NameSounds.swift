package import Documents
import Foundation

/// A name as it may be heard: its words, each in every reading that its letters allow.
package struct NameSounds: Hashable, Sendable {
    /// One word of a name.
    struct Word: Hashable, Sendable {
        /// The word in small letters without marks, as it is compared with words of its own script.
        var letters: [UInt32]
        var readings: [[UInt8]]
        /// `W` of `George W. Bush`.
        var isInitial: Bool
    }

    var words: [Word]
    var script: NameScript
    var isLoose: Bool

    /// Nil where no script is known for the name.
    package init?(_ name: String, in language: Language) {
        self.init(words: NameWords.split(Array(name.unicodeScalars)), in: language)
    }

    /// The words that `NameWords` cut.
    init?(words: [[Unicode.Scalar]], in language: Language) {
        guard let script = words.lazy.compactMap(NameScript.init).first else { return nil }
        let table = SoundTable.bundled
        self.script = script
        isLoose = table.looseScripts.contains(script.rawValue)
        let reader = WordReader(script: script, language: language.primary)
        self.words = words.compactMap(reader.word)
        let kept = self.words.filter { !table.particles.contains(String(letters: $0.letters)) }
        if !kept.isEmpty { self.words = kept }
        guard !self.words.isEmpty else { return nil }
    }

    private init(word: Word, script: NameScript, isLoose: Bool) {
        words = [word]
        self.script = script
        self.isLoose = isLoose
    }

    /// All words as one: `Abou Kamal` and `Albukamal` differ only in where they are cut.
    var joined: NameSounds {
        let count = words.map(\.readings.count).min() ?? 0
        let readings = (0..<count).map { index in words.flatMap { $0.readings[index] } }
        let word = Word(letters: words.flatMap(\.letters), readings: readings, isInitial: false)
        return NameSounds(word: word, script: script, isLoose: isLoose)
    }
}

/// Cuts a name into words: at white space, hyphens, apostrophes, points and middle dots.
enum NameWords {
    static func split(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        scalars.split { scalar in
            !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
        }.map(Array.init)
    }
}

/// Reads the words of one script and language aloud.
private struct WordReader {
    private let script: NameScript
    private let language: String
    private let readings: [[SoundTable.Reading]]

    init(script: NameScript, language: String) {
        self.script = script
        self.language = language
        let table = SoundTable.bundled
        let base = table[script.rawValue].map { [$0] } ?? []
        let own = table[language].map { [$0] + base } ?? base
        if script == .latin {
            readings = [own, table["en"].map { [$0] + base } ?? base, base]
        } else {
            readings = [own]
        }
    }

    func word(_ scalars: [Unicode.Scalar]) -> NameSounds.Word? {
        let lowered = prepared(scalars)
        guard !lowered.isEmpty else { return nil }
        var heard: [[UInt8]] = []
        for reading in readings { heard.append(sounds(of: lowered, in: reading)) }
        if let bare = SoundTable.bundled.withoutEnding(lowered, in: language) {
            heard.append(sounds(of: bare, in: readings[0]))
        }
        let letters = lowered.map { NameFolding.base($0).value }
        return NameSounds.Word(letters: letters, readings: heard, isInitial: lowered.count == 1 && script != .hangul)
    }

    /// Small letters, composed; hiragana as katakana; hangul in its letters; Arabic without its article and vowel
    /// signs.
    private func prepared(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        switch script {
        case .hangul: return scalars.flatMap { String($0).decomposedStringWithCanonicalMapping.unicodeScalars }
        case .kana:
            return scalars.map { (0x3041...0x3096).contains($0.value) ? Unicode.Scalar($0.value + 0x60)! : $0 }
        case .arabic:
            let bare = scalars.filter { !(0x64B...0x652).contains($0.value) && $0.value != 0x640 && $0.value != 0x670 }
            return bare.count > 4 && bare.starts(with: ["ا", "ل"]) ? Array(bare.dropFirst(2)) : bare
        default: return scalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
        }
    }

    private func sounds(of word: [Unicode.Scalar], in readings: [SoundTable.Reading]) -> [UInt8] {
        let marked = ["^"] + word + ["$"]
        let longest = readings.map(\.longest).max() ?? 1
        var sounds: [UInt8] = []
        var index = 0
        while index < marked.count {
            let (heard, count) = longestMatch(in: marked, at: index, longest: longest, readings)
            for sound in heard where sounds.last != sound { sounds.append(sound) }
            index += count
        }
        return sounds
    }

    private func longestMatch(
        in word: [Unicode.Scalar], at index: Int, longest: Int, _ readings: [SoundTable.Reading]
    ) -> (sounds: [UInt8], count: Int) {
        for count in stride(from: min(longest, word.count - index), to: 0, by: -1) {
            let letters = String(word[index..<index + count])
            for reading in readings {
                if let sounds = reading.sounds[letters] { return (sounds, count) }
            }
        }
        let base = NameFolding.base(word[index])
        if base != word[index] {
            for reading in readings {
                if let sounds = reading.sounds[String(base)] { return (sounds, 1) }
            }
        }
        return ([], 1)
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }

    fileprivate init(letters: [UInt32]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters.compactMap(Unicode.Scalar.init))
        self = String(view)
    }
}
