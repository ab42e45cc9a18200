import ArticleReading
import Documents
import Pipeline

extension BatchRecord {
    /// The record's articles, cut into sentences. Throws `RecordFailure` where there are fewer than two, or one cannot be read.
    func segmentedArticles(by pipeline: GroupPipeline) throws -> [SegmentedArticle] {
        guard articles.count > 1 else {
            throw RecordFailure(.invalidRecord, "'articles' holds \(articles.count); two or more are needed")
        }
        return try articles.enumerated().map { try $1.segmented(by: pipeline, name: "articles[\($0)]") }
    }
}

extension BatchRecord.Version {
    /// The article cut into sentences; `name` is for messages.
    fileprivate func segmented(by pipeline: GroupPipeline, name: String) throws -> SegmentedArticle {
        let given = try language.map { tag in
            guard let language = Language(tag) else {
                throw RecordFailure(.invalidRecord, "\(name): '\(tag)' is not a language tag")
            }
            return language
        }
        let reader = ArticleReader(language: given)
        do {
            switch (sentences, text, html) {
            case (let sentences?, nil, nil):
                var article = try reader.read(sentences: sentences, name: name).article
                article.article.date = date
                return article
            case (nil, let text?, nil): return try segmented(try reader.read(text: text, name: name), by: pipeline)
            case (nil, nil, let html?): return try segmented(try reader.read(html: html, name: name), by: pipeline)
            default:
                throw RecordFailure(.invalidRecord, "\(name): exactly one of 'sentences', 'text', 'html' is needed")
            }
        } catch let error as BadInput {
            throw RecordFailure(.badArticle, error.description)
        }
    }

    private func segmented(_ read: ReadArticle, by pipeline: GroupPipeline) throws(BadInput) -> SegmentedArticle {
        var article = read.article
        article.date = date ?? article.date
        return try pipeline.segment(article)
    }
}
