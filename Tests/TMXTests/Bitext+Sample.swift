import Documents

extension Bitext {
    /// Three versions: one sentence against two, a sentence that one version lacks, one that only the pivot has.
    static var sample: Bitext {
        func article(_ tag: String, _ date: String?, _ sentences: [String]) -> SegmentedArticle {
            let article = Article(
                name: "taking.\(tag).txt", language: Language(tag)!, date: date, blocks: sentences.map { Block($0) })
            return SegmentedArticle(article: article, sentences: sentences.map { Sentence($0) })
        }
        let articles = [
            article(
                "fr", "2017-11-09", ["La ville est prise\u{A0}!", "Elle a été reprise jeudi, dit l'armée.", "Seul."]),
            article(
                "en", nil, ["The town is taken!", "It was retaken on Thursday.", "So says the army <HQ> & others."]),
            article("zh-Hans", "2017-11-10T08:00:00Z", ["城市已被收复。", "军方这样说。"]),
        ]
        let units = [
            AlignedUnit(sentences: [[0], [0], []], score: 0.93456),
            AlignedUnit(sentences: [[1], [1, 2], [0, 1]], score: 0.5),
            AlignedUnit(sentences: [[2], [], []], score: 0.25),
        ]
        let alignments = [
            PairAlignment(
                source: 0, target: 1,
                beads: [
                    Bead(source: 0..<1, target: 0..<1, score: 0.93456), Bead(source: 1..<2, target: 1..<3, score: 0.5),
                    Bead(source: 2..<3, target: 0..<0, score: 0.25),
                ]),
            PairAlignment(
                source: 0, target: 2,
                beads: [
                    Bead(source: 0..<1, target: 0..<0, score: 0.93456), Bead(source: 1..<2, target: 0..<2, score: 0.5),
                    Bead(source: 2..<3, target: 0..<0, score: 0.25),
                ]),
        ]
        return Bitext(articles: articles, alignments: alignments, units: units)
    }
}
