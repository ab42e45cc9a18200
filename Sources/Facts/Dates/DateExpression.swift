/// An expression of time as it stands in a sentence, not yet resolved.
struct DateExpression {
    var parts: DateParts
    var tokens: Range<Int>
    /// Whether its sentence speaks of what is to come; only told where it decides.
    var isAhead = false
}

extension DateReader {
    /// The expressions of the sentence from left to right.
    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        var index = 0
        while index < words.count {
            let expression = expression(at: index)
            if let (start, end) = rangeStart(at: index), end.tokens.upperBound > expression?.tokens.upperBound ?? 0 {
                found.append(start)
                found.append(end)
                index = end.tokens.upperBound
            } else if let expression {
                if expression.parts.saysWhen { found.append(expression) }
                index = expression.tokens.upperBound
                if let last = found.last, let end = rangeEnd(after: last, at: index) {
                    found.append(end)
                    index = end.tokens.upperBound
                }
            } else {
                index += 1
            }
        }
        return sharingFields(found).map { expression in
            var expression = expression
            expression.isAhead = expression.parts.hasOpenYear && speaksOfFuture
            return expression
        }
    }

    /// The pieces from a token on that together say one time. Without fields where it is none and to be skipped.
    private func expression(at index: Int) -> DateExpression? {
        guard let first = piece(at: index) else { return nil }
        if isEndOfCount(index) { return nil }
        let whole = whole(first)
        return whole.parts.saysWhen
            ? DateExpression(parts: whole.parts, tokens: index..<whole.end)
            : DateExpression(parts: DateParts(), tokens: index..<first.end)
    }

    /// A piece with all that follows and belongs to it.
    private func whole(_ first: Piece) -> Piece {
        var whole = first
        while let next = continuation(of: whole) { whole = next }
        return whole
    }

    /// `à douze` of `dix à douze heures`: the range word joins two counts and does not begin a time.
    private func isEndOfCount(_ index: Int) -> Bool {
        index > 0 && roles(at: index).contains(.range) && numbers.numeral(at: index - 1, in: sentence) != nil
    }

    /// The longer piece that a piece makes with the one after it, past a few words of glue.
    private func continuation(of piece: Piece) -> Piece? {
        var index = piece.end
        for _ in 0...3 {
            if var next = self.piece(at: index) {
                if next.parts.isModifierAlone { next = whole(next) }
                guard !next.isNone, !next.parts.isModifierAlone, let parts = piece.parts.merged(with: next.parts) else {
                    return nil
                }
                return Piece(parts: parts, end: next.end)
            }
            guard roles(at: index).contains(.glue) else { return nil }
            index += 1
        }
        return nil
    }

    // MARK: - Ranges

    /// Where the second end of a range may begin after its first: past a range word and an article.
    private func afterRangeWord(_ index: Int) -> Int? {
        guard roles(at: index).contains(.range) else { return nil }
        return roles(at: index + 1).contains(.glue) ? index + 2 : index + 1
    }

    /// A number that is a date only by the date at the other end: `3` of `du 3 au 5 mai`, `10` of `10-12 Uhr`.
    private func rangeStart(at index: Int) -> (DateExpression, DateExpression)? {
        guard sentence.kind(index) == .digits, isFree(index), let number = digits(at: index, 2) else { return nil }
        for end in ends(ofDigitsAt: index, index + 1) {
            guard let second = afterRangeWord(end), let expression = expression(at: second) else { continue }
            var parts = expression.parts
            parts.weekday = nil
            if expression.parts.isNamedDay, (1...31).contains(number) {
                parts.day = number
            } else if expression.parts.hour != nil, !expression.parts.hasCalendarFields, number <= 24 {
                (parts.hour, parts.minute) = (number, nil)
            } else {
                continue
            }
            return (DateExpression(parts: parts, tokens: index..<end), expression)
        }
        return nil
    }

    /// A number that is a date only by the date before it: `7` of `Sept. 5–7`, `18` of `1914-18`.
    private func rangeEnd(after first: DateExpression, at index: Int) -> DateExpression? {
        guard first.tokens.upperBound == index, roles(at: index).contains(.range) else { return nil }
        if first.parts.month != nil, first.parts.day == nil, let month = piece(at: index + 1), month.parts.month != nil {
            // `janvier à mars`: a name that is weak alone is a month beside a month.
            guard month.parts.isWeak else { return nil }
            var parts = month.parts
            parts.isWeak = false
            return DateExpression(parts: parts, tokens: (index + 1)..<month.end)
        }
        guard let number = digits(at: index + 1, 2), !isCountFollowed(at: index + 2)
        else { return nil }
        var parts = first.parts
        parts.weekday = nil
        if let day = first.parts.day, first.parts.month != nil, first.parts.hour == nil, day < number, number <= 31 {
            guard expression(at: index + 1)?.parts.month == nil else { return nil }
            parts.day = number
        } else if let year = first.parts.year, first.parts.month == nil, year % 100 < number {
            guard sentence.folded(index + 1).count == 2, sentence.isJoined(index + 1) else { return nil }
            parts.year = year - year % 100 + number
        } else {
            return nil
        }
        return DateExpression(parts: parts, tokens: (index + 1)..<(index + 2))
    }

    /// Gives the first of two joined dates the month and the year that stand with the second: `de mai à juin 2015`.
    private func sharingFields(_ expressions: [DateExpression]) -> [DateExpression] {
        var result = expressions
        for index in result.indices.dropLast().reversed() {
            let second = result[index + 1].parts
            guard let year = second.year, second.month != nil, result[index].parts.year == nil,
                isRange(result[index].tokens.upperBound..<result[index + 1].tokens.lowerBound)
            else { continue }
            if result[index].parts.day != nil, result[index].parts.month == nil {
                result[index].parts.month = second.month
            }
            if result[index].parts.month != nil, result[index].parts.shift == nil { result[index].parts.year = year }
        }
        return result
    }

    private func isRange(_ tokens: Range<Int>) -> Bool {
        tokens.contains { roles(at: $0).contains(.range) }
            && tokens.allSatisfy { !roles(at: $0).isDisjoint(with: [.range, .glue]) }
    }
}

extension DateParts {
    /// `fin`, `vers`: says something of what follows, nothing by itself.
    fileprivate var isModifierAlone: Bool { isWeak && modifier != nil && !hasCalendarFields && !hasClockFields }

    /// A day, a month or a season that may be of this year or the next.
    fileprivate var hasOpenYear: Bool { year == nil && direction == nil && (month != nil || period != nil) }

    /// Whether they are a time by themselves.
    fileprivate var saysWhen: Bool {
        !isWeak
            && (hasCalendarFields || hasClockFields || shift != nil || duration != nil || decade != nil
                || century != nil
                || reference != nil)
    }
}
