import Documents

/// A line that tells readers when an article was published: `Publié le 9 novembre 2017 à 16h30`, `08.04.2015 12:46`.
enum DateLine {
    /// The full dates of the line in ISO 8601, in its order, with the time of day where one follows.
    ///
    /// A date in figures is read where its order is sure: year first, or day first; in a language that has the month
    /// first, as English in America has, where one of the two can be no month.
    static func dates(in line: String, language: Language) -> [String] {
        let tokens = Token.of(line)
        guard tokens.contains(where: { $0.year != nil }) else { return [] }
        var dates: [String] = []
        var index = 0
        while index < tokens.count {
            guard let found = date(tokens[index...], language) else {
                index += 1
                continue
            }
            let time = time(tokens[found.end...].prefix(Self.reachOfTime))
            dates.append(found.day + (time.map { "T\($0)" } ?? ""))
            index = found.end
        }
        return dates
    }

    /// Tokens behind a date among which its time is looked for.
    private static let reachOfTime = 8

    /// The date that `tokens` start with, and where it ends.
    private static func date(_ tokens: ArraySlice<Token>, _ language: Language) -> (day: String, end: Int)? {
        inFigures(tokens, language) ?? inWords(tokens, MonthNames.of(language))
    }

    private static func inFigures(_ tokens: ArraySlice<Token>, _ language: Language) -> (day: String, end: Int)? {
        let numbers = tokens.prefix(5)
        guard numbers.count == 5, let first = tokens.first,
            let second = tokens[tokens.startIndex + 2].number, let last = tokens[tokens.startIndex + 4].number,
            let mark = tokens[tokens.startIndex + 1].separator
        else { return nil }
        let end = tokens.startIndex + 5
        if let year = first.year { return day(year, second, last).map { ($0, end) } }
        guard let number = first.number, let year = tokens[tokens.startIndex + 4].year,
            tokens[tokens.startIndex + 3].separator == mark
        else { return nil }
        // 3/4 is in April or in March, as the reader's country has it.
        guard mark == "/", !MonthNames.of(language).isDayFirst else {
            return day(year, second, number).map { ($0, end) }
        }
        let isSure = number > 12 || second > 12 || number == second
        return isSure ? day(year, min(number, second), max(number, second)).map { ($0, end) } : nil
    }

    private static func inWords(_ tokens: ArraySlice<Token>, _ months: MonthNames) -> (day: String, end: Int)? {
        let parts = tokens.prefix(8).filter { !$0.isFiller || months.month($0.text) != nil }.prefix(3)
        guard parts.count == 3, let first = parts.first, let year = parts.last?.year,
            tokens.first?.text == first.text
        else { return nil }
        let second = parts[1]
        let end = (tokens.prefix(8).firstIndex { $0.year == year } ?? tokens.startIndex) + 1
        if let number = first.number, let month = months.month(second.text) {
            return day(year, month, number).map { ($0, end) }
        }
        guard let month = months.month(first.text), let number = second.number else { return nil }
        return day(year, month, number).map { ($0, end) }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// `16:30`, `16h30`, `4:30 pm`.
    private static func time(_ tokens: ArraySlice<Token>) -> String? {
        for index in tokens.indices.dropLast(2) {
            guard let hour = tokens[index].number, [":", "h"].contains(tokens[index + 1].text), hour < 24,
                let minute = tokens[index + 2].number, tokens[index + 2].text.count == 2, minute < 60
            else { continue }
            let half = index + 3 < tokens.endIndex ? tokens[index + 3].text : ""
            let shift = half == "pm" && hour < 12 ? 12 : half == "am" && hour == 12 ? -12 : 0
            return "\(padded(hour + shift)):\(padded(minute))"
        }
        return nil
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A run of digits, a run of letters, or a mark.
private struct Token {
    /// In small letters; digits as ASCII.
    let text: String
    let number: Int?

    var year: Int? { text.count == 4 ? number.flatMap { (1900...2100).contains($0) ? $0 : nil } : nil }
    /// What stands between the parts of a date in figures.
    var separator: String? { ["-", "/", ".", "年", "月", "년", "월"].contains(text) ? text : nil }
    /// What may stand between the parts of a date in words: `de`, `th`, `er`, a stop.
    var isFiller: Bool { number == nil && text.count <= 2 }

    static func of(_ line: String) -> [Token] {
        var tokens: [Token] = []
        let scalars = Array(line.lowercased().unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let isDigit = isDigit(scalar)
            let isWord = isDigit || scalar.properties.isAlphabetic && !isDateSign(scalar)
            guard isWord else {
                if !scalar.properties.isWhitespace { tokens.append(Token(text: String(scalar), number: nil)) }
                index += 1
                continue
            }
            let run = scalars[index...].prefix {
                Self.isDigit($0) == isDigit && (isDigit || Self.isLetter($0))
            }
            tokens.append(isDigit ? Token(digits: run) : Token(text: run.map { String($0) }.joined(), number: nil))
            index = run.endIndex
        }
        return tokens
    }

    private init(text: String, number: Int?) {
        self.text = text
        self.number = number
    }

    private init(digits: ArraySlice<Unicode.Scalar>) {
        text = digits.map { String(Int($0.properties.numericValue ?? 0)) }.joined()
        number = text.count <= 4 ? Int(text) : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !isDateSign(scalar) || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Year, month and day in Chinese, Japanese and Korean.
    private static func isDateSign(_ scalar: Unicode.Scalar) -> Bool { "年月日년월일".unicodeScalars.contains(scalar) }
}
