import Documents
import Facts
import Testing

@testable import FactComparison

/// Whole versions against each other.
@Suite struct CompareTests {
    @Test func namesTheOddOneOut() throws {
        let found = discrepancies(
            ("fr", [Statement("La ville est tombée le 8 novembre.", ("8 novembre", time("XXXX-11-08")))]),
            ("en", [Statement("The town fell on 8 November.", ("8 November", time("XXXX-11-08")))]),
            ("ru", [Statement("Город взят 9 ноября.", ("9 ноября", time("XXXX-11-09")))]))
        let conflict = try #require(found.first)
        #expect(found.count == 1)
        #expect(conflict.type == .conflict && conflict.kind == .date && conflict.severity == .high)
        #expect(conflict.claims.map(\.article) == [0, 2])
        #expect(conflict.explanation == "fr and en say 8 novembre, ru says 9 ноября (sentence 1)")
    }

    @Test func differentSourcesAreShownAsSuch() {
        let french = Statement(
            "L'ONU compte 26 morts.", ("26", number("26")), ("ONU", actor("ONU", "Q1065", .organization)))
        let english = Statement(
            "Reuters counts 25 dead.", ("25", number("25")), ("Reuters", actor("Reuters", "Q130879", .organization)))
        let found = discrepancies(("fr", [french.from("ONU")]), ("en", [english.from("Reuters")]))
        #expect(
            found.first?.explanation
                == "fr says 26 [ONU], en says 25 [Reuters]; they quote different sources (sentence 1)")
    }

    @Test func explainsInFrench() throws {
        let found = discrepancies(
            ("fr", [Statement("Ils sont 26 %.", ("26 %", number("26", "percent")))]),
            ("en", [Statement("They are 25%.", ("25%", number("25", "percent")))]), messages: .french)
        #expect(found.map(\.explanation) == ["fr dit 26 %, en dit 25% (phrase 1)"])
    }

    @Test func oneFactOfThePivotHasOneConflict() throws {
        let found = discrepancies(
            ("fr", [Statement("Daech occupe 5 % du pays.", ("5 %", number("5", "percent")))]),
            ("en", [Statement("Daesh holds 8% of the country.", ("8%", number("8", "percent")))]),
            ("de", [Statement("Der IS hält 8 % des Landes.", ("8 %", number("8", "percent")))]))
        #expect(found.map(\.type) == [.conflict])
        #expect(found[0].claims.map(\.article) == [0, 1, 2])
        #expect(found[0].explanation == "fr says 5 %, en and de say 8% (sentence 1)")
    }

    @Test func sumsAreNoConflict() {
        let found = discrepancies(
            (
                "fr",
                [Statement("Deux morts et 3 blessés.", ("Deux", number("2", "morts")), ("3", number("3", "blessés")))]
            ),
            ("en", [Statement("The crash left 5 victims.", ("5", number("5", "victims")))]))
        #expect(found.isEmpty)
    }

    @Test func aNumberThatHappensToBeASumIsAConflict() {
        let million = { (amount: String) in number(amount + "000000", resolution: "1000000") }
        let found = discrepancies(
            (
                "fr",
                [
                    Statement(
                        "L’un donne 100 millions, l’autre 200 millions.", ("100 millions", million("100")),
                        ("200 millions", million("200")))
                ]
            ),
            (
                "en",
                [
                    Statement(
                        "One gives 100 million, the other 300 million.", ("100 million", million("100")),
                        ("300 million", million("300")))
                ]
            ))
        #expect(found.map(\.type) == [.conflict])
        #expect(found.first?.claims.map { $0.fact?.text } == ["200 millions", "300 million"])
    }

    @Test func aTimeOfDayIsNotExcusedByAPartOfAnotherDay() {
        let found = discrepancies(
            (
                "fr",
                [
                    Statement("Tout a brûlé lundi soir.", ("lundi soir", time("2019-04-15TEV", weekday: 1))),
                    Statement("Le feu a pris à 18h50.", ("18h50", time("2019-04-16T18:50", anchor: .publication))),
                ]
            ),
            (
                "en",
                [
                    Statement("All burnt on Monday evening.", ("Monday evening", time("2019-04-15TEV", weekday: 1))),
                    Statement("It broke out at 6.20 pm.", ("6.20 pm", time("2019-04-16T18:20", anchor: .publication))),
                ]
            ))
        #expect(found.map(\.type) == [.conflict])
    }

    @Test func aNumberMayBorrowTheScaleOfTheNext() {
        let found = discrepancies(
            (
                "fr",
                [
                    Statement(
                        "Non pas 60 000 millions mais 95 000.", ("60 000 millions", number("60000000000")),
                        ("95 000", number("95000")))
                ]
            ),
            (
                "en",
                [
                    Statement(
                        "Not 60 billion but 95 billion.", ("60 billion", number("60000000000")),
                        ("95 billion", number("95000000000")))
                ]
            ))
        #expect(found.isEmpty)
    }

    @Test func aNumberThatBreaksADateIsAConflict() {
        let found = discrepancies(
            ("fr", [Statement("Elle est morte le 1er avril 2007.", ("1er avril 2007", time("2007-04-01")))]),
            (
                "en",
                [
                    Statement(
                        "She died on 1 April 2707.", ("1 April", time("XXXX-04-01")), ("2707", number("2707")))
                ]
            ))
        #expect(found.map(\.type) == [.conflict])
        #expect(found.first?.claims.map { $0.fact?.text } == ["1er avril 2007", "2707"])
    }

    @Test(arguments: [("600", false), ("200", true)])
    func theEndsOfARangeMayStandAsTwoNumbers(second: String, isConflict: Bool) {
        let found = discrepancies(
            ("fr", [Statement("Le prix passe de 450 à 600 couronnes.", ("450 à 600", number("450", to: "600")))]),
            (
                "en",
                [
                    Statement(
                        "The price goes from 450 crowns to \(second) crowns.", ("450 crowns", number("450", "crowns")),
                        ("\(second) crowns", number(second, "crowns")))
                ]
            ))
        #expect(found.map(\.type) == (isConflict ? [.conflict] : []))
        #expect(found.first?.claims.map { $0.fact?.text } == (isConflict ? ["450 à 600", "200 crowns"] : nil))
    }

    @Test func twoDaysForOneStatementConflictThoughBothComeUpElsewhere() {
        let found = discrepancies(
            (
                "fr",
                [
                    Statement("Le vote aura lieu mercredi.", ("mercredi", time("XXXX-WXX-3", weekday: 3))),
                    Statement("Rien."),
                    Statement("Le débat a commencé mardi.", ("mardi", time("XXXX-WXX-2", weekday: 2))),
                ]
            ),
            (
                "en",
                [
                    Statement("The vote will be held on Tuesday.", ("Tuesday", time("XXXX-WXX-2", weekday: 2))),
                    Statement("Nothing, until Wednesday.", ("Wednesday", time("XXXX-WXX-3", weekday: 3))),
                    Statement("The debate began on Tuesday.", ("Tuesday", time("XXXX-WXX-2", weekday: 2))),
                ]
            ))
        #expect(found.first?.type == .conflict)
        #expect(found.first?.claims.map { $0.fact?.text } == ["mercredi", "Tuesday"])
    }

    @Test func aFactMayStandInTheNextSentence() {
        let found = discrepancies(
            ("fr", [Statement("Le 8 novembre, 12 blessés.", ("12", number("12"))), Statement("Rien.")]),
            ("en", [Statement("On 8 November."), Statement("There were 12 injured.", ("12", number("12")))]))
        #expect(found.isEmpty)
    }

    @Test func aRepeatedValueDoesNotHideAConflict() {
        let kilograms = { (amount: String) in number(amount, "kg") }
        let found = discrepancies(
            (
                "fr",
                [
                    Statement(
                        "Quatre par catégorie (80 kg, 85 kg, 90 kg et 90 kg).", ("80 kg", kilograms("80")),
                        ("85 kg", kilograms("85")), ("90 kg et", kilograms("90")), ("90 kg)", kilograms("90")))
                ]
            ),
            (
                "en",
                [
                    Statement(
                        "Four in each class (80 kg, 85 kg, 90 kg and 95 kg).", ("80 kg", kilograms("80")),
                        ("85 kg", kilograms("85")), ("90 kg", kilograms("90")), ("95 kg", kilograms("95")))
                ]
            ))
        #expect(found.map(\.type) == [.conflict])
        #expect(found[0].claims.map { $0.fact?.text } == ["90 kg)", "95 kg"])
    }

    @Test func theConflictIsWithTheValueInTheSamePlace() {
        let found = discrepancies(
            (
                "fr",
                [
                    Statement(
                        "Ils sont 62 % en Europe et 38 % en Amérique.", ("62 %", number("62", "percent")),
                        ("38 %", number("38", "percent")))
                ]
            ),
            (
                "en",
                [
                    Statement(
                        "They are 62% in Europe and 37% in America.", ("62%", number("62", "percent")),
                        ("37%", number("37", "percent")))
                ]
            ))
        #expect(found.map(\.type) == [.conflict])
        #expect(found[0].claims.map { $0.fact?.text } == ["38 %", "37%"])
        #expect(found[0].severity == .low)
    }

    @Test func whatIsLeftOutIsSaidOnce() {
        let place = actor("Mossoul", "Q8701", .place)
        let found = discrepancies(
            (
                "fr",
                [
                    Statement("La ville."), Statement("Mossoul a été reprise.", ("Mossoul", place)),
                    Statement("À Mossoul, la vie reprend.", ("Mossoul", place)),
                ]
            ),
            ("ar", [Statement("المدينة."), nil, nil]))
        #expect(found.map(\.type) == [.omission])
        #expect(found[0].claims[1] == Claim(article: 1, sentences: [], fact: nil))
        #expect(found[0].explanation == "fr says Mossoul, ar does not (sentence 2)")
    }

    @Test func aNameIsNeverLostWhereTheOtherVersionHasItElsewhere() {
        let minister = actor("Sergueï Choïgou", "e1")
        let found = discrepancies(
            ("fr", [Statement("Choïgou parle.", ("Choïgou", minister)), Statement("Il se tait.")]),
            ("ru", [Statement("Министр говорит."), Statement("Шойгу молчит.", ("Шойгу", actor("Шойгу", "e1")))]))
        #expect(found.isEmpty)
    }

    /// The minister of two versions, and another one in the third.
    @Test func anotherMinisterIsAConflict() {
        func spoke(_ text: String, _ name: String, _ id: String) -> [Statement?] {
            [
                Statement(
                    text, (name, actor(name, id)), ("Moscow", actor("Moscow", "Q649", .place)),
                    ("8 November", time("XXXX-11-08")))
            ]
        }
        let found = discrepancies(
            ("fr", spoke("Minister Sergei Shoigu spoke in Moscow on 8 November.", "Sergei Shoigu", "e1")),
            ("en", spoke("Sergei Shoigu, minister, spoke in Moscow on 8 November.", "Sergei Shoigu", "e1")),
            ("de", spoke("Minister Igor Lavrov spoke in Moscow on 8 November.", "Igor Lavrov", "e2")))
        #expect(found.map(\.type) == [.conflict])
        #expect(found.first?.claims.map(\.article) == [0, 2])
    }

    /// One name that agrees, and one that does not.
    @Test func anotherFamilyNameIsAConflict() {
        let found = discrepancies(
            ("fr", [Statement("Ivan Perisic a égalisé.", ("Ivan Perisic", actor("Ivan Perisic", "e1")))]),
            ("ru", [Statement("Иван Ракитич сравнял счёт.", ("Иван Ракитич", actor("Иван Ракитич", "e2")))]))
        #expect(found.map(\.type) == [.conflict])
    }

    @Test(arguments: [("Jong Seork Park", "Пак Чон Сок", "ru"), ("Karel Zdrasky", "Charles Žďárského", "en")])
    func spellingsOfOneNameAlarmNobody(french: String, other: String, language: String) {
        let found = discrepancies(
            ("fr", [Statement("\(french) parle.", (french, actor(french, "e1")))]),
            (language, [Statement("\(other) spoke.", (other, actor(other, "e2")))]))
        #expect(!found.contains { $0.type == .conflict })
    }

    @Test func aLongListOfVersionsIsCounted() {
        func fell(_ day: String) -> [Statement?] { [Statement("Falls on \(day).", (day, time("2017-11-0\(day)")))] }
        let found = discrepancies(("fr", fell("8")), ("en", fell("8")), ("de", fell("8")), ("ru", fell("9")))
        #expect(found.first?.explanation == "3 versions say 8, ru says 9 (sentence 1)")
    }

    /// An encoder to which all names are as near to the sentences.
    private func sense(_ likeness: Double) -> NameSense {
        NameSense(likenesses: { $0.map { _ in likeness } }, gain: { _ in 0.5 - likeness / 2 })
    }

    /// Without an encoder only what the names themselves tell is an alarm.
    @Test(arguments: [true, false])
    func namesThatMayBeTranslationsAlarmNobody(hasEncoder: Bool) {
        let found = discrepancies(
            ("fr", [Statement("Le Parquet enquête.", ("Parquet", actor("Parquet", "e1", .organization)))]),
            (
                "en",
                [Statement("Prosecutors investigate.", ("Prosecutors", actor("Prosecutors", "e2", .organization)))]
            ), sense: hasEncoder ? sense(0.85) : .none)
        #expect(!found.contains { $0.type == .conflict })
        #expect(found.isEmpty == hasEncoder)
    }

    @Test func aNameWhoseMeaningTheOtherVersionLacksIsAConflict() {
        let found = discrepancies(
            ("fr", [Statement("La société Fujitsu paie.", ("Fujitsu", actor("Fujitsu", "e1", .organization)))]),
            ("en", [Statement("The firm Oldekop pays.", ("Oldekop", actor("Oldekop", "e2", .organization)))]),
            sense: sense(0.3))
        #expect(found.map(\.type) == [.conflict])
    }

    /// `Chalupa` alone, later on, makes one actor of the two.
    @Test func anotherFullNameOfOneActorIsAConflict() {
        let found = discrepancies(
            ("fr", [Statement("Gustav Chalupa parle.", ("Gustav Chalupa", actor("Gustav Chalupa", "e1")))]),
            (
                "es",
                [Statement("Habla Fitzpatrick Chalupa.", ("Fitzpatrick Chalupa", actor("Fitzpatrick Chalupa", "e1")))]
            ),
            sense: sense(0.3))
        #expect(found.map(\.type) == [.conflict])
    }

    /// The adjective is beside the name of the country, not in its place.
    @Test func anAdjectiveIsNoAnswerToAnotherName() {
        let republic = actor("République tchèque", "Q213", .place)
        let found = discrepancies(
            ("fr", [Statement("La République tchèque paie.", ("République tchèque", republic))]),
            (
                "en",
                [
                    Statement(
                        "The Czech Fitzpatrick pays.", ("Czech", actor("Czech", "Q213", .place, isDemonym: true)),
                        ("Fitzpatrick", actor("Fitzpatrick", "e2")))
                ]
            ), sense: sense(0.3))
        #expect(found.map(\.type) == [.conflict])
    }

    @Test func aDemonymAlarmsNobody() {
        let found = discrepancies(
            ("fr", [Statement("L'armée russe avance.", ("russe", actor("Russie", "Q159", .place, isDemonym: true)))]),
            ("en", [Statement("Iranian troops advance.", ("Iranian", actor("Iran", "Q794", .place, isDemonym: true)))]))
        #expect(found.isEmpty)
    }

    @Test func conflictsComeFirstAndTheGravestLead() {
        let found = discrepancies(
            (
                "fr",
                [
                    Statement("Ils sont 26 %.", ("26 %", number("26", "percent"))),
                    Statement("Il coûte 17 000 euros.", ("17 000 euros", number("17000", "EUR"))),
                    Statement("Le budget est de 5 millions.", ("5 millions", number("5000000", resolution: "1000000"))),
                ]
            ),
            (
                "en",
                [
                    Statement("They are 25%.", ("25%", number("25", "percent"))),
                    Statement("It costs 17,235 euros.", ("17,235 euros", number("17235", "EUR"))),
                    Statement(
                        "The budget is 5 billion.", ("5 billion", number("5000000000", resolution: "1000000000"))),
                ]
            ))
        #expect(found.map(\.type) == [.conflict, .conflict, .rounding])
        #expect(found.map(\.severity) == [.high, .low, .low])
    }
}
