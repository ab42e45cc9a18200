import FactComparison
import Pipeline
import Reports

/// From the articles that the user names to their report: what `compare` and `diff` have in common.
enum Comparison {
    static func report(
        of group: ArticleGroup, _ alignment: AlignmentOptions, _ entities: EntityOptions,
        _ differences: DifferenceOptions, versions: VersionPairOptions? = nil
    ) throws(Failure) -> Report {
        let pipeline = GroupPipeline(sharing: try alignment.resources(knowledge: entities.knowledge()))
        let articles = try group.read(with: pipeline)
        let others = try versions?.pairs(among: articles) ?? []
        let bitext = pipeline.align(articles, order: alignment.order, others: others)
        let facts = pipeline.facts(of: bitext)
        let found = pipeline.discrepancies(in: bitext, facts: facts, messages: differences.messages)
        return Report(bitext: bitext, facts: facts, discrepancies: try differences.wanted(found, of: bitext))
    }
}
