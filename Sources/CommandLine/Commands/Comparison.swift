import FactComparison
import Pipeline
import Reports

/// From the articles that the user names to their report: what `compare` and `diff` have in common.
enum Comparison {
    static func report(
        of group: ArticleGroup, _ alignment: AlignmentOptions, _ entities: EntityOptions,
        _ differences: DifferenceOptions
    ) throws(Failure) -> Report {
        let pipeline = try alignment.pipeline(knowledge: entities.knowledge())
        let bitext = pipeline.align(try group.read(with: pipeline), order: alignment.order)
        let facts = pipeline.facts(of: bitext)
        let found = pipeline.discrepancies(in: bitext, facts: facts, messages: differences.messages)
        return Report(bitext: bitext, facts: facts, discrepancies: try differences.wanted(found, of: bitext))
    }
}
