import XML

extension MainText {
    /// Whether an element is a table of data, or stands in one: its rows have two cells or more, and it has headings of columns, or
    /// most rows have a cell that is no link. The links of such a table are what it tells of; those of a table that lists other
    /// articles are as long as headlines.
    func isData(_ index: Int) -> Bool {
        var table = index
        while table >= 0, part(table) != .table { table = Int(page.nodes[table].parent) }
        guard table >= 0, !kept[table].isListOfHeadlines else { return false }
        let inner = page.range(of: table).dropFirst()
        guard !inner.contains(where: { part($0) == .table }) else { return false }
        let rows = inner.filter { part($0) == .row }.map(cells).filter { $0.count > 1 }
        let headings = rows.count { $0.allSatisfy { part($0) == .heading } }
        let mixed = rows.count { $0.contains { !kept[$0].isMainlyLinks } }
        return rows.count > 1 && (headings > 0 || 2 * mixed > rows.count)
    }

    private func part(_ index: Int) -> ElementRole.TablePart? { role(of: index)?.tablePart }

    /// The cells of a row that hold text.
    private func cells(of row: Int) -> [Int] {
        page.range(of: row).dropFirst().filter { index in
            kept[index].weight > 0 && [.cell, .heading].contains(part(index))
        }
    }
}
