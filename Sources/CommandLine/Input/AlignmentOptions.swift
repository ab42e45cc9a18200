import Alignment
import ArgumentParser
import Facts
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

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Words that translate one another: lines of 'other @ pivot' (hunalign's .dic) or of pivot<TAB>other.",
            valueName: "file"))
    var lexicon: String?

    mutating func validate() throws {
        guard (1...8).contains(maximumSentences) else {
            throw ValidationError("--maximum-sentences takes 1 to 8, not \(maximumSentences)")
        }
    }

    /// A pipeline with the sentence encoder, which loads while articles are read; without one, on words alone, which is said on
    /// standard error.
    func pipeline(
        knowledge: @escaping () -> ActorKnowledge = { ActorKnowledge() }
    ) throws(Failure) -> GroupPipeline {
        let loader = ModelLoader()
        return try pipeline(knowledge: knowledge) {
            do {
                return try loader.model()
            } catch {
                Terminal.say("\(error); aligning by words, numbers and names alone", as: .warning)
                return nil
            }
        }
    }

    /// A pipeline with what `model` gives, if anything, and the lexicon, if one is named.
    func pipeline(
        knowledge: @escaping () -> ActorKnowledge = { ActorKnowledge() }, model: @escaping () -> EncoderModel?
    ) throws(Failure) -> GroupPipeline {
        let shape = BeadShape(maximumSide: maximumSentences, maximumTotal: 2 * maximumSentences)
        return GroupPipeline(shape: shape, lexicon: try readLexicon(), knowledge: knowledge, model: model)
    }

    private func readLexicon() throws(Failure) -> Lexicon? {
        guard let lexicon else { return nil }
        let text = String(decoding: try InputFile.bytes(lexicon), as: UTF8.self)
        do {
            return try Lexicon(lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
        } catch {
            throw Failure(.badData, "\(InputFile.name(lexicon)):\(error.line): \(error.description)")
        }
    }
}

extension Aligner.Order: ExpressibleByArgument {}
