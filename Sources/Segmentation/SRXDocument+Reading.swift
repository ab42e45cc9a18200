package import Documents
import XML

extension SRXDocument {
    /// Reads an SRX file. Throws where it is not well-formed or holds no rules.
    package init(_ bytes: [UInt8], name: String) throws(BadInput) {
        var reading = SRXReading(bytes, name: name)
        let result = Result { try reading.read() }
        switch result {
        case .success(let document):
            self = document
        case .failure(let error as XMLError):
            throw BadInput(name: name, line: error.line, column: error.column, reason: error.message)
        case .failure(let error):
            throw BadInput(name: name, reason: "cannot be read: \(error)")
        }
        guard maps.contains(where: { rules[$0.name] != nil }) else {
            throw BadInput(name: name, reason: "has no segmentation rules; give an SRX 2.0 file")
        }
    }
}

/// One reading of an SRX file.
private struct SRXReading {
    private let reader: XMLReader
    private var document: SRXDocument
    private var ruleSet = ""
    private var rule = SRXRule(isBreak: true, before: "", after: "")
    private var text = ""

    private enum Element: Int, CaseIterable {
        case header, languagerule, rule, beforebreak, afterbreak, languagemap
    }

    init(_ bytes: [UInt8], name: String) {
        document = SRXDocument(name: name)
        reader = XMLReader(vocabulary: Element.allCases.map { "\($0)" }, bytes: bytes)
    }

    mutating func read() throws -> SRXDocument {
        while let event = try reader.next() {
            let element = reader.nameIndex.flatMap(Element.init)
            switch event {
            case .startElement: start(element)
            case .endElement: end(element)
            case .text, .blank: text += reader.text
            }
        }
        return document
    }

    private mutating func start(_ element: Element?) {
        text = ""
        switch element {
        case .header:
            document.isCascading = attributes["cascade"] == "yes"
        case .languagerule:
            ruleSet = attributes["languagerulename"] ?? ""
            document.rules[ruleSet, default: []] += []
        case .rule:
            rule = SRXRule(isBreak: attributes["break"] != "no", before: "", after: "")
        case .languagemap:
            let attributes = attributes
            document.maps.append((attributes["languagepattern"] ?? "", attributes["languagerulename"] ?? ""))
        default:
            break
        }
    }

    private mutating func end(_ element: Element?) {
        switch element {
        case .beforebreak: rule.before = text
        case .afterbreak: rule.after = text
        case .rule: document.rules[ruleSet, default: []].append(rule)
        default: break
        }
    }

    private var attributes: [String: String] {
        var attributes: [String: String] = [:]
        reader.forEachAttribute { attributes[$0.localName] = $0.value }
        return attributes
    }
}
