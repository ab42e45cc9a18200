import Foundation
import Testing

@Suite("The batch protocol")
struct BatchTests {
    private struct Answer: Decodable {
        struct Bead: Decodable {
            var source, target: [Int]
            var score: Double
        }

        struct Alignment: Decodable {
            var source, target: Int
            var beads: [Bead]
        }

        struct Fact: Decodable {
            var kind: String
            var sentence, start, end: Int
            var text: String
        }

        struct Discrepancy: Decodable {
            var type: String
            var confidence: Double
        }

        struct Problem: Decodable {
            var code, message: String
        }

        var id: String?
        var alignments: [Alignment]?
        var facts: [[Fact]]?
        var discrepancies: [Discrepancy]?
        var sentences: [[String]]?
        var error: Problem?
    }

    private func answers(_ records: [String], status: Int32 = 0) throws -> [Answer] {
        let run = try RecoupeRun(["batch"], input: records.joined(separator: "\n"))
        #expect(run.status == status, "\(run.error)")
        return try run.output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    private static let french = [
        "Le 8 novembre 2017, l\u{2019}armée a pris la ville.", "26\u{A0}% des habitants ont fui.",
    ]
    private static let english = ["On 8 November 2017 the army took the town.", "25% of the residents fled."]

    private func record(_ id: String, want: String = "", left: [String] = french, right: [String] = english) throws
        -> String
    {
        let sides = try [("fr", left), ("en", right)].map { language, sentences in
            let list = String(decoding: try JSONEncoder().encode(sentences), as: UTF8.self)
            return "{\"language\": \"\(language)\", \"sentences\": \(list)}"
        }
        return "{\"id\": \"\(id)\", \(want)\"articles\": [\(sides.joined(separator: ", "))]}"
    }

    @Test("answers come in the order of the records; a bad one is answered and the rest go on")
    func order() throws {
        let text =
            #"{"id": "t", "want": ["sentences"], "articles": [{"language": "fr", "text": "Un. Deux."}, {"language": "en", "html": "<p>One.</p><p>Two.</p>"}]}"#
        let answers = try answers(
            [
                record("a"), "{nonsense", #"{"id": "b", "articles": []}"#, #"{"id": "c"}"#, text,
                #"{"id": "d", "articles": [{"language": "fr", "text": "Un."}, {"language": "en", "text": "One.", "html": "x"}]}"#,
            ], status: 65)
        #expect(answers.map(\.id) == ["a", nil, "b", "c", "t", "d"])
        #expect(
            answers.map { $0.error?.code } == [
                nil, "invalid-json", "invalid-record", "invalid-record", nil, "invalid-record",
            ])
        #expect(answers[4].sentences == [["Un.", "Deux."], ["One.", "Two."]])
        #expect(answers[4].alignments == nil)
    }

    @Test("without a wish all comes but the sentences")
    func wants() throws {
        let answer = try answers([record("a")])[0]
        #expect(
            answer.alignments != nil && answer.facts != nil && answer.discrepancies != nil && answer.sentences == nil)
        let some = try answers([record("b", want: "\"want\": [\"facts\"], ")])[0]
        #expect(some.alignments == nil && some.facts != nil && some.discrepancies == nil)
    }

    @Test("26% and 25% are a conflict, the same day is none")
    func conflict() throws {
        #expect(try answers([record("a")])[0].discrepancies?.map(\.type) == ["conflict"])
    }

    @Test("beads cover every sentence of both articles once, whatever the order", arguments: ["monotonic", "free"])
    func coverage(_ order: String) throws {
        let right = [Self.english[1], "A sentence of its own.", Self.english[0], ""]
        let answer = try answers([record("a", want: "\"order\": \"\(order)\", ", right: right)])[0]
        let beads = try #require(answer.alignments?.first?.beads)
        #expect(beads.flatMap(\.source) == [0, 1])
        #expect(beads.flatMap(\.target).sorted() == [0, 1, 2, 3])
        #expect(beads.allSatisfy { (0...1).contains($0.score) })
    }

    @Test("a fact stands where it says, in Unicode scalars")
    func offsets() throws {
        let left = ["\u{1F600} e\u{301}té\u{A0}: 12\u{202F}345 soldats à Al-Qaïm, le 3 novembre 2017 à 16h30."]
        let right = ["\u{2067}استعادت القوات ١٢٬٣٤٥ موقعا في ٣ تشرين الثاني ٢٠١٧\u{2069}"]
        let answer = try answers([record("a", left: left, right: right)])[0]
        let facts = try #require(answer.facts)
        #expect(facts[0].count > 2)
        for (sentences, facts) in zip([left, right], facts) {
            for fact in facts {
                let scalars = Array(sentences[fact.sentence].unicodeScalars)
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[fact.start..<fact.end])
                #expect(Array(text) == Array(fact.text.unicodeScalars))
            }
        }
    }
}
