import Documents
import Testing

@testable import Facts

struct ActorTests {
    @Test(arguments: ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja", "tr", "ko", "cs", "uk"])
    func noNameHasTwoEntities(language: String) {
        var owners: [String: String] = [:]
        var collisions: [String] = []
        for file in EntityFile.bundled {
            for entry in file.entries(in: language) {
                for name in entry.names {
                    if let owner = owners[name], owner != entry.key {
                        collisions.append("\(name): \(owner), \(entry.key)")
                    }
                    owners[name] = entry.key
                }
            }
        }
        #expect(collisions.isEmpty)
    }

    @Test func bundledFilesAreWellFormed() {
        for file in EntityFile.bundled { #expect(throws: Never.self) { try file.check() } }
    }

    @Test(arguments: [
        (
            "fr", "Selon le ministre russe de la Défense, Sergueï Choïgou, l'armée a pris Abou Kamal.",
            ["russe", "Sergueï Choïgou", "Abou Kamal"]
        ),
        (
            "fr", "Le chef de l'Organisation mondiale des phares (OMP) est arrivé à Berlin.",
            ["Organisation mondiale des phares", "OMP", "Berlin"]
        ),
        (
            "en", "On Monday, Prime Minister David Cameron met U.S. President Barack Obama in Washington.",
            ["David Cameron", "U.S.", "Barack Obama", "Washington"]
        ),
        (
            "de", "Die Regierung in Berlin hat nach Angaben von Bundeskanzlerin Angela Merkel keine Pläne.",
            ["Berlin", "Angela Merkel"]
        ),
        ("ru", "Президент России Владимир Путин заявил об этом в Москве.", ["России", "Владимир Путин", "Москве"]),
        ("ar", "أعلن الجيش السوري السيطرة على مدينة والبوكمال", ["السوري", "والبوكمال"]),
        ("ar", "قال رئيس شركة Oldekop في باريس", ["Oldekop", "باريس"]),
        ("zh", "罗兰 (Rolando Berggren) 架起 M16 步枪。", ["Rolando Berggren"]),
        ("zh", "俄罗斯和美国的代表在日内瓦会面。", ["俄罗斯", "美国", "日内瓦"]),
        ("zh", "乔治·华盛顿在美国。", ["美国"]),
        ("fr", "Selon Robert M. Gates, c'est le Code pénal qui compte.", ["Robert M. Gates"]),
        ("de", "Das sagte Jean Oldekop der AFP.", ["Jean Oldekop", "AFP"]),
        (
            "de", "Der Kritiker Przybylski D. Anbar sprach mit Google-Chef Sundar Pichai.",
            ["Przybylski D. Anbar", "Google", "Sundar Pichai"]
        ),
        ("de", "In Südfrankreich schneit es, in Südkorea auch.", ["Südfrankreich", "Südkorea"]),
        ("ru", "Письмо послали Джорджу Вашингтону.", ["Джорджу Вашингтону"]),
    ])
    func actorsAreFound(language: String, sentence: String, expected: [String]) {
        let facts = ActorExtractor(language: Language(language)!).facts(in: [TokenizedSentence(sentence)])
        #expect(facts[0].map(\.text) == expected)
    }

    @Test(arguments: [
        ("en", "The army advances in Deir al-Nasr.", "Deir al-Nasr", Actor.Kind.place),
        ("en", "The army follows Hakim al-Nasr.", "Hakim al-Nasr", .person),
        ("fr", "Il vit en Basse-Saxe.", "Basse-Saxe", .place),
    ])
    func kindsAreTold(language: String, sentence: String, name: String, kind: Actor.Kind) {
        let facts = ActorExtractor(language: Language(language)!).facts(in: [TokenizedSentence(sentence)])
        let actors = facts[0].compactMap { fact -> Actor? in
            if case .actor(let actor) = fact.value { actor } else { nil }
        }
        #expect(actors.map(\.name) == [name])
        #expect(actors.map(\.kind) == [kind])
    }

    @Test(arguments: [("fr", "Basse-Saxe"), ("en", "Lower Saxony"), ("de", "Niedersachsen"), ("ru", "Нижняя Саксония")])
    func regionsAreOneInAllLanguages(language: String, name: String) {
        let facts = ActorExtractor(language: Language(language)!).facts(in: [TokenizedSentence("— \(name) —")])
        #expect(ids(facts[0])[name] == "Q1197")
    }

    private func linked(_ texts: [(String, [String])]) -> [[[Fact]]] {
        let articles = texts.map { language, sentences in
            SegmentedArticle(
                article: Article(name: language, language: Language(language)!, blocks: []),
                sentences: sentences.map { Sentence($0) })
        }
        let facts = texts.map { language, sentences in
            ActorExtractor(language: Language(language)!).facts(in: sentences.map { TokenizedSentence($0) })
        }
        let alignments = texts.indices.dropFirst().map { target in
            PairAlignment(
                source: 0, target: target,
                beads: texts[0].1.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, score: 1) })
        }
        return ActorLinker().link(facts, in: Bitext(articles: articles, alignments: alignments, units: []))
    }

    private func ids(_ facts: [Fact]) -> [String: String] {
        Dictionary(
            facts.compactMap { fact in
                guard case .actor(let actor) = fact.value else { return nil }
                return (fact.text, actor.id ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func oneActorHasOneIDInAllVersions() {
        let facts = linked([
            ("fr", ["Le ministre Sergueï Choïgou a parlé.", "Pour M. Choïgou, la ville de Palmyre est libre."]),
            ("ru", ["Выступил министр Сергей Шойгу.", "По словам Шойгу, город Пальмира свободен."]),
            ("ar", ["تحدث الوزير سيرغي شويغو.", "وقال شويغو إن مدينة تدمر حرة."]),
        ])
        let id = ids(facts[0][0])["Sergueï Choïgou"]
        #expect(id != nil)
        #expect(ids(facts[0][1])["Choïgou"] == id)
        #expect(ids(facts[1][0])["Сергей Шойгу"] == id)
        #expect(ids(facts[1][1])["Шойгу"] == id)
        #expect(ids(facts[2][0]).values.contains(id!))
        #expect(ids(facts[0][1])["Palmyre"] == ids(facts[1][1])["Пальмира"])
    }

    @Test func namesWithoutCapitalsAreFoundByTheOtherVersion() {
        let facts = linked([
            ("fr", ["Selon Mikhaïl Kalachnikov, tout va bien."]), ("ja", ["ミハイル・カラシニコフ氏によると、すべて順調だ。"]),
        ])
        #expect(ids(facts[0][0])["Mikhaïl Kalachnikov"] != nil)
        #expect(Set(ids(facts[1][0]).values) == Set(ids(facts[0][0]).values))
    }

    @Test func adjectivesNameTheirPlace() {
        let facts = linked([("fr", ["Il vit à Niagara."]), ("ru", ["Он живёт у Ниагарского водопада."])])
        #expect(ids(facts[0][0])["Niagara"] == ids(facts[1][0])["Ниагарского"])
    }

    @Test func anotherNameIsAnotherActor() {
        let facts = linked([
            ("fr", ["Hier, le ministre Sergueï Lavrov a parlé."]),
            ("en", ["Yesterday, Minister Sergei Kalashnikov spoke."]),
            ("de", ["Gestern sprach Kalaschnikow in der Stadt."]),
        ])
        let pivot = Set(ids(facts[0][0]).values)
        #expect(pivot.isDisjoint(with: ids(facts[1][0]).values))
        #expect(ids(facts[2][0])["Kalaschnikow"] != nil)
    }
}
