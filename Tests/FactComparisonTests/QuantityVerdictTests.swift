import Facts
import Testing

@testable import FactComparison

/// Two numbers in the same place of the same statement.
@Suite struct QuantityVerdictTests {
    @Test(arguments: [
        (number("2000"), number("2000")),
        (number("5", "percent"), number("5", "percent")),
        (number("26", "habitants"), number("26", "people")),
        (number("1000000000", resolution: "1000000000"), number("1000000000")),
        (number("50000000", "BDT"), number("50000000", "taka")),
        (number("2015"), time("2015")),
        (number("28", "a"), time("P28Y")),
        (number("10"), time("P10D")),
        (number("10000"), number("10", resolution: "0.001")),
        (number("3", "score", to: "1"), number("1", "score", to: "3")),
        (number("34", "score", to: "0"), number("34")),
    ])
    func same(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .same)
        #expect(verdict(right, left) == .same)
    }

    @Test(arguments: [
        (number("17000"), number("17235")),
        (number("42510"), number("42500", is: .about)),
        (number("42510"), number("42000", is: .about)),
        (number("4000000", resolution: "1000000"), number("3800000", resolution: "100000")),
        (number("24.2", "percent", resolution: "0.1"), number("24", "percent")),
    ])
    func rounding(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .compatible(.rounding))
        #expect(verdict(right, left) == .compatible(.rounding))
    }

    @Test(arguments: [
        (number("6", "m"), number("20", "[ft_i]")),
        (number("225", "km/h"), number("140", "[mi_i]/h")),
        (number("400", "km/h"), number("250", "[mi_i]/h")),
        (number("140", "km"), number("87", "[mi_i]")),
        (number("28000", "km/h"), number("17500", "[mi_i]/h")),
        (number("450", "kg"), number("1000", "[lb_av]")),
        (number("30", "m", is: .moreThan), number("100", "[ft_i]", is: .moreThan)),
        (number("20", "Cel"), number("68", "[degF]")),
        (number("-40", "Cel"), number("-40", "[degF]")),
        (number("1100000", "EUR"), number("24000000", "CZK")),
    ])
    func conversion(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .compatible(.conversion))
        #expect(verdict(right, left) == .compatible(.conversion))
    }

    @Test(arguments: [
        (number("300", is: .moreThan), number("330")),
        (number("30", to: "40"), number("35")),
        (number("380000", is: .about), number("380000", is: .moreThan)),
        (number("30", is: .about), number("28")),
    ])
    func precision(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .compatible(.precision))
        #expect(verdict(right, left) == .compatible(.precision))
    }

    @Test(arguments: [
        (number("26", "percent"), number("25", "percent")),
        (number("70831", "EUR"), number("70931", "EUR")),
        (number("31100000", "EUR", resolution: "100000"), number("31400000", "EUR", resolution: "100000")),
        (number("300", is: .moreThan), number("330", is: .moreThan)),
        (number("330000", is: .moreThan), number("300000", is: .about)),
        (number("3000"), number("3100")),
        (number("30", "m"), number("58", "[ft_i]")),
        (number("10", "Cel"), number("68", "[degF]")),
        (number("300", "EUR", to: "400"), number("300", "EUR", to: "450")),
        (number("5000000"), number("5000000000")),
        (number("110000"), number("100", resolution: "0.001")),
        (number("2987"), time("1987")),
        (number("120", "score", to: "10"), number("120", "score", to: "108")),
        (number("15", "heures"), time("P55H")),
        (number("500", "[ft_i]"), number("520", "футах")),
        (number("60"), time("P30Y")),
        (number("0.9", "percent", resolution: "0.1"), number("9.2", "percent", resolution: "0.1")),
    ])
    func different(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .different)
        #expect(verdict(right, left) == .different)
    }

    @Test(arguments: [
        (number("5", "percent"), number("6", "EUR")),
        (number("6", "km"), number("7", "kg")),
        (number("3", "missiles"), number("4", "percent")),
        (number("5"), actor("Sergueï Choïgou", "e1")),
        (number("2"), number("0.5", resolution: "0.1")),
    ])
    func unrelated(_ left: Fact.Value, _ right: Fact.Value) {
        #expect(verdict(left, right) == .unrelated)
        #expect(verdict(right, left) == .unrelated)
    }
}
