/// Two dates that are written as one: `du 3 au 5 mai`, `Sept. 5–7`.
extension DateReader {
    /// Where the second end of a range may begin after its first: past a range word and an article.
    private func afterRangeWord(_ index: Int) -> Int? {
        guard roles(at: index).contains(.range) else { return nil }
        return roles(at: index + 1).contains(.glue) ? index + 2 : index + 1
    }

    /// Whether a range may start at a token, with a number or an article before one: quick.
    func mayStartRange(at index: Int) -> Bool { mayBeNumber(afterArticle(index)) }

    private func afterArticle(_ index: Int) -> Int { roles(at: index).contains(.glue) ? index + 1 : index }

    /// A number that is a date only by the date at the other end: `3` of `du 3 au 5 mai`, `10` of `10-12 Uhr`.
    /// Gives both, or nil.
    func rangeStart(at index: Int) -> [DateExpression]? {
        if let pair = centuries(at: index) { return pair }
        guard sentence.kind(index) == .digits, isFree(index), let number = digits(at: index, 2),
            (index + 1...index + 3).contains(where: { roles(at: $0).contains(.range) })
        else { return nil }
        for end in [endOfSuffix(at: index + 1), index + 1].compactMap({ $0 }) {
            guard let second = afterRangeWord(end), let last = wholePiece(at: second) else { continue }
            var parts = last.parts
            parts.weekday = nil
            if last.parts.isNamedDay, (1...31).contains(number) {
                parts.day = number
            } else if last.parts.hour != nil, !last.parts.hasCalendarFields, number <= 24 {
                (parts.hour, parts.minute) = (number, nil)
            } else {
                continue
            }
            return [DateExpression(parts: parts, tokens: index..<end), DateExpression(last, from: second)]
        }
        return nil
    }

    /// `XIXe` of `aux XIXe et XXe siècles`, `19th` of `the 19th and 20th centuries`.
    private func centuries(at index: Int) -> [DateExpression]? {
        let start = afterArticle(index)
        guard start < words.count else { return nil }
        let isJoined = roles(at: start + 1).contains(.range)
        let roman = isJoined ? romanNumber(at: start).map { (end: start + 1, value: $0) } : nil
        for (end, ordinal) in [writtenOrdinal(at: start), roman].compactMap({ $0 }) {
            guard (1...30).contains(ordinal), let second = afterRangeWord(end), second < words.count,
                let last = wholePiece(at: second), let century = last.parts.century, ordinal <= century
            else { continue }
            var parts = last.parts
            parts.century = ordinal - 1
            return [DateExpression(parts: parts, tokens: index..<end), DateExpression(last, from: second)]
        }
        return nil
    }

    /// What is a date only by the date before it: `7` of `Sept. 5–7`, `18` of `1914-18`, `mars` of `janvier à mars`.
    func rangeEnd(after first: DateExpression, at index: Int) -> DateExpression? {
        guard first.tokens.upperBound == index else { return nil }
        guard roles(at: index).contains(.range) else {
            return isYearPair(at: index) ? yearEnd(first.parts, at: index + 1) : nil
        }
        var parts = first.parts
        parts.weekday = nil
        guard parts.hour == nil else { return nil }
        if parts.day != nil { return dayEnd(parts, at: index + 1) }
        if parts.decade != nil { return decadeEnd(at: index + 1) }
        return parts.month != nil ? monthEnd(at: index + 1) : yearEnd(parts, at: index + 1)
    }

    /// A name that is weak alone is a month beside a month.
    private func monthEnd(at index: Int) -> DateExpression? {
        guard let month = piece(at: index), month.parts.month != nil, month.parts.isWeak else { return nil }
        var parts = month.parts
        parts.isWeak = false
        return DateExpression(parts: parts, tokens: index..<month.end)
    }

    private func dayEnd(_ first: DateParts, at index: Int) -> DateExpression? {
        guard let day = first.day, let number = digits(at: index, 2), day < number, number <= 31,
            !isCountFollowed(at: index + 1), wholePiece(at: index)?.parts.month == nil
        else { return nil }
        var parts = first
        parts.day = number
        guard parts.year == nil, let (year, end) = trailingYear(at: index + 1) else {
            return DateExpression(parts: parts, tokens: index..<(index + 1))
        }
        parts.year = year
        return DateExpression(parts: parts, tokens: index..<end)
    }

    private func yearEnd(_ first: DateParts, at index: Int) -> DateExpression? {
        guard let year = first.year, let number = digits(at: index, 4), sentence.isJoined(index) else { return nil }
        var parts = first
        switch sentence.folded(index).count {
        case 2 where year % 100 < number: parts.year = year - year % 100 + number
        case 4 where year < number && number - year <= 100: parts.year = number
        default: return nil
        }
        return DateExpression(parts: parts, tokens: index..<(index + 1))
    }

    /// `1940` of `les années 1930 et 1940`, `90` of `in den 80er und 90er Jahren`.
    private func decadeEnd(at index: Int) -> DateExpression? {
        guard let number = digits(at: index, 4), number % 10 == 0, !isCountFollowed(at: index + 1) else { return nil }
        var parts = DateParts()
        guard parts.setDecade(number) else { return nil }
        return DateExpression(parts: parts, tokens: index..<(index + 1))
    }

    /// The year that closes `May 3-5, 2016`.
    private func trailingYear(at index: Int) -> (year: Int, end: Int)? {
        let start = sentence.isToken(index, ",") ? index + 1 : index
        guard let year = digits(at: start, 4), (1900...2099).contains(year) else { return nil }
        return (year, start + 1)
    }

    /// Gives each of two joined dates what stands only with the other: `de mai à juin 2015`, `10月1日至7日`.
    func shareFields(_ found: inout [DateExpression]) {
        for index in found.indices.dropLast().reversed()
        where isRange(found[index].tokens.upperBound..<found[index + 1].tokens.lowerBound) {
            found[index].parts.takeCalendar(from: found[index + 1].parts)
            found[index + 1].parts.takeDay(from: found[index].parts)
            found[index].opensRange = found[index].parts.hasOpenYear && found[index + 1].parts.hasOpenYear
        }
    }

    /// Whether the token is the stroke of `2016/17` or `2016/2017`.
    func isYearPair(at index: Int) -> Bool {
        guard sentence.isToken(index, "/"), sentence.isJoined(index), sentence.isJoined(index + 1),
            let first = digits(at: index - 1, 4), (1900...2099).contains(first), let next = digits(at: index + 1, 4)
        else { return false }
        return next == first + 1 || sentence.folded(index + 1).count == 2 && next == (first + 1) % 100
    }

    /// Whether what parts two dates joins them: words between them, or the word with which the second begins.
    private func isRange(_ tokens: Range<Int>) -> Bool {
        if tokens.isEmpty { return roles(at: tokens.lowerBound).contains(.range) }
        return tokens.contains { roles(at: $0).contains(.range) }
            && tokens.allSatisfy { !roles(at: $0).isDisjoint(with: [.range, .glue]) }
    }
}

extension DateParts {
    /// The month and the year of the date that a range ends with.
    mutating func takeCalendar(from end: DateParts) {
        guard end.month != nil, year == nil, shift == nil else { return }
        if day != nil, month == nil { month = end.month }
        if month != nil { year = end.year }
    }

    /// The month of the date that a range begins with, where it ends with a bare day.
    mutating func takeDay(from start: DateParts) {
        guard day != nil, month == nil, weekday == nil, year == nil, shift == nil, start.day != nil else { return }
        (month, year) = (start.month, start.year)
    }
}
