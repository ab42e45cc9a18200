import Alignment
import ArgumentParser
import Pipeline
import SentenceEncoding

/// How articles are aligned: shared by the commands that do it.
struct AlignmentOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("monotonic, or free where blocks may have changed places.", valueName: "order"))
    var order = Aligner.Order.monotonic

    @Option(name: .long, help: ArgumentHelp("The most sentences on one side of a bead (1 to 8).", valueName: "n"))
    var maximumSentences = 4

    mutating func validate() throws {
        guard (1...8).contains(maximumSentences) else {
            throw ValidationError("--maximum-sentences takes 1 to 8, not \(maximumSentences)")
        }
    }

    /// A pipeline with the sentence encoder, which loads while articles are read; without one, on words alone, which is said on
    /// standard error.
    func pipeline() -> GroupPipeline {
        let loader = ModelLoader()
        return GroupPipeline(shape: BeadShape(maximumSide: maximumSentences, maximumTotal: 2 * maximumSentences)) {
            do {
                return try loader.model()
            } catch {
                Terminal.say("\(error); aligning by words, numbers and names alone", as: .warning)
                return nil
            }
        }
    }
}

extension Aligner.Order: ExpressibleByArgument {}
