/// The formats in which alignments are written and read: those of translators' tools, and of other aligners.
package enum AlignmentFormat: String, CaseIterable, Sendable {
    case tmx, tsv, jsonl, xliff, moses, vecalign, sentalign, hunalign
    case hunalignText = "hunalign-text"
    case bleualign, bertalign

    /// What the format is like. This is the table of formats: whatever else asks about one asks here.
    package struct Traits: Sendable {
        /// The endings of file names that mean it, without the point.
        package var endings: [String] = []
        /// Whether it holds two versions and no more.
        package var isBilingual = true
        /// Whether it is two files of lines that correspond, written beside one name.
        package var isPair = false
        /// Whether it gives the texts alone, so that sentences have to be found by their text where it is read.
        package var isTextOnly = false
    }

    package var traits: Traits {
        switch self {
        // The score of a unit and the places of its sentences are properties.
        case .tmx: Traits(endings: ["tmx"], isBilingual: false, isTextOnly: true)
        // A head `score fr en`, then a row a unit.
        case .tsv: Traits(endings: ["tsv"], isBilingual: false, isTextOnly: true)
        // `{"score", "sentences": [[…], […]], "texts": {"fr": …, "en": …}}`.
        case .jsonl: Traits(endings: ["jsonl"], isBilingual: false)
        case .xliff: Traits(endings: ["xlf", "xliff"], isTextOnly: true)
        // FILE.fr and FILE.en.
        case .moses: Traits(isPair: true, isTextOnly: true)
        // `[0, 1]:[0]:0.130000`, a cost behind the sentences (Thompson & Koehn 2019).
        case .vecalign: Traits(endings: ["vecalign"])
        // `[0, 1]:[0]`: the .path of SentAlign (Steingrímsson et al. 2023), the .align of Bertalign, gold files.
        case .sentalign: Traits(endings: ["path", "align"])
        // The rungs of a ladder `12<TAB>13<TAB>0.4`: where a bead begins on either side, and its score (Varga et al. 2005).
        case .hunalign: Traits(endings: ["ladder", "hunalign"])
        // hunalign -text: `source<TAB>target<TAB>score`, with ` ~~~ ` between sentences.
        case .hunalignText: Traits(endings: ["hunalign-text"], isTextOnly: true)
        // FILE-s and FILE-t (Sennrich & Volk 2010).
        case .bleualign: Traits(isPair: true, isTextOnly: true)
        // `source<TAB>target` without a head (Liu & Zhu 2023); SentAlign's .aligned is the same without empty sides.
        case .bertalign: Traits(endings: ["aligned"], isTextOnly: true)
        }
    }

    /// The format of a file with that ending; nil where it means none.
    package init?(ending: String) {
        let ending = ending.lowercased()
        guard let format = Self.allCases.first(where: { $0.traits.endings.contains(ending) }) else { return nil }
        self = format
    }
}
