import Documents
import FactComparison
import Facts

extension HTML {
    /// The controls above the list; the script shows them.
    init(filtersOf report: Report, _ names: VersionNames) {
        let types = Discrepancy.Kind.allCases.filter { !report.discrepancies(of: $0).isEmpty }.map {
            ($0.rawValue, $0.title)
        }
        let kinds = Fact.Kind.allCases.map { ($0.rawValue, $0.title) }
        let versions = report.bitext.articles.indices.dropFirst().map { (String($0), names.language($0)) }
        self = """
            <form class="filters" hidden aria-label="Filter the differences">
            \(HTML(choice: "type", "Type", types))
            \(HTML(choice: "kind", "Kind", kinds))
            \(HTML(choice: "version", "Version", versions))
            <label>Confidence from <output>0%</output>
            <input type="range" name="confidence" min="0" max="95" step="5" value="0"></label>
            <button type="reset">Show all</button>
            <p class="count" role="status"></p>
            </form>
            """
    }

    private init(choice name: String, _ label: String, _ options: [(String, String)]) {
        let items = options.map { value, title -> HTML in "<option value=\"\(value)\">\(title)</option>" }
        self = """
            <label>\(label) <select name="\(name)"><option value="">all</option>\(items)</select></label>
            """
    }
}

extension Discrepancy.Kind {
    /// As a heading calls it.
    var title: String {
        switch self {
        case .conflict: "Conflict"
        case .omission: "Left out"
        case .addition: "Added"
        case .precision: "Precision"
        case .rounding: "Rounding"
        case .conversion: "Conversion"
        }
    }
}

extension Fact.Kind {
    /// As a heading calls it.
    var title: String {
        switch self {
        case .number: "Number"
        case .date: "Date"
        case .actor: "Actor"
        }
    }
}
