/// The character encodings that pages and texts come in.
package enum HTMLEncoding {
    /// The encoding behind a label of the WHATWG Encoding Standard, by the name that iconv knows; the label itself where
    /// the standard does not replace it.
    package static func name(ofLabel label: String) -> String {
        let label = label.lowercased()
        return replaced[label] ?? label
    }

    /// `bytes` in UTF-8. What is no letter of the encoding becomes U+FFFD; nil where iconv does not know the encoding.
    package static func decode(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let decoder = TextDecoder(encoding: name) else { return nil }
        return decoder.decode(bytes) + decoder.finish()
    }

    /// The encoding that a byte-order mark at the start of `bytes` names, and the mark's length; nil where there is none.
    package static func byteOrderMark(of bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        return nil
    }

    /// Encoding Standard, section 4.2: what pages mean by these labels.
    private static let replaced: [String: String] = [
        "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
        "iso_8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252",
        "x-cp1252": "windows-1252", "ansi": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
        "x-cp1251": "windows-1251", "x-cp1250": "windows-1250", "iso-8859-11": "cp874", "tis-620": "cp874",
        "windows-874": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
        "chinese": "gb18030", "big5": "big5-hkscs", "cn-big5": "big5-hkscs", "x-x-big5": "big5-hkscs",
        "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
        "ms_kanji": "cp932", "x-euc-jp": "euc-jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949",
        "windows-949": "cp949", "koi8": "koi8-r", "koi8-ru": "koi8-u", "utf8": "utf-8", "unicode": "utf-16le",
        "utf-16": "utf-16le", "x-mac-roman": "macintosh",
    ]
}
