import ICU
import Testing

@Suite struct PatternTests {
    @Test(arguments: [(0, 1..<3), (3, 5..<6), (6, nil)])
    func theFirstMatchFromAPositionIsFound(_ position: Int, _ match: Range<Int>?) throws {
        let matcher = Matcher(try Pattern(#"\p{Lu}+"#), in: UTF16Text("aÉB😀C"))
        let found = matcher.firstMatch(from: position)
        #expect(found == match)
    }

    @Test(arguments: [(2, true), (8, false)])
    func aMatchAtAPositionMayLookBehind(_ position: Int, _ isMatch: Bool) throws {
        let matcher = Matcher(try Pattern(#"(?<=M\.)(?=\s)"#), in: UTF16Text("M. Roux. "))
        let found = matcher.matches(at: position)
        #expect(found == isMatch)
    }

    @Test func theEmptyTextHasAnEnd() throws {
        let matcher = Matcher(try Pattern("$"), in: UTF16Text(""))
        let found = matcher.firstMatch(from: 0)
        #expect(found == 0..<0)
    }

    @Test func aFaultyPatternIsNamedWithItsPlace() {
        let error = #expect(throws: PatternError.self) { try Pattern("a(b") }
        #expect(error?.pattern == "a(b")
        #expect(error?.reason == "U_REGEX_MISMATCHED_PAREN")
    }
}
