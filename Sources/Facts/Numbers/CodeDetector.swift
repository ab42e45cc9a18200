import Foundation

/// Tells digits and number words that are names or codes: `G8`, `F-16`, `Tu-22M3`, `18-N`, addresses, list markers,
/// `premier ministre`.
struct CodeDetector: Sendable {
    let lexicon: NumberLexicon

    /// Where the name, code or address ends that starts at the token; nil where none does.
    func end(at index: Int, in sentence: TokenizedSentence) -> Int? {
        if let exception = lexicon.phrases.exceptions.longestMatch(at: index, in: sentence) {
            return exception.tokens.upperBound
        }
        if let end = endOfListMarker(at: index, in: sentence) { return end }
        guard index == 0 || !sentence.isJoined(index) else { return endInsideWord(at: index, in: sentence) }
        return endOfAddress(at: index, in: sentence)
    }

    /// Whether what follows the numeral makes it a name: `22M3`, `18-N`, `Trois-Rivières`.
    func isName(_ numeral: Numeral, in sentence: TokenizedSentence) -> Bool {
        let end = numeral.tokens.upperBound
        guard sentence.isJoined(end) else { return false }
        if sentence.kind(end) == .word { return true }
        guard sentence.isToken(end, "-"), sentence.isJoined(end + 1), sentence.kind(end + 1) == .word else {
            return false
        }
        let isCapital = sentence.scalars[sentence.tokens[end + 1].range.lowerBound].properties.isUppercase
        let isShort = sentence.tokens[end + 1].range.count <= 2
        let startsCapital = sentence.scalars[sentence.tokens[numeral.tokens.lowerBound].range.lowerBound].properties
            .isUppercase
        return isCapital && (numeral.isWritten ? startsCapital : isShort)
    }

    /// The end of a run of letters, digits and hyphens without spaces.
    func endOfRun(at index: Int, in sentence: TokenizedSentence) -> Int {
        var end = index + 1
        while sentence.isJoined(end),
            sentence.kind(end) == .word || sentence.kind(end) == .digits || sentence.isToken(end, "-")
        {
            end += 1
        }
        return end
    }

    /// Digits after letters, number words after a hyphen: `G8`, `F-16`, `#5`, `Saint-Cent`.
    private func endInsideWord(at index: Int, in sentence: TokenizedSentence) -> Int? {
        let isDigits = sentence.kind(index) == .digits
        if isDigits, sentence.kind(index - 1) == .word {
            let scalars = sentence.folded(index - 1)
            let isProclitic =
                !sentence.isJoined(index - 1) && lexicon.rules.proclitics.contains { scalars.elementsEqual($0.scalars) }
            return isProclitic ? nil : endOfRun(at: index, in: sentence)
        }
        if isDigits, sentence.isToken(index - 1, "#") { return endOfRun(at: index, in: sentence) }
        guard sentence.isToken(index - 1, "-"), sentence.isJoined(index - 1), sentence.kind(index - 2) == .word else {
            return nil
        }
        return isDigits ? endOfRun(at: index, in: sentence) : index + 1
    }

    /// `http://…`, `www.…`, `name@host`: to the next space.
    private func endOfAddress(at index: Int, in sentence: TokenizedSentence) -> Int? {
        guard opensAddress(index, in: sentence) else { return nil }
        var end = index + 1
        while sentence.isJoined(end) { end += 1 }
        return end
    }

    private static let web = TokenKey.of("www".unicodeScalars)

    /// Whether an address starts at the token, by what follows it.
    func opensAddress(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        if sentence.isToken(index, "@") { return true }
        guard sentence.kind(index) == .word, sentence.isJoined(index + 1) else { return false }
        if sentence.isToken(index + 1, "@") { return true }
        if sentence.isToken(index + 1, ":") {
            return sentence.isToken(index + 2, "/") && sentence.isToken(index + 3, "/")
        }
        return sentence.tokens[index].key == Self.web && sentence.isToken(index + 1, ".")
            && sentence.isJoined(index + 2)
    }

    /// `1.`, `2)`, `(3)` before the first word of the sentence.
    private func endOfListMarker(at index: Int, in sentence: TokenizedSentence) -> Int? {
        let start = sentence.isToken(0, "(") ? 1 : 0
        guard index == 0, sentence.kind(start) == .digits, sentence.folded(start).count <= 2,
            sentence.isJoined(start + 1),
            sentence.isToken(start + 1, ")") || sentence.isToken(start + 1, ".") && start == 0,
            let next = sentence.kind(start + 2),
            next == .word || next == .character, sentence.tokens[start + 2].isAfterSpace
        else { return nil }
        let first = sentence.scalars[sentence.tokens[start + 2].range.lowerBound]
        // "3. Platz", "1. sırada": an ordinal, where a full stop makes one.
        let isOrdinal = sentence.isToken(start + 1, ".") && lexicon.phrases.ordinalSuffixes.value(of: ["."]) != nil
        return isOrdinal || first.properties.isLowercase ? nil : start + 2
    }
}
