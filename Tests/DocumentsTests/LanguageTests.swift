import Documents
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("fr", "fr"), ("FR_fr", "fr-FR"), ("pt-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW"), ("es-419", "es-419"),
        ("en-x-FR", "en-x-fr"), ("sr_latn", "sr-Latn"),
    ])
    func tagsAreMadeCanonical(_ text: String, _ tag: String) {
        #expect(Language(text)?.tag == tag)
    }

    @Test(arguments: ["", "f", "français", "fr-", "-fr", "12", "fr FR", "toolonglanguage"])
    func whatIsNoTagIsRefused(_ text: String) {
        #expect(Language(text) == nil)
    }

    @Test func primaryAndDirection() {
        #expect(Language("ar-SY")?.primary == "ar")
        #expect(Language("ar-SY")?.isRightToLeft == true)
        #expect(Language("fr")?.isRightToLeft == false)
    }
}
