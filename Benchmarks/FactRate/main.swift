import Documents
import Facts
import Foundation

/// How fast facts are found in a text on one core, once the tables are loaded.
///
/// Usage: fact-rate LANGUAGE FILE, a sentence a line, articles of thirty sentences. Writes a line of JSON, in megabytes of text a second:
/// `numbersAndDates` with the cutting into tokens, which is `tokens` alone; `actors` with the alias table where it is
/// installed; `facts` all of them with their sources. Of several runs the best counts.
struct Measurement: Encodable {
    var bytes: Int
    var tokens: Double
    var numbersAndDates: Double
    var actors: Double
    var facts: Double
}

let runs = 3
let publication = "2010-05-04"

/// Of the processor's time, so that other work on the machine counts little.
func seconds(_ work: () -> Int) -> Double {
    (0..<runs).map { _ in
        let start = clock()
        // What is found is kept, or it would not be looked for.
        precondition(work() >= 0)
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }.min() ?? 0
}

guard CommandLine.arguments.count == 3, let language = Language(CommandLine.arguments[1]) else {
    FileHandle.standardError.write(Data("usage: fact-rate LANGUAGE FILE\n".utf8))
    exit(2)
}
let text = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let sentences = text.split(separator: "\n").map(String.init)
let articles = stride(from: 0, to: sentences.count, by: 30).map { Array(sentences[$0..<min(sentences.count, $0 + 30)]) }
let numbers = NumberExtractor(language: language)
let dates = DateExtractor(language: language, numbers: numbers)
let knowledge = ActorKnowledge(aliases: try? AliasTable())
let actors = ActorExtractor(language: language, knowledge: knowledge)
let facts = FactExtractor(language: language, knowledge: knowledge)

let tokens = seconds { sentences.reduce(0) { $0 + TokenizedSentence($1).tokens.count } }
let numbersAndDates = seconds {
    articles.reduce(0) { count, article in
        let numerals = article.map { numbers.numerals(of: TokenizedSentence($0)) }
        let found = dates.facts(in: numerals, published: publication)
        return numerals.reduce(count + found.joined().count) { $0 + numbers.facts(in: $1).count }
    }
}
let actorsAlone = seconds {
    articles.reduce(0) { $0 + actors.facts(in: $1.map { TokenizedSentence($0) }).joined().count }
}
let all = seconds { articles.reduce(0) { $0 + facts.facts(in: $1, publication: publication).joined().count } }

let megabytes = Double(text.utf8.count) / 1_000_000
let measurement = Measurement(
    bytes: text.utf8.count, tokens: megabytes / tokens, numbersAndDates: megabytes / numbersAndDates,
    actors: megabytes / actorsAlone, facts: megabytes / all)
print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
