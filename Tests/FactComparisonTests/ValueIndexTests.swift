import Documents
import Facts
import Testing

@testable import FactComparison

/// What agrees is found, whichever of the two is looked for among others.
@Suite struct ValueIndexTests {
    private static let values: [Fact.Value] =
        [0, 1, 3, 8, 10, 12, 16, 20, 26, 30, 75, 95, 100, 110, 300, 330, 2015, 2017, 4_000_000].flatMap { amount in
            [nil, "percent", "km", "[mi_i]", "s", "h", "EUR", "USD", "score", "habitants"].map {
                number("\(amount)", $0)
            }
        } + ["17000", "17235", "42510", "42500", "-3", "0.75", "0.3", "3.8"].map { number($0) } + [
            number("10", resolution: "0.001"), number("10000"), number("17.235", resolution: "0.001"),
            number("300", is: .moreThan), number("320", is: .lessThan), number("31", is: .about),
            number("3", "score", to: "1"), number("1", "score", to: "3"), number("-5", to: "5"), number("30", to: "40"),
            number("3900000", resolution: "100000"),
        ]
        + [
            "2017", "2015", "2017-11", "2017-11-08", "XXXX-11-08", "XXXX-WXX-3", "2017-W45-3", "T16:30", "T16:30Z",
            "2017-11-08T16", "201", "2017-SU", "P10Y", "P1DE", "PT8H", "P30D", "P1M", "P8D", "P1W", "P12D",
            "UNDEF-day-1", "PRESENT_REF",
        ].map { time($0) }
        + [
            ("Choïgou", "Q1"), ("Shoigu", "Q1"), ("Hamimah", "e1"), ("Hamima", "e2"), ("Youtube", "e3"),
            ("YouTube", "e4"),
            ("ONU", "e5"), ("onu", "e6"), ("OTAN", "e7"), ("Rhénanie-Palatinat", "e8"), ("Rhenanie Palatinaat", "e9"),
            ("", "e10"),
        ].map { .actor(Actor(kind: .person, name: $0.0, id: $0.1)) }

    @Test func whatAgreesIsFound() {
        let facts = Self.values.map { value in
            PlacedFact(
                fact: Fact(range: TextRange(start: 0, end: 1), text: "", value: value),
                content: FactContent(value, in: Language("fr")!), sentence: 0, bead: 0, position: 0, sources: [])
        }
        let index = ValueIndex(facts)
        for fact in facts {
            let content = fact.content
            let forwards = facts.contains { content.verdict(against: $0.content).agrees }
            let backwards = facts.contains { $0.content.verdict(against: content).agrees }
            #expect(index.contains(near: content) { content.verdict(against: $0).agrees } == forwards)
            #expect(index.contains(near: content) { $0.verdict(against: content).agrees } == backwards)
            let same = facts.indices.filter { content.verdict(against: facts[$0].content) == .same }
            #expect(
                index.facts(near: content) { content.verdict(against: $0) == .same }.sorted() == same,
                "\(fact.fact.value)")
        }
        // One by one, so that no other value hides one that is missed.
        for left in facts {
            for right in facts where left.content.verdict(against: right.content).agrees {
                let (own, other) = (left.content, right.content)
                #expect(
                    ValueIndex([right]).contains(near: own) { own.verdict(against: $0).agrees },
                    "\(left.fact.value) \(right.fact.value)")
                #expect(ValueIndex([left]).contains(near: other) { $0.verdict(against: other).agrees })
            }
        }
    }
}
