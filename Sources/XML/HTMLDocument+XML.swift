extension HTMLDocument {
    /// Reads an XML document into the same form: local names in small letters, `xml:lang` as `lang`. `bytes` are UTF-8.
    ///
    /// Throws an `XMLError` where the document is not well-formed.
    package init(parsingXML bytes: [UInt8]) throws {
        self.init()
        let reader = XMLReader(bytes: bytes)
        while let event = try reader.next() {
            switch event {
            case .startElement:
                var count = 0
                reader.forEachAttribute { attribute in
                    append(attribute: intern(attribute.localName.lowercased()), value: attribute.value.utf8)
                    count += 1
                }
                startElement(intern(reader.name.lowercased()), attributeCount: count)
            case .endElement: endElement()
            case .text, .blank: append(text: reader.text.utf8)
            }
        }
        finish()
    }

    /// The nodes in node `index`, itself among them.
    package func range(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

    /// The elements called `name` in node `index`, in document order; those inside one of them are not looked for.
    package func outermost(_ name: String, in index: Int) -> [Int] {
        var found: [Int] = []
        var inner = index + 1
        while inner < Int(nodes[index].end) {
            if self.name(of: inner) == name {
                found.append(inner)
                inner = Int(nodes[inner].end)
            } else {
                inner += 1
            }
        }
        return found
    }

    /// The first element called `name` in node `index`.
    package func first(_ name: String, in index: Int) -> Int? {
        range(of: index).dropFirst().first { self.name(of: $0) == name }
    }

    /// The elements directly in node `index`.
    package func children(of index: Int) -> [Int] {
        range(of: index).dropFirst().filter { nodes[$0].name != nil && Int(nodes[$0].parent) == index }
    }

    /// The attribute's value at node `index` or the nearest element around it that has one.
    package func inherited(_ attribute: String, at index: Int) -> String? {
        var index = index
        while index >= 0 {
            if let value = self.attribute(attribute, of: index) { return value }
            index = Int(nodes[index].parent)
        }
        return nil
    }
}
