import Documents
import Facts

/// A fact with its place in an article and in the alignment with another one.
struct PlacedFact {
    let fact: Fact
    let content: FactContent
    let sentence: Int
    /// The index of its bead.
    let bead: Int
    /// Where its bead's text is when it is read, 0…1.
    let position: Double
    /// The ids of the actors that its sentence names as its source.
    let sources: Set<String>

    /// The facts of one side in reading order. `facts` are by sentence; `ranges` are that side's ranges of the beads.
    static func place(
        _ facts: [[Fact]], of article: SegmentedArticle, in ranges: [Range<Int>]
    ) -> [PlacedFact] {
        let language = article.article.language
        var placed: [PlacedFact] = []
        var contents: [Fact.Value: FactContent] = [:]
        func content(of value: Fact.Value) -> FactContent {
            if let known = contents[value] { return known }
            let content = FactContent(value, in: language)
            contents[value] = content
            return content
        }
        for (bead, range) in ranges.enumerated() {
            let lengths = range.map { article.sentences[$0].text.unicodeScalars.count }
            let total = Double(max(1, lengths.reduce(0, +)))
            var offset = 0
            for (sentence, length) in zip(range, lengths) {
                placed += facts[sentence].map { fact in
                    PlacedFact(
                        fact: fact, content: content(of: fact.value), sentence: sentence, bead: bead,
                        position: Double(offset + fact.range.start) / total,
                        sources: fact.sources(among: facts[sentence]))
                }
                offset += length
            }
        }
        return placed
    }

    /// Its value, the same for all names of an actor.
    var subject: Fact.Value {
        guard case .actor(let actor) = content, let id = actor.id else { return fact.value }
        return .actor(Actor(kind: actor.kind, name: "", id: id))
    }

    /// Whether its value is rare enough to be recognised far from its place: not a small number, not a weekday alone.
    var isDistinctive: Bool {
        switch content {
        case .number(let magnitude): magnitude.low >= 100 || magnitude.low != magnitude.low.rounded()
        case .time(let time):
            if case .calendar(let value) = time.content { value.month != nil || value.hasMinutes } else { false }
        case .actor: true
        }
    }

    /// How a count is written: languages differ in whether they say `a couple`, `deux`, `une fois` at all.
    enum Wording {
        case digits, smallWord, oneOrTwo
    }

    var wording: Wording {
        guard !fact.text.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) else {
            return .digits
        }
        switch content {
        case .number(let magnitude): return magnitude.low <= 2 ? .oneOrTwo : magnitude.low <= 12 ? .smallWord : .digits
        case .time(let time): if case .duration = time.content { return .smallWord } else { return .digits }
        case .actor: return .digits
        }
    }

    /// Whether leaving it out is worth a line. Whether a country is named by its adjective is a matter of style.
    var isInformative: Bool {
        switch content {
        case .number: wording != .oneOrTwo
        case .time(let time): time.isInformative
        case .actor(let actor): !actor.isDemonym && actor.certainty >= 0.6
        }
    }

    /// Whether it is sure enough to be missed: a word written large that may be none has been translated as a rule.
    /// What a version adds needs less, since it stands there.
    var isSure: Bool { if case .actor(let actor) = content { actor.certainty >= 0.72 } else { true } }

    /// Whether its day was counted from another one, and is no weekday and no figure in the text.
    var isComputed: Bool {
        guard case .time(let time) = content, case .calendar(let value) = time.content else { return false }
        return time.isAnchored && time.namedWeekday == nil && value.grain == .day
            && !fact.text.contains(where: \.isNumber)
    }

    /// Whether that other one is the last that its text named: `la veille`.
    var isComputedFromText: Bool {
        guard case .time(let time) = content else { return false }
        return isComputed && time.isFromText
    }

    /// Whether it names a day of every year by its feast, without a figure.
    var isFeast: Bool {
        guard case .time(let time) = content, case .calendar(let value) = time.content else { return false }
        return !time.isAnchored && time.namedWeekday == nil && value.day != nil && value.month != nil
            && !fact.text.contains(where: \.isNumber)
    }

    var isDemonym: Bool { if case .actor(let actor) = content { actor.isDemonym } else { false } }
}

extension PlacedFact {
    /// Whether it stands right beside `date`, with a space, a comma or a short word between.
    func breaks(_ date: PlacedFact) -> Bool {
        guard sentence == date.sentence, fact.range != date.fact.range else { return false }
        return (0...5).contains(fact.range.start - date.fact.range.end)
            || (0...5).contains(date.fact.range.start - fact.range.end)
    }

    /// Whether the two texts have it from different people.
    func hasOtherSource(than other: PlacedFact) -> Bool {
        !sources.isEmpty && !other.sources.isEmpty && sources.isDisjoint(with: other.sources)
    }

    /// Whether both name money, in two currencies.
    func isOtherCurrency(than other: PlacedFact) -> Bool {
        guard case .number(let left) = content, case .number(let right) = other.content else { return false }
        return left.unit.relation(to: right.unit) == .otherCurrency
    }
}

extension Fact {
    /// The ids of the actors in the words that name its source. `facts` are those of its sentence.
    fileprivate func sources(among facts: [Fact]) -> Set<String> {
        guard let source else { return [] }
        return Set(facts.filter { source.range.contains($0.range) }.compactMap(\.actorID))
    }

    /// The id of the actor that it names.
    var actorID: String? { if case .actor(let actor) = value { actor.id } else { nil } }
}
