import Documents

/// Finds the sources that sentences name, and gives each fact the one that stands nearest to it.
struct AttributionFinder: Sendable {
    private let cues: AttributionCues

    /// Tokens of a source that no mark ends; of what may stand between a verb and the name that is its subject.
    private static let longestSource = 8
    private static let longestGap = 3

    init(language: Language) {
        cues = AttributionCues(language: language)
    }

    /// `facts` of one sentence, from left to right, each with its source where the sentence names one. A fact within
    /// a source has none: `selon un officier de 40 ans`; a number that is the cue itself is none: `Secondo Reuters`.
    func attributed(_ facts: [Fact], in sentence: TokenizedSentence) -> [Fact] {
        guard facts.contains(where: { $0.kind != .actor }) else { return facts }
        let sources = sources(in: sentence, facts.filter(\.isNamedActor))
        guard !sources.isEmpty else { return facts }
        let commas = sentence.scalars.indices.filter { Self.isComma(sentence.scalars[$0]) }
        return facts.compactMap { fact in
            let sources = Self.around(fact.range, sources)
            guard fact.kind != .actor, !sources.contains(where: { $0.range.overlaps(fact.range) }) else { return fact }
            guard !sources.contains(where: { $0.cue.overlaps(fact.range) }) else { return nil }
            var fact = fact
            let nearest = sources.min {
                Self.distance($0.place, fact.range, commas) < Self.distance($1.place, fact.range, commas)
            }
            fact.source = nearest.map { Attribution(range: $0.range, text: sentence.text($0.range)) }
            return fact
        }
    }

    /// A source in the sentence, and the words that make it one.
    private struct Source {
        var range: TextRange
        var cue: TextRange

        /// From the first to the last of both.
        var place: TextRange { TextRange(start: min(cue.start, range.start), end: max(cue.end, range.end)) }
    }

    /// The sources whose cues stand nearest to a place on either side. A source begins and ends a few tokens from its
    /// cue, so none beyond these is nearer.
    private static func around(_ place: TextRange, _ sources: [Source]) -> ArraySlice<Source> {
        let middle = sources.index(fromWhich: { $0.cue.start >= place.start })
        return sources[max(0, middle - reach)..<min(sources.count, middle + reach)]
    }

    /// More cues than there are tokens from a cue to the other end of its source.
    private static let reach = 16

    private func sources(in sentence: TokenizedSentence, _ actors: [Fact]) -> [Source] {
        var found: [Source] = []
        var index = 0
        while index < sentence.tokens.count {
            guard let cue = cues.phrases.longestMatch(at: index, in: sentence),
                !Self.isWithinWord(cue.tokens, of: sentence)
            else { index += 1; continue }
            if let range = source(cue.value, cue.tokens, sentence, actors),
                !found.suffix(Self.reach).contains(where: { $0.range.overlaps(range) })
            {
                found.append(Source(range: range, cue: sentence.textRange(cue.tokens)))
            }
            index = cue.tokens.upperBound
        }
        return found
    }

    private func source(
        _ place: AttributionCues.Place, _ cue: Range<Int>, _ sentence: TokenizedSentence, _ actors: [Fact]
    ) -> TextRange? {
        switch place {
        case .before:
            let end = (cue.upperBound..<min(sentence.tokens.count, cue.upperBound + Self.longestSource)).first {
                Self.isMark($0, in: sentence)
            }
            let tokens = cue.upperBound..<(end ?? min(sentence.tokens.count, cue.upperBound + Self.longestSource))
            return tokens.isEmpty ? nil : named(sentence.textRange(tokens), actors)
        case .after:
            let earliest = max(0, cue.lowerBound - Self.longestSource)
            let mark = (earliest..<cue.lowerBound).last { Self.isMark($0, in: sentence) }
            let tokens = (mark.map { $0 + 1 } ?? earliest)..<cue.lowerBound
            return tokens.isEmpty ? nil : named(sentence.textRange(tokens), actors)
        case .verb:
            return subject(of: cue, sentence, actors)
        }
    }

    /// The actors within `range`, from the first to the last; the whole where it names none.
    private func named(_ range: TextRange, _ actors: [Fact]) -> TextRange {
        let within = actors.overlapping(range).filter { range.contains($0.range) }
        guard let first = within.first, let last = within.last else { return range }
        return TextRange(start: first.range.start, end: last.range.end)
    }

    /// The name that ends shortly before a verb of saying, else the one that begins shortly after it.
    private func subject(of verb: Range<Int>, _ sentence: TokenizedSentence, _ actors: [Fact]) -> TextRange? {
        let before = max(0, verb.lowerBound - Self.longestGap)
        let after = min(sentence.tokens.count, verb.upperBound + Self.longestGap)
        let place = sentence.textRange(verb)
        if verb.lowerBound > 0, let name = actors[..<actors.firstIndex(endingAfter: place.start)].last,
            name.range.end > sentence.tokens[before].range.lowerBound
        {
            return name.range
        }
        let following = actors[actors.firstIndex(endingAfter: place.end)...]
        guard after > verb.upperBound, let name = following.first(where: { $0.range.start >= place.end }),
            name.range.start < sentence.tokens[after - 1].range.upperBound
        else { return nil }
        return name.range
    }

    /// Whether the cue goes on without a space in a script that has them: `said` of `saidin`. Han, kana and Hangul are
    /// tokens each.
    private static func isWithinWord(_ cue: Range<Int>, of sentence: TokenizedSentence) -> Bool {
        sentence.kind(cue.upperBound) == .word && sentence.isJoined(cue.upperBound)
            && sentence.kind(cue.upperBound - 1) == .word
    }

    /// A comma, a stop, a bracket or a quotation mark; not what stands within words.
    private static func isMark(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        let token = sentence.tokens[index]
        guard token.kind == .symbol else { return false }
        return !["'", "\u{2019}", "-", "\u{2011}", "/", "&", "."].contains(sentence.scalars[token.range.lowerBound])
            || sentence.kind(index + 1) == nil
    }

    /// Scalars between the two; a comma between them parts more than some words do. `commas` are all of the sentence's.
    private static func distance(_ left: TextRange, _ right: TextRange, _ commas: [Int]) -> Int {
        let start = min(left.end, right.end)
        let end = max(left.start, right.start, start)
        let next = commas.index(fromWhich: { $0 >= start })
        let isParted = next < commas.count && commas[next] < end
        return end - start + (isParted ? comma : 0)
    }

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "\u{3001}", "\u{FF0C}", "\u{60C}": true
        default: false
        }
    }

    /// What a comma counts as, in scalars.
    private static let comma = 20
}

extension Fact {
    /// Whether it can be a source by its name; an adjective of a country cannot: `a Syrian officer told`.
    fileprivate var isNamedActor: Bool { if case .actor(let actor) = value { !actor.isDemonym } else { false } }
}
