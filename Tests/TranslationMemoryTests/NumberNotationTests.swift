import Documents
import Testing

@testable import TranslationMemory

struct NumberNotationTests {
    @Test(
        "a number is read by its groups",
        arguments: [
            ("2 000", "2000"), ("2,000", "2000"), ("2.000.000", "2000000"), ("12,5", "12.5"), ("0.125", "0.125"),
            ("1,234.5", "1234.5"), ("1.234,567", "1234.567"), ("\u{661}\u{662}", "12"), ("7.", "7"),
            ("2\u{202F}000 000 habitants", "2000000"), ("2017 300", "2017"),
        ])
    func reads(_ text: String, _ value: String) {
        #expect(NumberNotation(Array(text.unicodeScalars)[...]).value == value)
    }

    @Test(
        "a number is written as its language writes it",
        arguments: [
            ("12 500", "1", "en", "12,500"), ("12 500", "1", "de", "12.500"), ("2004", "1999", "en", "2004"),
            ("3.75", "1", "fr", "3,75"), ("1 234 567,5", "1", "en", "1,234,567.5"), ("100", "1,000", "en", "100"),
            ("12500", "1,000", "en", "12,500"), ("1 234,5", "1.5", "en", "1,234.5"),
            ("1 234,5", "1.000", "en", "1234.5"),
        ])
    func writes(_ text: String, _ other: String, _ language: String, _ written: String) {
        let (number, place) = (notation(text), notation(other))
        #expect(number.text(like: place, in: Language(language)!) == written)
    }

    private func notation(_ text: String) -> NumberNotation { NumberNotation(Array(text.unicodeScalars)[...]) }
}
