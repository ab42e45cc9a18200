import Documents
import Facts
import Foundation
import TestSupport

@testable import FactComparison

/// `5 %`, `42 510 habitants`: a number with what it counts.
func number(
    _ amount: String, _ unit: String? = nil, to upper: String? = nil, is qualifier: Quantity.Qualifier? = nil,
    resolution: String = "1"
) -> Fact.Value {
    .number(
        Quantity(
            amount: Decimal(string: amount)!, upper: upper.map { Decimal(string: $0)! }, unit: unit,
            qualifier: qualifier, resolution: Decimal(string: resolution)!))
}

/// A TIMEX3 value; its kind follows from its form.
func time(
    _ value: String, _ modifier: Timex.Modifier? = nil, anchor: Timex.Anchor? = nil, weekday: Int? = nil
) -> Fact.Value {
    let kind: Timex.Kind = value.hasPrefix("P") ? .duration : value.contains("T") ? .time : .date
    return .date(Timex(value: value, kind: kind, modifier: modifier, anchor: anchor, weekday: weekday))
}

func actor(
    _ name: String, _ id: String, _ kind: Actor.Kind = .person, isDemonym: Bool = false, certainty: Float = 1
) -> Fact.Value {
    .actor(Actor(kind: kind, name: name, id: id, isDemonym: isDemonym, certainty: certainty))
}

func verdict(_ left: Fact.Value, _ right: Fact.Value) -> Verdict {
    let language = Language("fr")!
    return FactContent(left, in: language).verdict(against: FactContent(right, in: language))
}

/// A sentence with the values of the words in it, and the words that name its source.
struct Statement {
    var text: String
    var facts: [(text: String, value: Fact.Value)]
    var source: String?

    init(_ text: String, _ facts: (String, Fact.Value)...) {
        self.text = text
        self.facts = facts.map { (text: $0.0, value: $0.1) }
    }

    var extracted: [Fact] {
        let attribution = source.map { Attribution(range: TextRange(of: $0, in: text), text: $0) }
        return facts.map {
            Fact(range: TextRange(of: $0.text, in: text), text: $0.text, value: $0.value, source: attribution)
        }
    }

    func from(_ source: String) -> Statement {
        var statement = self
        statement.source = source
        return statement
    }
}

/// Compares versions whose sentences correspond one to one; a nil is a sentence that is missing. `sense` stands for an encoder.
func discrepancies(
    _ versions: (language: String, sentences: [Statement?])..., messages: MessageLanguage = .english,
    sense: NameSense = .none
) -> [Discrepancy] {
    let kept = versions.map { $0.sentences.compactMap(\.self) }
    let articles = zip(versions, kept).map { version, sentences in
        SegmentedArticle(
            article: Article(name: version.language, language: Language(version.language)!, blocks: []),
            sentences: sentences.map { Sentence($0.text) })
    }
    let indices = versions.map { version in
        version.sentences.indices.map { place in version.sentences[..<place].count { $0 != nil } }
    }
    func range(_ version: Int, _ place: Int) -> Range<Int> {
        let start = indices[version][place]
        return start..<start + (versions[version].sentences[place] == nil ? 0 : 1)
    }
    let alignments = versions.indices.dropFirst().map { version in
        PairAlignment(
            source: 0, target: version,
            beads: versions[0].sentences.indices.map {
                Bead(source: range(0, $0), target: range(version, $0), score: 0.9)
            }.filter { !$0.source.isEmpty || !$0.target.isEmpty })
    }
    let bitext = Bitext(articles: articles, alignments: alignments, units: [])
    return compare(bitext: bitext, facts: kept.map { $0.map(\.extracted) }, messages: messages, sense: sense)
}
