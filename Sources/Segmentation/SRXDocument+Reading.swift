package import Documents
import XML

extension SRXDocument {
    /// Reads an SRX file, in the encoding that it declares. Throws where it is not well-formed, holds no rules, or says something
    /// that SRX has no word for.
    package init(_ bytes: [UInt8], name: String) throws(BadInput) {
        var reading = SRXReading(XMLReader.utf8(bytes), name: name)
        let result = Result { try reading.read() }
        switch result {
        case .success(let document):
            self = document
        case .failure(let error as XMLError):
            throw BadInput(name: name, line: error.line, column: error.column, reason: error.message)
        case .failure(let error as BadInput):
            throw error
        case .failure(let error):
            throw BadInput(name: name, reason: "cannot be read: \(error)")
        }
        guard maps.contains(where: { rules[$0.name] != nil }) else {
            throw BadInput(name: name, reason: "has no segmentation rules; give an SRX 2.0 file")
        }
        try checkMaps()
    }
}

/// One reading of an SRX file.
private struct SRXReading {
    private let reader: XMLReader
    private let lines: LineFeeder
    private var document: SRXDocument
    private var ruleSet = ""
    private var rule = SRXRule(isBreak: true, before: "", after: "", line: 0)
    private var text = ""

    private enum Element: Int, CaseIterable {
        case header, languagerule, rule, beforebreak, afterbreak, languagemap
    }

    init(_ bytes: [UInt8], name: String) {
        document = SRXDocument(name: name)
        let lines = LineFeeder(bytes)
        self.lines = lines
        reader = XMLReader(vocabulary: Element.allCases.map { "\($0)" }) { lines.next() }
    }

    mutating func read() throws -> SRXDocument {
        while let event = try reader.next() {
            let element = reader.nameIndex.flatMap(Element.init)
            switch event {
            case .startElement: try start(element)
            case .endElement: end(element)
            case .text, .blank: text += reader.text
            }
        }
        return document
    }

    private mutating func start(_ element: Element?) throws(BadInput) {
        text = ""
        switch element {
        case .header:
            document.isCascading = try isYes("cascade")
        case .languagerule:
            ruleSet = attributes["languagerulename"] ?? ""
            document.rules[ruleSet, default: []] += []
        case .rule:
            rule = SRXRule(isBreak: try isYes("break") ?? true, before: "", after: "", line: lines.line)
        case .languagemap:
            let attributes = attributes
            document.maps.append(
                SRXDocument.LanguageMap(
                    pattern: attributes["languagepattern"] ?? "", name: attributes["languagerulename"] ?? "",
                    line: lines.line))
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

    /// The attribute's `yes` or `no`; nil where there is none.
    private func isYes(_ attribute: String) throws(BadInput) -> Bool? {
        switch attributes[attribute]?.lowercased() {
        case nil: return nil
        case "yes": return true
        case "no": return false
        case let value?:
            throw BadInput(
                name: document.name, line: lines.line, reason: "\(attribute)=\"\(value)\": write yes or no")
        }
    }

    private var attributes: [String: String] {
        var attributes: [String: String] = [:]
        reader.forEachAttribute { attributes[$0.localName] = $0.value }
        return attributes
    }
}
