import Documents
import Foundation
import TMX
import Testing

/// The two texts of these tests, and what belongs together in them.
private enum Siege {
    static func article(_ tag: String, _ sentences: [String]) -> SegmentedArticle {
        SegmentedArticle(
            article: Article(name: "siege.\(tag)", language: Language(tag)!, blocks: []),
            sentences: sentences.map { Sentence($0) })
    }

    /// What the peers were run on, too: a sentence against two, two against one, one without counterpart.
    static let source = article(
        "fr",
        [
            "La ville est tombée mercredi.", "L’armée y est entrée à l’aube, après trois semaines de siège.",
            "Les habitants avaient fui.", "Il n’y a pas eu de combats dans le centre.",
            "Le gouverneur a promis de rétablir l’eau et l’électricité.",
        ])
    static let target = article(
        "en",
        [
            "The town fell on Wednesday.", "The army entered it at dawn.", "It had laid siege to it for three weeks.",
            "Its inhabitants had fled, and there was no fighting in the centre.",
            "The governor promised to restore water and power.", "Schools stay closed.",
        ])
    static let links: Set<SentenceLink> = [
        SentenceLink(source: [0], target: [0]), SentenceLink(source: [1], target: [1, 2]),
        SentenceLink(source: [2, 3], target: [3]), SentenceLink(source: [4], target: [4]),
        SentenceLink(source: [], target: [5]),
    ]

    static let vecalign: Set<SentenceLink> = [
        SentenceLink(source: [0], target: [0]), SentenceLink(source: [1], target: [1, 2]),
        SentenceLink(source: [2, 3], target: [3]), SentenceLink(source: [4], target: [4, 5]),
    ]
}

/// Of vecalign (by way of PyPI's sentalign 0.3.0), galechurch 0.1.0 and Bleualign (pypi-bleualign 0.1.1.1, its Gale-Church) these are
/// the files that they wrote for the two texts of Siege. The others cannot be had: their files are made as they document them
/// (hunalign's README, "File formats", and its ladder2text; SentAlign's sentAlign.py; Bertalign's convert_format.py).
struct PeerFile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var texts: [String]
    /// The beads that the file gives, right or wrong.
    var links: Set<SentenceLink> = Siege.links
}

@Suite("Alignments in the formats of other aligners")
struct AlignmentFormatTests {
    private static func bitext(_ source: SegmentedArticle, _ target: SegmentedArticle, _ links: [SentenceLink])
        -> Bitext
    {
        func range(_ sentences: [Int]) -> Range<Int> { sentences.first.map { $0..<$0 + sentences.count } ?? 0..<0 }
        let beads = links.map { Bead(source: range($0.source), target: range($0.target), score: $0.isNull ? 0 : 0.75) }
        return Bitext(
            articles: [source, target], alignments: [PairAlignment(source: 0, target: 1, beads: beads)],
            units: links.map { AlignedUnit(sentences: [$0.source, $0.target], score: $0.isNull ? 0 : 0.75) })
    }

    private func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("alignment-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.appendingPathComponent("found").path)
    }

    /// The files that the format is written to.
    private func write(_ bitext: Bitext, as format: AlignmentFormat, to path: String) throws -> [String] {
        if let files = AlignmentText.files(of: bitext, as: format) {
            return try files.map { file in
                try Data(file.text.utf8).write(to: URL(fileURLWithPath: path + file.suffix))
                return path + file.suffix
            }
        }
        let articles = bitext.articles.map(\.article)
        let writer: any UnitWriter =
            format == .tmx
            ? try TMXWriter(path: path, header: bitext.memoryHeader(toolVersion: "1", creationDate: nil))
            : try XLIFFWriter(
                path: path, version: .v21, source: articles[0].language, target: articles[1].language, original: "a")
        for unit in format == .tmx ? bitext.translationUnits : bitext.everyUnit { writer.write(unit) }
        try writer.finish()
        return [path]
    }

    private func links(
        _ paths: [String], as format: AlignmentFormat? = nil, _ source: SegmentedArticle = Siege.source,
        _ target: SegmentedArticle = Siege.target
    ) throws -> [SentenceLink] {
        let languages = [source.article.language, target.article.language]
        return try AlignmentReader.read(paths, as: format, languages: languages)
            .links(among: (source, target), name: paths[0])
    }

    @Test("what is written is read, and the first line tells the format", arguments: AlignmentFormat.allCases)
    func roundTrip(_ format: AlignmentFormat) throws {
        let ordered = Siege.links.sorted { ($0.source.first ?? 9) < ($1.source.first ?? 9) }
        try inFolder { path in
            let paths = try write(Self.bitext(Siege.source, Siege.target, ordered), as: format, to: path)
            let found = try links(paths)
            #expect(Set(found) == Siege.links && found.count == Siege.links.count)
            #expect(try paths.count > 1 || Set(links(paths, as: format)) == Siege.links)
        }
    }

    @Test(
        "sentences are found by their text where it comes twice, has tabs or wide spaces, or no space between",
        arguments: AlignmentFormat.allCases.filter(\.traits.isTextOnly))
    func matching(_ format: AlignmentFormat) throws {
        let source = Siege.article("fr", ["Non.", "Oui\tet\u{202F}non.", "Non.", "", "Oui.", "Non."])
        let target = Siege.article("ja", ["いいえ。", "はい。", "いいえ。", "はい。", "いいえ。"])
        let expected = [
            SentenceLink(source: [0], target: [0]), SentenceLink(source: [1, 2], target: [1, 2]),
            SentenceLink(source: [3], target: []), SentenceLink(source: [4], target: [3]),
            SentenceLink(source: [5], target: [4]),
        ]
        try inFolder { path in
            let paths = try write(Self.bitext(source, target, expected), as: format, to: path)
            #expect(try Set(links(paths, as: format.traits.isPair ? nil : format, source, target)) == Set(expected))
        }
    }

    @Test(
        "files of the peers themselves",
        arguments: [
            PeerFile(
                testDescription: "vecalign",
                texts: ["[0]:[0]:0.185487\n[1]:[1, 2]:0.401492\n[2, 3]:[3]:0.331416\n[4]:[4, 5]:0.376280\n"],
                links: Siege.vecalign),
            PeerFile(
                testDescription: "vecalign with texts",
                texts: [
                    """
                    [0]:[0]:0.185487
                                                             SRC:  La ville est tombée mercredi.
                                                             TGT:  The town fell on Wednesday.
                    [1]:[1, 2]:0.401492
                                                             SRC:  L’armée y est entrée à l’aube, après trois semaines de siège.
                                                             TGT:  The army entered it at dawn. It had laid siege to it for three weeks.
                    [2, 3]:[3]:0.331416
                                                             SRC:  Les habitants avaient fui. Il n’y a pas eu de combats dans le centre.
                                                             TGT:  Its inhabitants had fled, and there was no fighting in the centre.
                    [4]:[4, 5]:0.376280
                                                             SRC:  Le gouverneur a promis de rétablir l’eau et l’électricité.
                                                             TGT:  The governor promised to restore water and power. Schools stay closed.

                    """
                ], links: Siege.vecalign),
            PeerFile(
                testDescription: "galechurch", texts: ["[0]:[0]\n[1]:[1]\n[2]:[2]\n[3]:[3]\n[4]:[4, 5]\n"],
                links: [
                    SentenceLink(source: [0], target: [0]), SentenceLink(source: [1], target: [1]),
                    SentenceLink(source: [2], target: [2]), SentenceLink(source: [3], target: [3]),
                    SentenceLink(source: [4], target: [4, 5]),
                ]),
            PeerFile(
                testDescription: "Bleualign",
                texts: [
                    """
                    La ville est tombée mercredi.
                    L’armée y est entrée à l’aube, après trois semaines de siège.
                    Les habitants avaient fui. Il n’y a pas eu de combats dans le centre.
                    Le gouverneur a promis de rétablir l’eau et l’électricité.

                    """,
                    """
                    The army entered it at dawn.
                    It had laid siege to it for three weeks.
                    Its inhabitants had fled, and there was no fighting in the centre.
                    The governor promised to restore water and power. Schools stay closed.

                    """,
                ],
                links: [
                    SentenceLink(source: [0], target: [1]), SentenceLink(source: [1], target: [2]),
                    SentenceLink(source: [2, 3], target: [3]), SentenceLink(source: [4], target: [4, 5]),
                    SentenceLink(source: [], target: [0]),
                ]),
            PeerFile(
                testDescription: "hunalign's ladder",
                texts: ["0\t0\t0.345\n1\t1\t-0.12\n2\t3\t0.6\n4\t4\t0.2625\n5\t5\t0\n5\t6\t-0.3\n"]),
            PeerFile(
                testDescription: "a hand-made ladder of hunalign's", texts: ["0 0\n1 1\n2 3\n4 4\n5 5\n5 6\n"]),
            PeerFile(
                testDescription: "hunalign -text",
                texts: [
                    """
                    La ville est tombée mercredi.\tThe town fell on Wednesday.\t0.345
                    L’armée y est entrée à l’aube, après trois semaines de siège.\tThe army entered it at dawn. ~~~ It had laid siege to it for three weeks.\t-0.12
                    Les habitants avaient fui. ~~~ Il n’y a pas eu de combats dans le centre.\tIts inhabitants had fled, and there was no fighting in the centre.\t0.6
                    Le gouverneur a promis de rétablir l’eau et l’électricité.\tThe governor promised to restore water and power.\t0.2625
                    \tSchools stay closed.\t-0.3

                    """
                ]),
            PeerFile(
                testDescription: "hunalign's ladder2text",
                texts: [
                    """
                    0.345\tLa ville est tombée mercredi.\tThe town fell on Wednesday.
                    -0.12\tL’armée y est entrée à l’aube, après trois semaines de siège.\tThe army entered it at dawn. ~~~ It had laid siege to it for three weeks.
                    0.6\tLes habitants avaient fui. ~~~ Il n’y a pas eu de combats dans le centre.\tIts inhabitants had fled, and there was no fighting in the centre.
                    0.2625\tLe gouverneur a promis de rétablir l’eau et l’électricité.\tThe governor promised to restore water and power.

                    """
                ]),
            PeerFile(
                testDescription: "SentAlign's path", texts: ["[0]:[0]\n[1]:[1, 2]\n[2, 3]:[3]\n[4]:[4]\n[]:[5]\n\n"]),
            PeerFile(
                testDescription: "SentAlign's aligned texts",
                texts: [
                    """
                    La ville est tombée mercredi.\tThe town fell on Wednesday.
                    L’armée y est entrée à l’aube, après trois semaines de siège.\tThe army entered it at dawn. It had laid siege to it for three weeks.
                    Les habitants avaient fui. Il n’y a pas eu de combats dans le centre.\tIts inhabitants had fled, and there was no fighting in the centre.
                    Le gouverneur a promis de rétablir l’eau et l’électricité.\tThe governor promised to restore water and power.

                    """
                ]),
            PeerFile(
                testDescription: "Bertalign's table, without a line feed at its end",
                texts: [
                    """
                    La ville est tombée mercredi.\tThe town fell on Wednesday.
                    L’armée y est entrée à l’aube, après trois semaines de siège.\tThe army entered it at dawn. It had laid siege to it for three weeks.
                    Les habitants avaient fui. Il n’y a pas eu de combats dans le centre.\tIts inhabitants had fled, and there was no fighting in the centre.
                    Le gouverneur a promis de rétablir l’eau et l’électricité.\tThe governor promised to restore water and power.
                    \tSchools stay closed.
                    """
                ]),
            PeerFile(testDescription: "Bleualign's gold", texts: ["0:0\n1:1,2\n2,3:3\n4:4\nomitted:5\n"]),
        ])
    func peers(_ file: PeerFile) throws {
        try inFolder { path in
            let paths = try file.texts.enumerated().map { index, text in
                try Data(text.utf8).write(to: URL(fileURLWithPath: path + "-\(index)"))
                return path + "-\(index)"
            }
            #expect(try Set(links(paths)) == file.links)
        }
    }

    @Test("a ladder cannot cross, and what holds two versions holds no third")
    func refusals() {
        let crossing = Self.bitext(
            Siege.source, Siege.target,
            [SentenceLink(source: [0], target: [1]), SentenceLink(source: [1], target: [0])])
        #expect(AlignmentText.refusal(of: crossing, as: .hunalign)?.contains("changed places") == true)
        #expect(AlignmentText.refusal(of: crossing, as: .vecalign) == nil)
        for format in AlignmentFormat.allCases {
            #expect((AlignmentText.refusal(of: .sample, as: format) == nil) != format.traits.isBilingual)
        }
    }

    @Test("texts of other sentences are named with their line")
    func otherSentences() throws {
        try inFolder { path in
            try Data("La ville est tombée mercredi.\tThe town fell on Wednesday.\nAutre.\tOther.\n".utf8)
                .write(to: URL(fileURLWithPath: path))
            let refusal = #expect(throws: BadInput.self) { try links([path]) }
            #expect(refusal?.line == 2 && refusal?.reason.contains("siege.fr") == true)
            #expect(throws: BadInput.self) { try AlignmentReader.read([path]).links(among: nil, name: path) }
        }
    }

    @Test("of a memory with more languages, those of the sentences count")
    func severalLanguages() throws {
        let bitext = Bitext.sample
        try inFolder { path in
            let paths = try write(bitext, as: .tmx, to: path)
            let found = try links(paths, bitext.articles[0], bitext.articles[2])
            #expect(
                Set(found) == [
                    SentenceLink(source: [1], target: [0, 1]), SentenceLink(source: [0], target: []),
                    SentenceLink(source: [2], target: []),
                ])
        }
    }
}
