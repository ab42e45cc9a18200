import Alignment
import ArgumentParser
import Documents
import Facts
import Pipeline
import SentenceEncoding
import TMX

/// How articles are aligned: shared by the commands that do it.
struct AlignmentOptions: ParsableArguments {
    typealias Order = Aligner.Order

    @Option(
        name: .long,
        help: ArgumentHelp("monotonic, or free where blocks may have changed places.", valueName: "order"))
    var order = Order.monotonic

    @Option(name: .long, help: ArgumentHelp("The most sentences on one side of a bead (1 to 8).", valueName: "n"))
    var maximumSentences = 5

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Words that translate one another: lines of 'other @ pivot' (hunalign's .dic) or of pivot<TAB>other; or a memory (.tmx) to learn them from, for all languages that it has.",
            valueName: "file"))
    var lexicon: String?

    @OptionGroup var segmentation: SegmentationOptions

    mutating func validate() throws {
        guard (1...8).contains(maximumSentences) else {
            throw ValidationError("--maximum-sentences takes 1 to 8, not \(maximumSentences)")
        }
    }

    /// What pipelines with the sentence encoder share; without one they align on words alone.
    func resources(
        knowledge: @escaping @Sendable () -> ActorKnowledge = { ActorKnowledge() }
    ) throws(Failure) -> PipelineResources {
        let encoder = EncoderSource()
        return try resources(knowledge: knowledge) { encoder.model() }
    }

    /// The same with what `model` gives, if anything, and the lexicons, if a file is named.
    func resources(
        knowledge: @escaping @Sendable () -> ActorKnowledge = { ActorKnowledge() },
        model: @escaping @Sendable () -> EncoderModel?
    ) throws(Failure) -> PipelineResources {
        let shape = BeadShape(
            maximumSide: maximumSentences, maximumTotal: min(2 * maximumSentences, maximumSentences + 3))
        return PipelineResources(
            shape: shape, lexicons: try readLexicons(), rules: try segmentation.rules(), knowledge: knowledge,
            model: model)
    }

    private func readLexicons() throws(Failure) -> Lexicons? {
        guard let lexicon else { return nil }
        if MemoryFormat(ending: lexicon) == .tmx { return try learnLexicons(from: lexicon) }
        let text = String(decoding: try InputFile.bytes(lexicon), as: UTF8.self)
        do {
            return Lexicons(
                try Lexicon(lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)))
        } catch {
            throw Failure(.badData, "\(InputFile.name(lexicon)):\(error.line): \(error.description)")
        }
    }

    private func learnLexicons(from memory: String) throws(Failure) -> Lexicons {
        try TMXFile.reading(memory) { path throws(BadInput) in
            let reader = try TMXReader(path: path)
            var words = ParallelWords()
            while !words.isFull, let unit = try reader.next() {
                words.append(unit.variants.map { ($0.language, $0.segment.text) })
            }
            return Lexicons(learningFrom: words)
        }
    }
}

extension Aligner.Order: ExpressibleByArgument {}
