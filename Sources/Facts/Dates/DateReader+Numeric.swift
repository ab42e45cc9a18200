extension DateReader {
    /// Groups of digits with one mark between each two: `15.11.2017`, `16:30:00`.
    private struct Groups {
        var values: [Int] = []
        var widths: [Int] = []
        var marks: [Unicode.Scalar] = []
        var ends: [Int] = []
    }

    /// The name of the rule for what is written in figures alone, with the marks between them.
    private static let figures = "figures"

    /// A date or a time in digits alone.
    func numericPiece(at index: Int) -> Piece? {
        guard sentence.kind(index) == .digits, isFree(index) else { return nil }
        guard mark(after: index) != nil else { return spacedDate(at: index) }
        let groups = groups(at: index)
        guard groups.values.count > 1, let first = groups.marks.first else { return spacedDate(at: index) }
        return first == ":" ? time(groups) : date(groups)
    }

    /// `31 10 1974`.
    private func spacedDate(at index: Int) -> Piece? {
        guard let a = digits(at: index, 2), let b = digits(at: index + 1, 2), let year = digits(at: index + 2, 4),
            Self.years.contains(year), order != .yearMonthDay, let parts = parts(year: year, month: b, day: a)
        else { return nil }
        return Piece(parts: parts, end: index + 3, rules: [Self.figures])
    }

    /// At most four groups: more than three are no date, and no more need be known.
    private func groups(at index: Int) -> Groups {
        var groups = Groups()
        var index = index
        while let value = digits(at: index, 4), groups.values.count < 4 {
            groups.values.append(value)
            groups.widths.append(sentence.tokens[index].folded.count)
            groups.ends.append(index + 1)
            guard let mark = mark(after: index) else { break }
            groups.marks.append(mark)
            index += 2
        }
        return groups
    }

    /// The mark that joins these digits to others.
    private func mark(after index: Int) -> Unicode.Scalar? {
        guard sentence.kind(index + 1) == .symbol, sentence.isJoined(index + 1), sentence.kind(index + 2) == .digits,
            let mark = sentence.folded(index + 1).first, ":/.-".unicodeScalars.contains(mark)
        else { return nil }
        let maySpace = mark == "." && grammar.hasDottedDays
        return sentence.isJoined(index + 2) || maySpace ? mark : nil
    }

    private func time(_ groups: Groups) -> Piece? {
        guard groups.widths[1] == 2, (0...24).contains(groups.values[0]), groups.values[1] < 60 else { return nil }
        var parts = DateParts()
        (parts.hour, parts.minute) = (groups.values[0], groups.values[1])
        parts.isTwelveHour = grammar.hasTwelveHourClock && groups.widths[0] == 1
        guard groups.values.count > 2, groups.marks[1] == ":" else {
            return Piece(parts: parts, end: groups.ends[1], rules: [Self.figures])
        }
        guard groups.values.count == 3, groups.widths[2] == 2, groups.values[2] < 60 else { return nil }
        parts.second = groups.values[2]
        return Piece(parts: parts, end: groups.ends[2], rules: [Self.figures])
    }

    private func date(_ groups: Groups) -> Piece? {
        guard groups.values.count > 2, groups.marks[1] == groups.marks[0] else { return shortDate(groups) }
        guard groups.values.count == 3 || groups.marks[2] != groups.marks[0] else { return nil }
        guard let parts = fullDate(groups) else { return nil }
        return withTime(Piece(parts: parts, end: groups.ends[2], rules: [Self.figures]))
    }

    private func fullDate(_ groups: Groups) -> DateParts? {
        let (a, b, c) = (groups.values[0], groups.values[1], groups.values[2])
        if groups.widths[0] == 4 { return parts(year: a, month: b, day: c) }
        if order == .yearMonthDay, groups.widths[0] == 2, groups.widths[2] < 4 {
            return parts(year: Self.fullYear(a), month: b, day: c)
        }
        guard groups.widths[2] == 4 || groups.widths[2] == 2 else { return nil }
        let year = groups.widths[2] == 4 ? c : Self.fullYear(c)
        let isMonthFirst = order == .monthDayYear
        return parts(year: year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a)
            ?? parts(year: year, month: isMonthFirst ? b : a, day: isMonthFirst ? a : b)
    }

    /// `2013-02-12T04:30`: the time of ISO 8601 that stands with its date.
    private func withTime(_ piece: Piece) -> Piece {
        guard sentence.isJoined(piece.end), sentence.isToken(piece.end, "t"), sentence.isJoined(piece.end + 1),
            let time = numericTime(at: piece.end + 1), let parts = piece.parts.merged(with: time.parts)
        else { return piece }
        return Piece(parts: parts, end: time.end, rules: [Self.figures])
    }

    private func numericTime(at index: Int) -> Piece? {
        let groups = groups(at: index)
        return groups.marks.first == ":" ? time(groups) : nil
    }

    /// Two groups: a month with its year, or a day with its month.
    private func shortDate(_ groups: Groups) -> Piece? {
        let (a, b, mark) = (groups.values[0], groups.values[1], groups.marks[0])
        var parts = DateParts()
        switch (groups.widths[0], groups.widths[1]) {
        case (4, 1...2) where (1...12).contains(b) && Self.years.contains(a):
            guard mark == "/" || (mark == "-" && groups.widths[1] == 2) || (mark == "." && order == .yearMonthDay)
            else {
                return nil
            }
            (parts.year, parts.month) = (a, b)
        case (1...2, 4) where (1...12).contains(a) && Self.years.contains(b) && mark != "-":
            (parts.month, parts.year) = (a, b)
        case (1...2, 1...2) where mark == "/" || (mark == "." && isDottedDay(groups)):
            guard let day = dayOfMonth(groups) else { return nil }
            parts = day
        default: return nil
        }
        guard !isCountFollowed(at: groups.ends[1]) || mark == "." else { return nil }
        let takesStop = mark == "." && groups.widths[1] < 4 && sentence.isJoined(groups.ends[1])
        return Piece(parts: parts, end: groups.ends[1] + (takesStop ? 1 : 0), rules: [Self.figures])
    }

    private static let years = 1900...2099

    /// `15.2.` and not `15.2`: the second stop makes it a date.
    private func isDottedDay(_ groups: Groups) -> Bool {
        grammar.hasDottedDays && sentence.isToken(groups.ends[1], ".") && sentence.isJoined(groups.ends[1])
    }

    /// Not a fraction (`1/3`), a mark out of ten, or `24/7`.
    private func dayOfMonth(_ groups: Groups) -> DateParts? {
        let (a, b) = (groups.values[0], groups.values[1])
        if groups.marks[0] == "/" {
            guard max(a, b) >= 10 || groups.widths.contains(2), (a, b) != (24, 7), a >= 10 || b != 10 else {
                return nil
            }
        }
        let isMonthFirst = order != .dayMonthYear
        var found = parts(year: 2000, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a)
        if found == nil { found = parts(year: 2000, month: isMonthFirst ? b : a, day: isMonthFirst ? a : b) }
        found?.year = nil
        return found
    }

    /// Nil where there is no such day.
    private func parts(year: Int, month: Int, day: Int) -> DateParts? {
        guard (1...12).contains(month), (1...2199).contains(year),
            (1...CivilDay.daysInMonth(year: year, month: month)).contains(day)
        else { return nil }
        var parts = DateParts()
        (parts.year, parts.month, parts.day) = (year, month, day)
        return parts
    }
}
