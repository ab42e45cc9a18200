import Documents
import Testing

@testable import ArticleReading

@Suite struct DateLineTests {
    @Test(arguments: [
        (
            "fr", "Publié le 9 novembre 2017 à 16h30, mis à jour le 10 nov. 2017 à 8h05",
            ["2017-11-09T16:30", "2017-11-10T08:05"]
        ),
        ("fr", "Paris, le 1er mars 2020", ["2020-03-01"]), ("fr", "Par Anne Petit", []),
        ("fr", "Bilan de l’année 2017", []),
        ("en", "December 9th, 2017", ["2017-12-09"]), ("en", "Nov. 9, 2017 4:30 pm", ["2017-11-09T16:30"]),
        ("en", "13/11/2017", ["2017-11-13"]), ("en", "9/11/2017", []), ("en", "2017-11-09 16:30", ["2017-11-09T16:30"]),
        ("de", "08.04.2015 12:46", ["2015-04-08T12:46"]), ("de", "Mittwoch, 8. April 2015", ["2015-04-08"]),
        ("es", "9 de noviembre de 2017", ["2017-11-09"]), ("it", "Roma, 9/11/2017", ["2017-11-09"]),
        ("ru", "9 ноября 2017 г., 16:30", ["2017-11-09T16:30"]), ("pl", "9 listopada 2017", ["2017-11-09"]),
        ("ar", "9 نوفمبر 2017", ["2017-11-09"]), ("ar", "٩ نوفمبر ٢٠١٧", ["2017-11-09"]),
        ("zh", "2016年10月14日07:17", ["2016-10-14T07:17"]), ("ko", "2017년 11월 9일", ["2017-11-09"]),
        ("fr", "le 42 mars 2020", []), ("fr", "", []),
    ]) func datesAreReadInAnyLanguage(_ language: String, _ line: String, _ dates: [String]) {
        #expect(DateLine.dates(in: line, language: Language(language)!) == dates)
    }

    @Test func theEarliestIsThatOfPublication() throws {
        let page = """
            <html lang=fr><h1>Le pont rouvre</h1><p>Mis à jour le 10 mai 2021</p><p>Publié le 9 mai 2021</p>
            <p>Le pont de pierre rouvre jeudi, a dit le maire, après deux ans de travaux qui ont coûté 12 millions.</p></html>
            """
        let read = try ArticleReader().read(html: page, name: "x")
        #expect(read.article.date == "2021-05-09")
        #expect(read.origin.modified == "2021-05-10")
    }

    @Test func aSentenceTellsNoDate() throws {
        let text = "Le pont rouvre\n\nLe 9 mai 1921, le vieux pont de pierre ouvrait.\n\nIl rouvre jeudi."
        #expect(try ArticleReader(language: Language("fr")!).read(text: text, name: "x").article.date == nil)
    }
}
