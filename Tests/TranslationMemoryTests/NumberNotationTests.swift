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
            ("12500", "en", true, "12,500"), ("12500", "de", true, "12.500"), ("2004", "en", false, "2004"),
            ("3.75", "fr", false, "3,75"), ("1234567.5", "en", true, "1,234,567.5"), ("100", "en", true, "100"),
        ])
    func writes(_ value: String, _ language: String, _ isGrouped: Bool, _ text: String) {
        #expect(NumberNotation.text(of: value, in: Language(language)!, isGrouped: isGrouped) == text)
    }
}
