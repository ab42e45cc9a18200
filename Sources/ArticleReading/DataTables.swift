import XML

/// Tells tables of data from those that lay out a page or list other articles.
enum DataTables {
    /// The tables that hold no other table and whose rows have two cells or more, with headings of columns, or most
    /// rows with a cell that is no link. The links of such a table are what it tells of; those of a table that lists
    /// other articles are as long as headlines.
    static func find(in source: PageBlocks, _ kept: [Holdings]) -> [Int] {
        innermost(in: source).filter { table in
            guard !kept[table].isListOfHeadlines else { return false }
            let rows = rows(of: table, in: source, kept).filter { $0.cells > 1 }
            let headings = rows.count { $0.headings == $0.cells }
            let mixed = rows.count(where: \.isMixed)
            return rows.count > 1 && (headings > 0 || 2 * mixed > rows.count)
        }
    }

    private struct Row {
        /// Cells with text, headings among them.
        var cells = 0
        var headings = 0
        /// Whether one of them is mainly no link.
        var isMixed = false
    }

    private static func innermost(in source: PageBlocks) -> [Int] {
        let nodes = source.page.nodes
        /// By node: the table that it is or stands in; -1 for none.
        var around = [Int](repeating: -1, count: nodes.count)
        var tables: [Int] = []
        var outer: Set<Int> = []
        for index in nodes.indices {
            let parent = Int(nodes[index].parent)
            around[index] = parent >= 0 ? around[parent] : -1
            guard part(index, source) == .table else { continue }
            outer.insert(around[index])
            around[index] = index
            tables.append(index)
        }
        return tables.filter { !outer.contains($0) }
    }

    private static func rows(of table: Int, in source: PageBlocks, _ kept: [Holdings]) -> [Row] {
        var rows: [Row] = []
        for index in source.page.range(of: table) {
            let part = part(index, source)
            if part == .row { rows.append(Row()) }
            guard part == .cell || part == .heading, !rows.isEmpty, kept[index].weight > 0 else { continue }
            let last = rows.count - 1
            rows[last].cells += 1
            rows[last].headings += part == .heading ? 1 : 0
            rows[last].isMixed = rows[last].isMixed || !kept[index].isMainlyLinks
        }
        return rows
    }

    private static func part(_ index: Int, _ source: PageBlocks) -> ElementRole.TablePart? {
        source.page.nodes[index].name.flatMap { source.roles[Int($0)].tablePart }
    }
}
