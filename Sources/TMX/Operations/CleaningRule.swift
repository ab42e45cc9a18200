/// What `MemoryCleaner` looks for. The first two mend a text, the last is told of, the others leave a unit out.
package enum CleaningRule: String, CaseIterable, Sendable {
    /// Control characters, U+FFFD and noncharacters are taken out of the text.
    case control
    /// UTF-8 that was read as Windows-1252 (`Ã©`) becomes what it was (`é`).
    case encoding
    /// A variant without text is left out, a unit with fewer than two variants then too.
    case empty
    /// A unit with the same texts came before.
    case duplicate
    /// All sides have the same text, and it has a letter: it was not translated.
    case identical
    /// One side is many times as long as another.
    case ratio
    /// A text is surely in another language than its variant says.
    case language
    /// The source has another translation in a unit before. Which of them is right nobody knows but a translator: all are kept.
    case ambiguous
}
