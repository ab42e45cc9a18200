import ArgumentParser
import Documents
import Pipeline
import Reports

/// How the groups of a corpus are read, aligned and compared.
struct CorpusSettings: Sendable {
    var pivot: Language
    var isPresegmented: Bool
    var alignment: AlignmentOptions
    var entities: EntityOptions
    var differences: DifferenceOptions
    var resources: PipelineResources

    /// All that a group's result depends on beside its articles, as text.
    func fingerprint() throws -> String {
        let named: [String?] = [alignment.lexicon, differences.ignore, alignment.segmentation.srx]
        let files = try (named + entities.entities.map { Optional($0) }).map { path in
            try path.map { path in
                var hash = SHA256()
                hash.update(try InputFile.bytes(path))
                return hash.digest()
            }
        }
        let values = [
            Recoupe.configuration.version, resources.hasModel ? "model" : "words", pivot.tag, "\(isPresegmented)",
            "\(alignment.order)", "\(alignment.maximumSentences)", "\(differences.minimumConfidence)",
            "\(differences.messages)",
        ]
        return (values + files.map { $0 ?? "" }).joined(separator: "\n")
    }
}
