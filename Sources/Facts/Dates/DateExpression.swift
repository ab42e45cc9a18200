/// An expression of time as it stands in a sentence, not yet resolved.
struct DateExpression {
    var parts: DateParts
    var tokens: Range<Int>
    /// Whether its sentence speaks of what is to come; only told where it decides.
    var isAhead = false
    /// Whether it begins a range, which the next one ends, and neither end has a year.
    var opensRange = false
    /// The names of the rules that read it.
    var rules: [String] = []
}

extension DateExpression {
    init(_ piece: DateReader.Piece, from start: Int) {
        self.init(parts: piece.parts, tokens: start..<piece.end, rules: piece.rules)
    }
}

extension DateReader {
    /// The expressions of the sentence from left to right.
    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        var index = 0
        while index < words.count {
            guard mayStart(at: index) else {
                index += 1
                continue
            }
            let piece = wholePiece(at: index)
            if mayStartRange(at: index), let ends = rangeStart(at: index), ends[1].tokens.upperBound > piece?.end ?? 0 {
                found += ends
                index = ends[1].tokens.upperBound
            } else if let piece {
                if !piece.isNone { found.append(DateExpression(piece, from: index)) }
                index = piece.end
                if let last = found.last, let end = rangeEnd(after: last, at: index) {
                    found[found.count - 1].parts.takeCalendar(from: end.parts)
                    found.append(end)
                    index = end.tokens.upperBound
                }
            } else {
                index += 1
            }
        }
        shareFields(&found)
        for index in found.indices { found[index].isAhead = isAhead(found[index]) }
        return found
    }

    private func isAhead(_ expression: DateExpression) -> Bool {
        expression.parts.hasOpenYear
            ? speaksOfFuture : expression.parts.isBareWeekday && isPromised(expression.tokens)
    }

    /// The pieces from a token on that together say one time. None, to be skipped, where they say no time.
    func wholePiece(at index: Int) -> Piece? {
        guard let first = piece(at: index), !isEndOfCount(index) else { return nil }
        let whole = whole(first)
        return whole.parts.saysWhen ? whole : Piece(parts: DateParts(), end: first.end, isNone: true, rules: [])
    }

    /// Whether the verb of the clause is in the future: it stands a few words before, or right after where the clause
    /// begins with the day.
    private func isPromised(_ tokens: Range<Int>) -> Bool {
        var index = tokens.lowerBound - 1
        while index >= max(0, tokens.lowerBound - Self.reach), !isClauseBoundary(index) {
            if isFutureVerb(index) { return true }
            index -= 1
        }
        guard tokens.lowerBound < 2 else { return false }
        return (tokens.upperBound..<min(words.count, tokens.upperBound + Self.reach / 2)).prefix {
            !roles(at: $0).contains(.clause)
        }.contains(where: isFutureVerb)
    }

    /// How many words may stand between a verb and its day.
    private static let reach = 8

    private func isClauseBoundary(_ index: Int) -> Bool {
        roles(at: index).contains(.clause)
            || sentence.kind(index) == .symbol && !sentence.isToken(index, "'") && !sentence.isToken(index, "-")
    }

    /// A piece with all that follows and belongs to it; with what a modifier begins that stands behind it, unless it is
    /// told that there may be none.
    private func whole(_ first: Piece, mayModify: Bool = true) -> Piece {
        var whole = first
        while let next = continuation(of: whole, mayModify: mayModify) {
            whole = Piece(parts: next.parts, end: next.end, rules: whole.rules + next.rules)
        }
        return whole
    }

    /// `à douze` of `dix à douze heures`: the range word joins two counts and does not begin a time.
    private func isEndOfCount(_ index: Int) -> Bool {
        index > 0 && roles(at: index).contains(.range) && numeral(at: index - 1) != nil
    }

    /// What a piece says with the one after it, past a few words of glue, and the rules that read the one after it.
    private func continuation(of piece: Piece, mayModify: Bool) -> Piece? {
        guard !piece.isNone else { return nil }
        var index = piece.end
        for _ in 0...3 {
            if var next = self.piece(at: index) {
                if next.parts.isModifierAlone, !piece.parts.isModifierAlone, mayModify {
                    next = whole(next, mayModify: false)
                }
                guard !next.isNone, !next.parts.isModifierAlone,
                    let parts = piece.parts.merged(with: next.parts) ?? piece.parts.lengthened(by: next.parts),
                    parts != piece.parts || parts.hour != nil
                else { return nil }
                return Piece(parts: parts, end: next.end, rules: next.rules)
            }
            let isJoiner = piece.parts.isLength && roles(at: index).contains(.joiner)
            guard isJoiner || roles(at: index).contains(.glue) else { return nil }
            index += 1
        }
        return nil
    }
}

extension DateParts {
    /// `fin`, `vers`: says something of what follows, nothing by itself.
    fileprivate var isModifierAlone: Bool { isWeak && modifier != nil && !hasCalendarFields && !hasClockFields }

    /// A day, a month or a season that may be of this year or the next.
    var hasOpenYear: Bool { year == nil && direction == nil && (month != nil || period != nil || feast != nil) }

    /// `mardi`: of this week or of the next.
    fileprivate var isBareWeekday: Bool {
        weekday != nil && day == nil && direction == nil && shift == nil && nth == nil && !isSet
    }

    /// Whether they are a time by themselves.
    fileprivate var saysWhen: Bool {
        !isWeak
            && (hasCalendarFields || hasClockFields || shift != nil || duration != nil || decade != nil
                || century != nil
                || reference != nil)
    }
}
