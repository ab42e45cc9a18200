import Documents

/// The actors of one article: its facts of kind actor, and which of them are one.
struct ActorMentions {
    /// One actor within the article, under all the names it has there.
    struct Member {
        /// What the extractor knew it by.
        var id: String?
        var kind: Actor.Kind
        var isDemonym: Bool
        /// The longest name.
        var name: String
        var sounds: NameSounds?
        /// The sentences that name it, ascending.
        var sentences: [Int]
    }

    private(set) var members: [Member] = []
    /// By sentence and fact: the member; nil for other kinds of facts.
    private(set) var memberOfFact: [[Int?]]
    private let language: Language
    private let distinguishing: Set<UInt64>
    private let similarity: NameSimilarity
    private var memberOfID: [String: Int] = [:]
    private var memberOfName: [String: Int] = [:]
    /// By the first three letters of a word: the members that have such a word in their name.
    private var membersOfPrefix: [[UInt32]: [Int]] = [:]

    init(_ facts: [[Fact]], language: Language, words: ActorWords, similarity: NameSimilarity) {
        self.language = language
        self.similarity = similarity
        distinguishing = words.distinguishing
        memberOfFact = facts.map { Array(repeating: nil, count: $0.count) }
        for (sentence, row) in facts.enumerated() {
            for (index, fact) in row.enumerated() {
                guard case .actor(let actor) = fact.value else { continue }
                memberOfFact[sentence][index] = member(of: actor, in: sentence)
            }
        }
    }

    /// Adds a fact at the end of a sentence's row, as a mention of a member.
    mutating func add(_ member: Int, in sentence: Int) {
        memberOfFact[sentence].append(member)
        members[member].sentences.append(sentence)
    }

    /// Makes a member of an actor, or finds the one that it is.
    mutating func member(of actor: Actor, in sentence: Int) -> Int {
        let index = known(actor) ?? add(actor)
        if members[index].sentences.last != sentence { members[index].sentences.append(sentence) }
        if let id = actor.id {
            memberOfID[id] = index
            members[index].id = members[index].id ?? id
        }
        memberOfName[actor.name] = index
        // A demonym stands for the country only until its name turns up.
        members[index].isDemonym = members[index].isDemonym && actor.isDemonym
        return index
    }

    private func known(_ actor: Actor) -> Int? {
        if let id = actor.id { return memberOfID[id] }
        return memberOfName[actor.name] ?? similar(actor)
    }

    private mutating func add(_ actor: Actor) -> Int {
        let sounds = actor.isDemonym ? nil : NameSounds(actor.name, in: language, aliases: similarity.aliases)
        let index = members.count
        members.append(
            Member(
                id: actor.id, kind: actor.kind, isDemonym: actor.isDemonym, name: actor.name, sounds: sounds,
                sentences: []))
        for word in sounds?.words ?? [] { membersOfPrefix[Array(word.letters.prefix(3)), default: []].append(index) }
        return index
    }

    /// The member whose name this is a short form, a longer form or another case of; the last named where it may be
    /// several.
    private func similar(_ actor: Actor) -> Int? {
        guard let sounds = NameSounds(actor.name, in: language, aliases: similarity.aliases) else { return nil }
        let candidates = sounds.words.flatMap { membersOfPrefix[Array($0.letters.prefix(3))] ?? [] }
        return Set(candidates).sorted { (members[$0].sentences.last ?? 0, $0) > (members[$1].sentences.last ?? 0, $1) }
            .first { members[$0].sounds.map { isOne(sounds, $0) } ?? false }
    }

    private func isOne(_ a: NameSounds, _ b: NameSounds) -> Bool {
        switch similarity.compare(a, b) {
        case .same(let score): score >= 0.88
        case .part(let score): score >= 0.9 && similarity.isShortForm(a, b, distinguishing: distinguishing)
        case .different: false
        }
    }
}
