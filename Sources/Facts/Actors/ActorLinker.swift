package import Documents

/// Gives the actors of a group of articles their ids: one id for an actor under all its names, in all versions.
///
/// Within an article short forms join the full name. Across articles actors are joined by the entity table, then by
/// similar names: in aligned sentences first, then anywhere. A name that has no counterpart is looked for in the text
/// of the aligned sentences, which is how names are found in scripts without capitals, and added as a fact there.
package struct ActorLinker: Sendable {
    private let similarity: NameSimilarity

    /// The table makes names one whose sounds differ too much.
    package init(aliases: AliasTable? = nil) { similarity = NameSimilarity(aliases: aliases) }

    /// `facts` by article and sentence, of all kinds; facts that are no actors come back as they are. Ids are those of
    /// the entity table (Wikidata's where known, else its keys), else `e1`, `e2`, … in order of appearance. Each
    /// sentence's facts are sorted by their place.
    package func link(_ facts: [[[Fact]]], in bitext: Bitext) -> [[[Fact]]] {
        var linking = ActorLinking(facts, bitext, similarity)
        linking.joinKnown()
        for alignment in bitext.alignments { linking.joinAligned(alignment) }
        for alignment in bitext.alignments { linking.joinAnywhere(alignment) }
        for alignment in bitext.alignments { linking.project(alignment) }
        return linking.identified()
    }
}

/// The work of one group.
private struct ActorLinking {
    private let bitext: Bitext
    private var facts: [[[Fact]]]
    private let words: [ActorWords]
    private let nameSimilarity: NameSimilarity
    private var mentions: [ActorMentions] = []
    private var groups = ActorGroups()
    private var texts: [ActorGroups.Place: ProjectionTarget] = [:]

    init(_ facts: [[[Fact]]], _ bitext: Bitext, _ similarity: NameSimilarity) {
        nameSimilarity = similarity
        self.facts = facts
        self.bitext = bitext
        words = bitext.articles.map { ActorWords.of($0.article.language) }
        for (article, rows) in facts.enumerated() {
            let language = bitext.articles[article].article.language
            let own = ActorMentions(rows, language: language, words: words[article], similarity: similarity)
            mentions.append(own)
            for (member, known) in own.members.enumerated() {
                groups.add(.init(article: article, member: member), id: known.id.flatMap(Self.tableID))
            }
        }
    }

    /// Acronyms that one text defines are known in that text only.
    private static func tableID(_ id: String) -> String? { id.hasPrefix("text:") ? nil : id }

    // MARK: Joining

    mutating func joinKnown() {
        var places: [String: ActorGroups.Place] = [:]
        for article in mentions.indices {
            for (index, member) in mentions[article].members.enumerated() {
                guard let id = member.id.flatMap(Self.tableID) else { continue }
                let place = ActorGroups.Place(article: article, member: index)
                if let other = places[id] { groups.join(other, place) } else { places[id] = place }
            }
        }
    }

    /// Joins by similar names within each bead, the most similar first.
    mutating func joinAligned(_ alignment: PairAlignment) {
        for bead in alignment.beads where !bead.isNull {
            var pairs: [(score: Float, a: ActorGroups.Place, b: ActorGroups.Place)] = []
            for a in members(alignment.source, bead.source) {
                for b in members(alignment.target, bead.target) {
                    if let score = similarity(a, b) { pairs.append((score, a, b)) }
                }
            }
            for pair in pairs.sorted(by: { $0.score > $1.score }) { groups.join(pair.a, pair.b) }
        }
    }

    /// Joins what is still alone by names that sound alike, wherever they stand.
    mutating func joinAnywhere(_ alignment: PairAlignment) {
        var placesOfKey: [[UInt8]: [ActorGroups.Place]] = [:]
        for b in unlinked(alignment.target, to: alignment.source) {
            for key in keys(b) { placesOfKey[key, default: []].append(b) }
        }
        for a in unlinked(alignment.source, to: alignment.target) {
            let candidates = Set(keys(a).flatMap { placesOfKey[$0] ?? [] })
            let best = candidates.compactMap { b in similarity(a, b).map { (score: $0, b: b) } }
                .max { ($0.score, $1.b.member) < ($1.score, $0.b.member) }
            if let best { groups.join(a, best.b) }
        }
    }

    private func unlinked(_ article: Int, to other: Int) -> [ActorGroups.Place] {
        mentions[article].members.indices.map { ActorGroups.Place(article: article, member: $0) }
            .filter { !groups.isNamed($0, in: other) }
    }

    /// The consonants of the words of a name, in every reading.
    private func keys(_ place: ActorGroups.Place) -> Set<[UInt8]> {
        let words = member(place).sounds?.words ?? []
        return Set(words.flatMap { $0.readings.map(SoundCosts.skeleton) }.filter { $0.count > 1 })
    }

    private func similarity(_ a: ActorGroups.Place, _ b: ActorGroups.Place) -> Float? {
        if let idA = groups.id(of: a), let idB = groups.id(of: b), idA != idB { return nil }
        guard let soundsA = member(a).sounds, let soundsB = member(b).sounds else { return nil }
        switch nameSimilarity.compare(soundsA, soundsB) {
        case .same(let score): return score
        case .part(let score):
            guard !isKnownPlace(a), !isKnownPlace(b) else { return nil }
            let distinguishing = words[a.article].distinguishing.union(words[b.article].distinguishing)
            return nameSimilarity.isShortForm(soundsA, soundsB, distinguishing: distinguishing) ? score - 0.1 : nil
        case .different: return nil
        }
    }

    private func isKnownPlace(_ place: ActorGroups.Place) -> Bool {
        member(place).kind == .place && groups.id(of: place) != nil
    }

    private func member(_ place: ActorGroups.Place) -> ActorMentions.Member {
        mentions[place.article].members[place.member]
    }

    /// The members that a run of sentences names.
    private func members(_ article: Int, _ sentences: Range<Int>) -> [ActorGroups.Place] {
        var seen: Set<Int> = []
        return sentences.flatMap { mentions[article].memberOfFact[$0] }.compactMap { $0 }
            .filter { seen.insert($0).inserted }.map { ActorGroups.Place(article: article, member: $0) }
    }

    // MARK: Projection

    private static let nameCertainty: Float = 0.75

    /// Looks for each name that a bead's other side does not have in the words of that side.
    mutating func project(_ alignment: PairAlignment) {
        for bead in alignment.beads where !bead.isNull {
            project(from: alignment.source, bead.source, to: alignment.target, bead.target)
            project(from: alignment.target, bead.target, to: alignment.source, bead.source)
            addUnconfirmed(from: alignment.source, bead.source, to: alignment.target, bead.target)
        }
    }

    private func isNamed(_ place: ActorGroups.Place, _ article: Int, _ sentences: Range<Int>) -> Bool {
        let root = groups.root(of: place)
        return members(article, sentences).contains { groups.root(of: $0) == root }
    }

    private mutating func project(from source: Int, _ here: Range<Int>, to target: Int, _ there: Range<Int>) {
        for place in members(source, here) where !isNamed(place, target, there) {
            guard let sounds = member(place).sounds else { continue }
            // What the table knows it knows in the other language as well, but for adjectives; a name that merely sounds
            // like it is another.
            let isKnown = groups.id(of: place) != nil
            for sentence in there {
                let text = projectionTarget(target, sentence)
                let taken = facts[target][sentence].map(\.range)
                if !isKnown, let range = text.place(of: sounds, except: taken) {
                    add(range, in: target, sentence, as: place)
                    break
                }
                if member(place).kind == .place, let range = text.adjective(of: sounds, except: taken) {
                    add(range, in: target, sentence, as: place, isDemonym: true)
                    break
                }
            }
        }
    }

    private mutating func projectionTarget(_ article: Int, _ sentence: Int) -> ProjectionTarget {
        let key = ActorGroups.Place(article: article, member: sentence)
        if let known = texts[key] { return known }
        let segmented = bitext.articles[article]
        let text = ProjectionTarget(
            segmented.sentences[sentence].text, language: segmented.article.language, words: words[article],
            similarity: nameSimilarity)
        texts[key] = text
        return text
    }

    private mutating func add(
        _ range: TextRange, in article: Int, _ sentence: Int, as place: ActorGroups.Place?, kind: Actor.Kind = .person,
        isDemonym: Bool = false, certainty: Float = 1
    ) {
        let text = projectionTarget(article, sentence).text.text(range)
        // A surname that may as well be a noun proves nothing: `Stein`.
        let folded = TokenizedSentence(text).folded[...]
        let isPersonName =
            certainty >= Self.nameCertainty && nameSimilarity.aliases.map { $0.isLikePart(folded) } ?? false
        let actor = Actor(
            kind: place.map { member($0).kind } ?? kind, name: text, isDemonym: isDemonym, certainty: certainty,
            isPersonName: isPersonName)
        let index = mentions[article].member(of: actor, in: sentence)
        let added = ActorGroups.Place(article: article, member: index)
        groups.add(added, id: nil)
        if let place { groups.join(place, added) }
        mentions[article].add(index, in: sentence)
        facts[article][sentence].append(Fact(range: range, text: text, value: .actor(actor)))
    }

    /// Where nouns are capitalised, a word that may be a name is taken for one only where the other version has a name
    /// that these sentences lack.
    private mutating func addUnconfirmed(from source: Int, _ here: Range<Int>, to target: Int, _ there: Range<Int>) {
        guard words[target].nounsAreCapitalised else { return }
        let missing = members(source, here).filter { !member($0).isDemonym && !isNamed($0, target, there) }
        guard !missing.isEmpty else { return }
        let counterparts = here.map { projectionTarget(source, $0) }
        var left = missing.count
        for sentence in there {
            let text = projectionTarget(target, sentence)
            let ranges = text.possibleNames(except: facts[target][sentence].map(\.range), cognates: counterparts)
            for found in ranges.prefix(left) {
                let kind = member(missing[missing.count - left]).kind
                add(found.range, in: target, sentence, as: nil, kind: kind, certainty: found.certainty)
                left -= 1
            }
        }
    }

    // MARK: Ids

    func identified() -> [[[Fact]]] {
        var result = facts
        var ids: [ActorGroups.Place: String] = [:]
        for article in facts.indices {
            for sentence in facts[article].indices {
                for index in facts[article][sentence].indices {
                    guard case .actor(var actor) = facts[article][sentence][index].value,
                        let member = mentions[article].memberOfFact[sentence][index]
                    else { continue }
                    let root = groups.root(of: .init(article: article, member: member))
                    let known = groups.id(of: root)
                    let id = known ?? ids[root] ?? "e\(ids.count + 1)"
                    if known == nil { ids[root] = id }
                    actor.id = id
                    result[article][sentence][index].value = .actor(actor)
                }
                result[article][sentence].sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
            }
        }
        return result
    }
}
