import Documents

/// Tags, and what holds them together.
extension MarkupMender {
    /// At a `<`. False where it takes more input than is at hand.
    mutating func mendMarkup() throws(BadInput) -> Bool {
        switch TagScan.scan(buffer, at: place.offset) {
        case .tag(let tag):
            try tag.isEnd ? mendEndTag(tag) : mendStartTag(tag)
            return true
        case .unfinished: return false
        case .text: return mendDeclaration()
        }
    }

    /// At a `<` that starts no tag: a comment, an instruction, CDATA, or a character of the text.
    private mutating func mendDeclaration() -> Bool {
        guard let isComment = starts(with: "<!--"), let isInstruction = starts(with: "<?"),
            let isCharacterData = starts(with: "<![CDATA[")
        else { return false }
        if isComment || isInstruction {
            enter(isComment ? .comment : .instruction)
        } else if state == .prolog {
            report(.warning, "leading-content", "text before the document is left out")
            advance(to: place.offset + 1)
        } else if isCharacterData {
            advance(to: place.offset + 9)
            state = .characterData
        } else {
            report(.warning, "bare-less-than", "a bare < is kept as text")
            replace(1, by: "&lt;")
        }
        return true
    }

    private mutating func mendStartTag(_ tag: TagScan) throws(BadInput) {
        let element = tag.element
        guard let innermost = open.last else { return try openRoot(tag, element) }
        switch innermost.element.content {
        case .elements: break
        case .segment where element.isInline && open.count < Self.deepestTag: break
        case .segment where element.startsAmongText: break
        case .segment where element.isInline: return try copyAsPlaceholder(tag, because: "nested too deeply")
        case .segment: return try copyAsPlaceholder(tag, because: "foreign to TMX")
        case .code where element == .sub: break
        case .text where element.startsAmongText, .code where element.startsAmongText: break
        case .text, .code: return try copyAsText(tag)
        }
        closeElements(before: element)
        if element == .foreign, open.count >= Self.deepestTag { throw refusal("elements nest too deeply for TMX") }
        if element == .tu { startUnit() }
        try copyStartTag(tag, element)
    }

    /// Counts the unit, and puts in the body where it is missing.
    private mutating func startUnit() {
        unitCount += 1
        guard open.last?.element != .body else { return }
        if open.last?.element == .header { closeInnermost() }
        report(.error, "missing-body", "a unit outside of <body>; its start is put in here")
        startLines.append(place.line)
        output += "<body>".utf8
        open.append(OpenElement(element: .body))
    }

    private mutating func openRoot(_ tag: TagScan, _ element: Element) throws(BadInput) {
        guard element == .tmx else {
            let root = String(decoding: buffer[tag.qualifiedName], as: UTF8.self)
            let reason = root.lowercased() == "tmx" ? "names of elements are written small" : "it is no TMX"
            throw refusal("the document's root is <\(root)>, not <tmx>: \(reason)")
        }
        state = .content
        rootLine = place.line
        output += documentType
        try copyStartTag(tag, element)
        if tag.closesItself { state = .epilog }
    }

    private mutating func copyStartTag(_ tag: TagScan, _ element: Element) throws(BadInput) {
        startLines.append(place.line)
        let isPlain = element != .foreign && tag.qualifiedName == tag.localName
        let opened = OpenElement(element: element, writtenName: isPlain ? nil : Array(buffer[tag.qualifiedName]))
        if !tag.closesItself { open.append(opened) }
        output.append(UInt8(ascii: "<"))
        output += opened.soundName
        advance(to: tag.qualifiedName.upperBound, hasLineBreaks: false)
        appendPendingLines()
        try copyAttributes(of: tag)
    }

    /// A foreign tag in a segment: native code without a text of its own.
    private mutating func copyAsPlaceholder(_ tag: TagScan, because reason: String) throws(BadInput) {
        let name = String(decoding: buffer[tag.qualifiedName], as: UTF8.self)
        let mark = tag.isEnd ? "</\(name)>" : "<\(name)>"
        report(.warning, "foreign-element", "\(mark) in a segment is \(reason); it is kept in a <ph>")
        startLines.append(place.line)
        output += "<ph>".utf8
        try copyEscaped(tag)
        output += "</ph>".utf8
    }

    private mutating func copyAsText(_ tag: TagScan) throws(BadInput) {
        report(.warning, "bare-less-than", "a tag where only text may stand is kept as text")
        try copyEscaped(tag)
    }

    private mutating func copyEscaped(_ tag: TagScan) throws(BadInput) {
        replace(1, by: "&lt;")
        while place.offset < tag.end {
            _ = try copyText(to: tag.end, isWhole: true)
            if place.offset < tag.end { replace(1, by: "&lt;") }
        }
    }

    /// Ends what the start of `element` says is over.
    private mutating func closeElements(before element: Element) {
        guard let level = element.level else { return }
        while let innermost = open.last, innermost.element.level.map({ $0 >= level }) ?? true, open.count > 1 {
            closeInnermost()
        }
    }

    /// Puts in the end tag that is missing here.
    private mutating func closeInnermost() {
        guard let element = open.popLast() else { return }
        let name = String(decoding: element.soundName, as: UTF8.self)
        report(.error, "missing-end-tag", "<\(name)> has no end; it is put in here")
        appendEndTag(element)
    }

    private mutating func mendEndTag(_ tag: TagScan) throws(BadInput) {
        let element = tag.element
        if let innermost = open.last, matches(innermost, element, tag) {
            open.removeLast()
            appendEndTag(innermost)
            drop(to: tag.end, hasLineBreaks: tag.hasLineBreaks)
            if open.isEmpty { state = .epilog }
            return
        }
        switch open.last?.element.content {
        case .segment where !element.isInline && !element.endsAmongText:
            return try copyAsPlaceholder(tag, because: "foreign to TMX")
        case .text where !element.endsAmongText, .code where !element.isInline && !element.endsAmongText:
            return try copyAsText(tag)
        default: break
        }
        guard open.contains(where: { matches($0, element, tag) }) else {
            report(.error, "stray-end-tag", "an end tag without its start is left out")
            return drop(to: tag.end)
        }
        while let innermost = open.last, !matches(innermost, element, tag) { closeInnermost() }
        try mendEndTag(tag)
    }

    private func matches(_ open: OpenElement, _ element: Element, _ tag: TagScan) -> Bool {
        guard open.element == element else { return false }
        return element != .foreign || buffer[tag.qualifiedName].elementsEqual(open.writtenName ?? [])
    }
}
