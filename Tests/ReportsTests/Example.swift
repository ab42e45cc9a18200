import Documents
import FactComparison
import Facts
import Foundation
import Reports
import TestSupport

/// A small report with everything that a page must show: a conflict of each weight, Arabic beside French, a version that
/// is silent, a sentence without counterpart, and text that would like to be a tag.
enum Example {
    static let french = [
        "L\u{2019}armée reprend la ville d\u{2019}Abou Kamal",
        "La ville est tombée mercredi 8 novembre aux mains de l\u{2019}armée syrienne.",
        "Selon Sergueï Choïgou, Daech n\u{2019}occupait plus que 5\u{A0}% du territoire.",
        "Elle comptait 42\u{A0}510 habitants, à 140 kilomètres de Deir ez-Zor.",
        "Un sous-marin a tiré six missiles.",
    ]
    static let english = [
        "Army retakes \"Abu Kamal\" </script><img src=x onerror=alert(1)>",
        "The town fell to the Syrian army on Wednesday.",
        "Sergei Shoigu said Daesh held only 8% of the country.",
        "It had some 42,500 people and lies 87 miles from Deir ez-Zor.",
        "The group had held it since 2014.",
    ]
    static let arabic = [
        "الجيش يستعيد البوكمال",
        "سقطت المدينة الخميس ٩ تشرين الثاني في يد الجيش السوري.",
        "قال سيرغي شويغو إن «داعش» لا يسيطر إلا على ٥ في المئة من الأراضي.",
    ]

    static let report: Report = {
        let versions = [(french, "fr"), (english, "en"), (arabic, "ar")]
        let articles = versions.map { sentences, language in
            SegmentedArticle(
                article: Article(
                    name: "\(language).txt", language: Language(language)!, title: sentences[0], date: "2017-11-09",
                    blocks: []),
                sentences: sentences.map { Sentence($0) })
        }
        let shared = (0..<4).map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, score: 0.91) }
        let lastFrench = Bead(source: 4..<5, target: 4..<4, score: 0.5)
        let lastEnglish = Bead(source: 5..<5, target: 4..<5, score: 0.5)
        let gaps = (3..<5).map { Bead(source: $0..<$0 + 1, target: 3..<3, score: 0.5) }
        let bitext = Bitext(
            articles: articles,
            alignments: [
                PairAlignment(source: 0, target: 1, beads: shared + [lastFrench, lastEnglish]),
                PairAlignment(source: 0, target: 2, beads: shared.prefix(3) + gaps),
            ],
            units: (0..<3).map { AlignedUnit(sentences: [[$0], [$0], [$0]], score: 0.91) } + [
                AlignedUnit(sentences: [[3], [3], []], score: 0.91), AlignedUnit(sentences: [[4], [], []], score: 0.5),
                AlignedUnit(sentences: [[], [4], []], score: 0.5),
            ])
        return Report(bitext: bitext, facts: facts, discrepancies: compare(bitext: bitext, facts: facts))
    }()

    private static let facts: [[[Fact]]] = [
        [
            [fact("Abou Kamal", french[0], town)],
            [fact("mercredi 8 novembre", french[1], day(8)), fact("l\u{2019}armée syrienne", french[1], syria)],
            [
                fact("Sergueï Choïgou", french[2], minister), fact("Daech", french[2], group),
                fact("5\u{A0}%", french[2], percent(5)),
            ],
            [
                fact("42\u{A0}510 habitants", french[3], .number(Quantity(amount: 42_510, unit: "habitants"))),
                fact("140 kilomètres", french[3], .number(Quantity(amount: 140, unit: "km"))),
            ],
            [fact("six missiles", french[4], .number(Quantity(amount: 6, unit: "missiles")))],
        ],
        [
            [fact("Abu Kamal", english[0], town)],
            [fact("the Syrian army", english[1], syria), fact("Wednesday", english[1], day(8, anchor: .publication))],
            [
                fact("Sergei Shoigu", english[2], minister), fact("Daesh", english[2], group),
                fact("8%", english[2], percent(8)),
            ],
            [
                fact(
                    "some 42,500 people", english[3],
                    .number(Quantity(amount: 42_500, unit: "people", qualifier: .about))),
                fact("87 miles", english[3], .number(Quantity(amount: 87, unit: "[mi_i]"))),
            ],
            [fact("2014", english[4], .date(Timex(value: "2014", kind: .date)))],
        ],
        [
            [fact("البوكمال", arabic[0], town)],
            [fact("الخميس ٩ تشرين الثاني", arabic[1], day(9)), fact("الجيش السوري", arabic[1], syria)],
            [
                fact("سيرغي شويغو", arabic[2], minister), fact("داعش", arabic[2], group),
                fact("٥ في المئة", arabic[2], percent(5)),
            ],
        ],
    ]

    private static func fact(_ text: String, _ sentence: String, _ value: Fact.Value) -> Fact {
        Fact(range: TextRange(of: text, in: sentence), text: text, value: value)
    }

    private static let town = Fact.Value.actor(Actor(kind: .place, name: "Abou Kamal", id: "e1"))
    private static let syria = Fact.Value.actor(Actor(kind: .place, name: "Syrie", id: "Q858", isDemonym: true))
    private static let group = Fact.Value.actor(Actor(kind: .organization, name: "Daech", id: "Q2429253"))
    private static let minister = Fact.Value.actor(Actor(kind: .person, name: "Sergueï Choïgou", id: "Q313684"))

    private static func percent(_ amount: Int) -> Fact.Value {
        .number(Quantity(amount: .init(amount), unit: "percent"))
    }

    private static func day(_ day: Int, anchor: Timex.Anchor? = nil) -> Fact.Value {
        .date(Timex(value: "2017-11-0\(day)", kind: .date, anchor: anchor, weekday: day - 5))
    }
}
