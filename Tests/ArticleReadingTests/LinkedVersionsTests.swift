import ArticleReading
import Documents
import Testing

@Suite struct LinkedVersionsTests {
    private func article(
        _ language: String, _ address: String?, _ versions: String...
    ) -> (language: Language, origin: ArticleOrigin) {
        var origin = ArticleOrigin()
        origin.address = address
        origin.versions = versions.map { .init(language: Language(language)!, address: $0) }
        return (Language(language)!, origin)
    }

    @Test func oneLinkIsEnough() {
        let groups = LinkedVersions.groups(of: [
            article("fr", "https://www.example.org/fr/pont"), article("en", nil, "http://example.org/fr/pont/#top"),
            article("de", nil),
        ])
        #expect(groups == [[0, 1]])
    }

    @Test func linksAreFollowed() {
        let groups = LinkedVersions.groups(of: [
            article("fr", "a", "b"), article("en", "c", "d"), article("de", "b", "c"), article("es", "e"),
        ])
        #expect(groups == [[0, 1, 2]])
    }

    @Test func anAddressOfAWholeSiteProvesNothing() {
        let groups = LinkedVersions.groups(of: [
            article("fr", "a", "home"), article("fr", "b", "home"), article("en", "c", "home"),
        ])
        #expect(groups.isEmpty)
    }
}
