import Documents
import Testing

@testable import Facts

@Suite struct TokenTests {
    @Test(arguments: [
        ("L’armée de 16h30", "l|'|armée|de|16|h|30"),
        ("quatre‑vingt-dix", "quatre|-|vingt|-|dix"),
        ("Fünf\u{AD}zehn Straßen", "fünfzehn|strassen"),
        ("e\u{301}te\u{301}", "été"),
        ("١٢٫٥ ألف مِلْيُون", "12|٫|5|الف|مليون"),
        ("2017年11月８日", "2017|年|11|月|8|日"),
        ("3만명", "3|만|명"),
        ("ALTMIŞ İKİ Altmış", "altmiş|iki|altmiş"),
        ("п’ять / пʼять", "п|'|ять|/|п|'|ять"),
        ("\u{200F}5 % (€3.2bn)", "5|%|(|€|3|.|2|bn|)"),
        ("", ""),
        (" \u{A0}", ""),
    ])
    func cutsAndFolds(text: String, expected: String) {
        let sentence = TokenizedSentence(text)
        #expect(sentence.tokens.indices.map(sentence.foldedText).joined(separator: "|") == expected)
    }

    @Test func knowsPlacesAndSpaces() {
        let sentence = TokenizedSentence(" Près de\u{202F}2 000 m²")
        #expect(sentence.tokens.map(\.isAfterSpace) == [false, true, true, true, true, false])
        #expect(sentence.text(sentence.textRange(2..<4)) == "2 000")
        #expect(sentence.textRange(0..<1).start == 1)
        #expect(sentence.tokens.map(\.kind) == [.word, .word, .digits, .digits, .word, .symbol])
    }

    @Test func invisibleScalarsAtTheEndsAreNoPartOfAWord() {
        let sentence = TokenizedSentence("a\u{200F} b")
        #expect(sentence.tokens.map(\.range) == [0..<1, 3..<4])
    }

    @Test func phrasesMatchTokensWhole() throws {
        let trie = PhraseTrie([("près de", 1), ("près", 2), ("百分之", 3), ("aujourd'hui", 4)])
        let sentence = TokenizedSentence("Près\u{A0}de l'ancien aujourd’hui, 百分之五")
        let longest = try #require(trie.longestMatch(at: 0, in: sentence))
        #expect(longest.value == 1 && longest.tokens == 0..<2)
        var offered: [Int] = []
        let shorter = trie.longestMatch(at: 0, in: sentence) { value, tokens in
            offered.append(value)
            return tokens.count < 2
        }
        #expect(offered == [1, 2])
        #expect(shorter?.value == 2)
        #expect(trie.longestMatch(at: 5, in: sentence)?.value == 4)
        #expect(trie.longestMatch(at: 9, in: sentence)?.tokens == 9..<12)
        #expect(trie.longestMatch(at: 0, in: TokenizedSentence("presque")) == nil)
        #expect(trie.value(of: "pres".unicodeScalars) == nil)
    }

    @Test func longLinesAreLinear() {
        let sentence = TokenizedSentence(
            String(repeating: "7", count: 1_000_000) + String(repeating: " été", count: 250_000))
        #expect(sentence.tokens.count == 250_001)
    }
}
