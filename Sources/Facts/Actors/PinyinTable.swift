/// How Chinese characters sound: the data of `Entities/pinyin.tsv`.
enum PinyinTable {
    /// The letters of a character's syllable, without its tone; none where it is not known.
    static func syllable(of character: Unicode.Scalar) -> [Unicode.Scalar] {
        let index = Int(character.value) - first
        guard syllableOfCharacter.indices.contains(index) else { return [] }
        return syllables[Int(syllableOfCharacter[index])]
    }

    private static let first = 0x4E00
    private static let syllables = table.syllables
    private static let syllableOfCharacter = table.places

    /// The syllables, the empty one first, and the place of each character's among them.
    private static let table: (syllables: [[Unicode.Scalar]], places: [UInt16]) = {
        var syllables: [[Unicode.Scalar]] = [[]]
        var places = [UInt16](repeating: 0, count: 0xA000 - first)
        for line in EntityFile.bundledText("pinyin").split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            for character in columns[1].unicodeScalars {
                places[Int(character.value) - first] = UInt16(syllables.count)
            }
            syllables.append(Array(columns[0].unicodeScalars))
        }
        return (syllables, places)
    }()
}
