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
        /// What the alias table knows of it.
        var alias: AliasTable.Entry?
    }

    var words: [Word]
    var script: NameScript
    var isLoose: Bool
    /// What the alias table knows of the whole name.
    var alias: AliasTable.Entry?

    /// Nil where no script is known for the name.
    package init?(_ name: String, in language: Language, aliases: AliasTable? = nil) {
        self.init(words: NameWords.split(Array(name.unicodeScalars)), in: language, aliases: aliases)
    }

    /// The words that `NameWords` cut.
    init?(words: [[Unicode.Scalar]], in language: Language, aliases: AliasTable?) {
        guard let script = words.lazy.compactMap(NameScript.init).first else { return nil }
        let table = SoundTable.bundled
        self.script = script
        isLoose = table.looseScripts.contains(script.rawValue)
        let reader = WordReader(script: script, language: language.primary, aliases: aliases)
        let all = words.compactMap(reader.word)
        let kept = all.filter { !table.particles.contains(WordHash.of($0.letters.compactMap(Unicode.Scalar.init))) }
        self.words = kept.isEmpty ? all : kept
        guard !self.words.isEmpty else { return nil }
        alias = words.count > 1 ? aliases?.entry(of: Array(words.joined())) : self.words[0].alias
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
    private let readings: [SoundReading]
    private let aliases: AliasTable?

    init(script: NameScript, language: String, aliases: AliasTable?) {
        self.script = script
        self.language = language
        self.aliases = aliases
        readings = SoundTable.bundled.readings(of: script, in: language)
    }

    func word(_ scalars: [Unicode.Scalar]) -> NameSounds.Word? {
        let lowered = prepared(scalars)
        guard !lowered.isEmpty else { return nil }
        let spoken = script == .han ? lowered.flatMap(PinyinTable.syllable) : lowered
        var heard = readings.map { $0.sounds(of: spoken) }
        if let bare = SoundTable.bundled.withoutEnding(lowered, in: language) {
            heard.append(readings[0].sounds(of: bare))
        }
        let letters = lowered.map { NameFolding.base($0).value }
        let isInitial = lowered.count == 1 && script != .hangul && script != .han
        return NameSounds.Word(
            letters: letters, readings: heard, isInitial: isInitial, alias: aliases?.entry(of: scalars))
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
        case .han: return scalars
        default: return scalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
        }
    }
}
