import Documents
import TMX
import Testing

struct TMXValidatorTests {
    private func validate(_ file: String) throws -> [Diagnostic] {
        try TMXValidator.validate(name: "test.tmx") {
            var rest = Array(file.utf8)
            return {
                defer { rest = [] }
                return rest
            }
        }
    }

    private static let documentType = "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"

    @Test func aSoundFileHasNoFindings() throws {
        let pair = "<bpt i=\"1\">{\\b </bpt>un<ept i=\"1\">}</ept><ph x=\"2\"/>"
        let file = Sample.memory(Sample.unit(pair), prolog: Self.documentType)
        #expect(try validate(file) == [])
    }

    static let faults: [(body: String, category: String, message: String)] = [
        ("<tu/>", "document-type", "tu"),
        ("<tu/>", "no-variant", "without any variant"),
        (Sample.unit("<ph y=\"1\"/>"), "document-type", "attribute y"),
        (Sample.unit("<ept i=\"1\"/>a<bpt i=\"1\"/>"), "unpaired-tag", "ept i=\"1\" without its bpt"),
        (Sample.unit("<bpt i=\"1\"/>"), "unpaired-tag", "bpt i=\"1\" without its ept"),
        (Sample.unit("<bpt i=\"1\"/><ept i=\"1\"/><bpt i=\"1\"/><ept i=\"1\"/>"), "unpaired-tag", "a second bpt"),
        (Sample.unit("<ph><sub><bpt i=\"1\"/></sub></ph>"), "unpaired-tag", "bpt i=\"1\" without its ept"),
        (Sample.unit("<ut/>"), "deprecated-tag", "ut"),
        (Sample.unit(""), "empty-segment", "fr"),
        (Sample.unit("un").replacing("\"fr\"", with: "\"fr-CA\""), "source-language", "fr-CA"),
        (Sample.unit("un").replacing("\"fr\"", with: "\"de\""), "source-language", "no variant"),
        (Sample.unit("un").replacing("\"fr\"", with: "\"123\""), "language", "123"),
        (Sample.unit("un").replacing("<tu>", with: "<tu creationdate=\"yesterday\">"), "date", "yesterday"),
        (
            "<tu tuid=\"1\" srclang=\"*all*\"><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>"
                + "<tu tuid=\"1\" srclang=\"en\"><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>", "duplicate-identifier",
            "'1'"
        ),
    ]

    @Test(arguments: faults)
    func findsAFaultAndItsLine(fault: (body: String, category: String, message: String)) throws {
        let findings = try validate(Sample.memory(fault.body, prolog: Self.documentType))
        let found = findings.first { $0.category == fault.category }
        #expect(found?.line == 4, "\(findings)")
        #expect(found?.message.contains(fault.message) == true, "\(findings)")
    }

    @Test func aMissingDocumentTypeIsANote() throws {
        let findings = try validate(Sample.memory(Sample.unit("un")))
        #expect(findings.map(\.category) == ["missing-doctype"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test func statisticsCountUnitsAndVariants() throws {
        var rest = Array(Sample.memory(Sample.unit("un & un") + Sample.unit("")).utf8)
        let reader = try TMXReader(name: "test.tmx") {
            defer { rest = [] }
            return rest
        }
        let statistics = try TMXStatistics(reader)
        #expect(statistics.units == 2)
        #expect(statistics.languages == ["fr": 2, "en": 2])
        #expect(statistics.repairs.map(\.category).sorted() == ["bare-ampersand", "empty-segment"])
    }

    @Test(
        "identifiers that come twice are told of, whatever their order",
        arguments: [
            (["1", "2", "3"], 0), (["1", "2", "2"], 1), (["3", "1", "2", "1", "3"], 2), (["a", "b", "a"], 1),
            (["1", "01", "+1", "1"], 1), (["5", "6", "4", "7", "4", "7"], 2), (["18446744073709551615", "x"], 0),
        ])
    func statisticsTellOfIdentifiers(_ identifiers: [String], _ count: Int) throws {
        let units = identifiers.map { Sample.unit("un").replacing("<tu>", with: "<tu tuid=\"\($0)\">") }
        var rest = Array(Sample.memory(units.joined()).utf8)
        let reader = try TMXReader(name: "test.tmx") {
            defer { rest = [] }
            return rest
        }
        let repairs = try TMXStatistics(reader).repairs
        #expect(repairs.map(\.category) == Array(repeating: "duplicate-identifier", count: count))
    }

    @Test func statisticsCountWhatComesOften() throws {
        var rest = Array(Sample.memory(String(repeating: Sample.unit("&"), count: 300)).utf8)
        let reader = try TMXReader(name: "test.tmx") {
            defer { rest = [] }
            return rest
        }
        let repairs = try TMXStatistics(reader).repairs
        #expect(repairs.count == 101)
        #expect(repairs.last?.message == "200 more of this kind")
    }
}
