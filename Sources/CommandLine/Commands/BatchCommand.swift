import ArgumentParser
import Foundation
import Pipeline
import Synchronization

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answers JSON Lines on standard input with JSON Lines on standard output.",
        discussion: """
            A record is a group of articles, the pivot first; each is answered by one line, in order:

              {"id": "x", "want": ["alignments", "facts", "discrepancies"], "order": "monotonic",
               "articles": [{"language": "fr", "date": "2017-11-09", "sentences": ["…"]},
                            {"language": "en", "text": "…"}]}

            Records are worked on side by side (--jobs), with at most twice as many and four in memory; the answers do not depend on it.

            An article has one of sentences (kept as they are), text (a blank line ends a paragraph), html. A record that cannot be \
            served is answered {"id": …, "error": {"code", "message"}}, and the exit status is 65 at the end.
            """)

    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var workers: WorkerOptions

    func run() throws {
        let resources = try alignment.resources(knowledge: entities.knowledge())
        let lines = Mutex(InputLines(descriptor: STDIN_FILENO))
        let work = OrderedWork<Data, BatchService.Answer>(workers: workers.jobs) {
            let service = BatchService(pipeline: GroupPipeline(sharing: resources))
            return { line in try service.answer(to: line) }
        }
        var isServed = true
        try work.run({ try lines.withLock { try $0.nextRecord() } }) { answer in
            isServed = isServed && answer.isServed
            try Output.print(answer.line + "\n")
        }
        guard isServed else { throw Failure(.badData, "some records could not be served; their answers say why") }
    }
}
