import Documents

/// What the columns of a table of units hold. A head names them: language tags (`fr`, `pt-BR`), `tuid`; other columns become
/// properties of that name.
struct TableColumns {
    private enum Column {
        case language(Language)
        case identifier
        case property(String)
    }

    private var columns: [Column]

    /// Columns without a head. Where the `first` row has one more than there are languages, and that is a number, it is the score:
    /// hunalign writes it behind the texts, its `ladder2text` before them.
    init(languages: [Language], first cells: [String]) {
        columns = languages.map(Column.language)
        guard cells.count == languages.count + 1 else { return }
        if cells.last.flatMap(Double.init) != nil {
            columns.append(.property(BitextProperty.score))
        } else if cells.first.flatMap(Double.init) != nil {
            columns.insert(.property(BitextProperty.score), at: 0)
        }
    }

    /// Nil where `cells` name fewer than two languages, and thus are no head.
    init?(head cells: [String]) {
        columns = cells.map { cell in
            if cell == TMXName.tuid.rawValue { return .identifier }
            // Column names such as 'score' have the form of a tag, but not of a language with an ISO 639 code.
            guard let language = Language(cell), language.primary.count < 4 else { return .property(cell) }
            return .language(language)
        }
        guard languages.count > 1 else { return nil }
    }

    var languages: [Language] {
        columns.compactMap { if case .language(let language) = $0 { language } else { nil } }
    }

    var count: Int { columns.count }

    /// The unit of a row. An empty cell has no variant.
    func unit(of cells: [String], line: Int) -> TranslationUnit {
        var unit = TranslationUnit(variants: [])
        unit.line = line
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            switch column {
            case .language(let language):
                unit.variants.append(TranslationUnitVariant(language: language, segment: Segment(cell)))
            case .identifier: unit.attributes[.tuid] = cell
            case .property(let type): unit.properties.append(Property(type, cell))
            }
        }
        return unit
    }
}

extension TranslationMemoryHeader {
    /// The header of units from a file of another format.
    init(importing sourceLanguage: Language?, format: String) {
        self.init(sourceLanguage: sourceLanguage.map { .language($0) } ?? .any, toolVersion: Self.toolVersion)
        attributes[.originalFormat] = format
    }

    /// `creationtoolversion` of what this project writes.
    package static let toolVersion = "0.1.0"
}
