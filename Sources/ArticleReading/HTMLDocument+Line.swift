import XML

extension HTMLDocument {
    /// The text of the first element called `name`, on one line; nil where there is none, or no text in it.
    func line(of name: String) -> String? {
        let line = nodes.indices.first { self.name(of: $0) == name }.map { self.text(of: $0).collapsingWhiteSpace() }
        return line.flatMap { $0.isEmpty ? nil : $0 }
    }
}
