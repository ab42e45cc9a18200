import ArgumentParser
import Foundation

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answers JSON Lines on standard input with JSON Lines on standard output.",
        discussion: """
            A record is a group of articles, the pivot first; each is answered by one line, in order:

              {"id": "x", "want": ["alignments", "facts", "discrepancies"], "order": "monotonic",
               "articles": [{"language": "fr", "date": "2017-11-09", "sentences": ["…"]},
                            {"language": "en", "text": "…"}]}

            An article has one of sentences (kept as they are), text (a blank line ends a paragraph), html. A record that cannot be \
            served is answered {"id": …, "error": {"code", "message"}}, and the exit status is 65 at the end.
            """)

    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var entities: EntityOptions

    func run() throws {
        let service = BatchService(pipeline: try alignment.pipeline(knowledge: entities.knowledge()))
        var lines = InputLines(descriptor: STDIN_FILENO)
        var isServed = true
        while let line = try lines.next() {
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }) {
                continue
            }
            let answer = try service.answer(to: line)
            isServed = isServed && answer.isServed
            try Output.print(answer.line + "\n")
        }
        guard isServed else { throw Failure(.badData, "some records could not be served; their answers say why") }
    }
}
