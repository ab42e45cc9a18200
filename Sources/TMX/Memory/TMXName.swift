/// The names of TMX 1.4b: elements, then attributes.
package enum TMXName: String, CaseIterable, Sendable, Codable {
    case tmx, header, body, tu, tuv, seg, note, prop, ude, map
    case bpt, ept, it, ph, hi, sub, ut

    case version, creationtool, creationtoolversion, segtype, adminlang, srclang, datatype, creationdate, creationid
    case changedate, changeid, tuid, usagecount, lastusagedate, lang, type, name, base, unicode, code, ent, subst
    case i, x, pos, assoc
    case originalFormat = "o-tmf"
    case originalEncoding = "o-encoding"

    /// In the order of `XMLReader.nameIndex`.
    static let all = Array(allCases)
    static let vocabulary = all.map(\.rawValue)
}
