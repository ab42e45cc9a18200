import Pipeline
import Reports

/// From the articles that the user names to their report: what `compare` and `diff` have in common.
enum Comparison {
    static func report(
        of group: ArticleGroup, _ alignment: AlignmentOptions, _ pipeline: GroupPipeline
    ) throws(Failure) -> Report {
        let bitext = pipeline.align(try group.read(with: pipeline), order: alignment.order)
        let facts = pipeline.facts(of: bitext)
        return Report(bitext: bitext, facts: facts, discrepancies: pipeline.discrepancies(in: bitext, facts: facts))
    }
}
