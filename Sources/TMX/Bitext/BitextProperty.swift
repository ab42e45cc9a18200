/// The types of the properties in which a memory carries a bitext.
enum BitextProperty {
    /// Of a unit: how sure the alignment is, 0 to 1.
    static let score = "x-score"
    /// Of a variant: the name of the article. Of the header: the articles in their order, each followed by its date.
    static let document = "x-document"
    /// Of the header: the day of publication of the article named before.
    static let date = "x-date"
    /// Of a variant: the places of its sentences in the article, from 0, with spaces between.
    static let sentences = "x-sentences"
    /// Of a variant of several sentences: where the second and later ones start, in Unicode scalars, with spaces between.
    static let starts = "x-starts"
}
