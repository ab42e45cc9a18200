import Pipeline

/// The articles of a corpus whose names tell of no other version, grouped by the addresses that they name and by what they say.
struct RemainingArticles {
    private(set) var groups: [[CorpusArticle]] = []
    /// The paths of those that are in no group.
    private(set) var alone: [String] = []

    /// Says which it cannot read. Lines that are to be kept as they are tell nothing of an article: they are left alone.
    init(_ articles: [(path: String, article: CorpusArticle)], _ settings: CorpusSettings) {
        guard articles.count > 1, !settings.isPresegmented else {
            alone = articles.map(\.path)
            return
        }
        let pipeline = GroupPipeline(sharing: settings.resources)
        var read: [(article: CorpusArticle, candidate: ArticleGrouping.Candidate)] = []
        for (path, article) in articles {
            guard let candidate = ArticleGrouping.Candidate.read(path, by: pipeline, article.bytes) else { continue }
            read.append((article, candidate))
        }
        let grouping = ArticleGrouping(read.map(\.candidate), pivot: settings.pivot, by: pipeline)
        groups = grouping.groups.map { group in group.members.map { read[$0].article } }
        alone = grouping.alone.map { read[$0].candidate.path }
    }
}
