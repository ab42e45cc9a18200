/// The scripts that names are compared across.
enum NameScript: String, CaseIterable {
    case latin, cyrillic, arabic, hebrew, greek, kana, hangul
    /// Chinese characters, which are read as pinyin.
    case han

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
        case 0x4E00...0x9FFF: .han
        default: nil
        }
    }
}
