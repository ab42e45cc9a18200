/// The attributes of an element in the order of the file, without its languages, which have types of their own.
package struct AttributeList: Hashable, Sendable, Codable {
    package private(set) var values: [Attribute]

    package struct Attribute: Hashable, Sendable, Codable {
        package var name: TMXName
        package var text: String
    }

    package init() { values = [] }

    /// Adds an attribute that is not there yet.
    mutating func append(_ name: TMXName, _ text: String) { values.append(Attribute(name: name, text: text)) }

    package subscript(name: TMXName) -> String? {
        get { values.first { $0.name == name }?.text }
        set {
            let index = values.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let text?): values[index].text = text
            case (let index?, nil): values.remove(at: index)
            case (nil, let text?): values.append(Attribute(name: name, text: text))
            case (nil, nil): break
            }
        }
    }
}

extension AttributeList: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (TMXName, String)...) {
        values = elements.map { Attribute(name: $0.0, text: $0.1) }
    }
}
