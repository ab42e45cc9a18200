import Facts
import Testing

@testable import FactComparison

/// Two expressions of time in the same place of the same statement.
@Suite struct TimeVerdictTests {
    @Test(arguments: [
        (time("2017-11-08"), time("2017-11-08", anchor: .publication)),
        (time("XXXX-11-08"), time("2017-11-08")),
        (time("XXXX-WXX-3"), time("2017-11-08")),
        (time("2017-W45-3"), time("2017-11-08")),
        (time("PT48H"), time("P2D")),
        (time("P48H"), time("P2D")),
        (time("P15D"), time("P2W")),
        (time("P8D"), time("P1W")),
        (time("P1DE"), time("P10Y")),
        (time("P24M"), time("P2Y")),
        (time("P30D"), time("P1M")),
        (time("T16:30"), time("2017-11-08T16:30")),
        (time("2017-11-08T15:30Z"), time("2017-11-08T16:30+01:00")),
        (time("2017-11-09T16:30", anchor: .publication), time("2017-11-08T16:30", weekday: 3)),
        (time("UNDEF-day-1"), time("UNDEF-day-1")),
        (time("2017-07"), time("2015-07", anchor: .text)),
        (time("202"), time("192")),
        (time("PRESENT_REF"), time("PRESENT_REF")),
    ])
    func same(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .same)
        #expect(verdict(right, left) == .same)
    }

    @Test(arguments: [
        (time("2015"), time("2015", .end)),
        (time("2015"), time("2015-11-08")),
        (time("2015-09", .end), time("2015-09-30")),
        (time("2015-09", .end), time("2015-FA")),
        (time("201"), time("2015")),
        (time("P2Y", .moreThan), time("P2Y")),
        (time("XXXX-WXX-2TNI"), time("XXXX-WXX-1TNI")),
        (time("T04:30"), time("T16:30")),
    ])
    func precision(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .compatible(.precision))
        #expect(verdict(right, left) == .compatible(.precision))
    }

    @Test(arguments: [
        (time("2010-10-31"), time("2010-10-11")),
        (time("2017-11-08"), time("2017-11-09", anchor: .publication)),
        (time("XXXX-10", .mid), time("XXXX-11", .mid)),
        (time("2015-09", .start), time("2015-09", .end)),
        (time("2015-09", .end), time("2015-09-03")),
        (time("1968"), time("1969")),
        (time("XXXX-WXX-3"), time("XXXX-WXX-4")),
        (time("XXXX-WXX-4"), time("2017-11-08")),
        (time("PT48H"), time("PT72H")),
        (time("PT48H"), time("P3D")),
        (time("2017-11-08T16:30"), time("2017-11-08T17:30")),
        (time("UNDEF-day-1"), time("UNDEF-day-2")),
        (time("2013"), time("P2313Y")),
        (time("XXXX-WXX-5TEV"), time("XXXX-WXX-6TNI")),
    ])
    func different(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .different)
        #expect(verdict(right, left) == .different)
    }

    @Test func yesterdayMayBeTuesday() {
        #expect(verdict(time("UNDEF-day-1"), time("XXXX-WXX-2")) == .possible)
        #expect(verdict(time("XXXX-WXX-2"), time("UNDEF-day-1")) == .possible)
    }

    @Test(arguments: [
        (time("P2D"), time("2017-11-08")),
        (time("XXXX-11-08"), time("T16:30")),
        (time("PRESENT_REF"), time("2017")),
        (time("PXD"), time("P3D")),
    ])
    func unrelated(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .unrelated)
        #expect(verdict(right, left) == .unrelated)
    }
}
