import Testing

@testable import TranslationMemory

struct WordDistanceTests {
    @Test(
        "a number is read by its groups",
        arguments: [
            ("2 000", "2000"), ("2,000", "2000"), ("2.000.000", "2000000"), ("12,5", "12.5"), ("0.125", "0.125"),
            ("1,234.5", "1234.5"), ("1.234,567", "1234.567"), ("\u{661}\u{662}", "12"), ("16h30", "16"),
            ("2\u{202F}000 000 habitants", "2000000"), ("2017 300", "2017"),
        ])
    func numbers(_ text: String, _ value: String) {
        #expect(NumberNotation(Array(text.unicodeScalars)[...]).value == value)
    }
}
