import Documents

/// What stands before and after the root.
extension MarkupMender {
    mutating func mendProlog() throws(BadInput) -> Bool {
        let start = buffer[place.offset...].firstIndex(of: UInt8(ascii: "<")) ?? buffer.count
        if buffer[place.offset..<start].contains(where: { !Self.isSpace($0) }) {
            report(.warning, "leading-content", "text before the document is left out")
        }
        drop(to: start)
        guard start < buffer.count else { return false }
        guard let isDocumentType = starts(with: "<!DOCTYPE") else { return false }
        if isDocumentType { return try takeDocumentType() }
        return try mendMarkup()
    }

    /// Keeps the entities of a DOCTYPE and leaves out the rest: what it points to is not fetched.
    private mutating func takeDocumentType() throws(BadInput) -> Bool {
        guard let end = endOfDocumentType() else {
            if isFinal { throw refusal("the DOCTYPE has no end") }
            return false
        }
        hasDocumentType = true
        entities = EntityTable(declarations: buffer[place.offset..<end])
        drop(to: end)
        return true
    }

    private func endOfDocumentType() -> Int? {
        var quote: UInt8?
        var depth = 0
        var index = place.offset
        while index < buffer.count {
            let byte = buffer[index]
            switch byte {
            case quote: quote = nil
            case _ where quote != nil: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "<") where buffer[index...].starts(with: "<!--".utf8):
                guard let end = self.index(past: "-->", from: index + 4) else { return nil }
                index = end - 1
            case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The index behind the next `mark`.
    func index(past mark: StaticString, from start: Int) -> Int? {
        let mark = Array(mark.description.utf8)
        var index = min(start, buffer.count)
        while let found = buffer[index...].firstIndex(of: mark[0]) {
            if buffer[found...].starts(with: mark) { return found + mark.count }
            index = found + 1
        }
        return nil
    }

    mutating func mendEpilog() -> Bool {
        let start = buffer[place.offset...].firstIndex { !Self.isSpace($0) } ?? buffer.count
        advance(to: start)
        guard start < buffer.count else { return false }
        guard let isComment = starts(with: "<!--"), let isInstruction = starts(with: "<?") else { return false }
        if isComment || isInstruction {
            enter(isComment ? .comment : .instruction)
        } else {
            report(.warning, "trailing-content", "what follows the document is left out")
            state = .ended
        }
        return true
    }

    /// Leaves out a comment or an instruction and goes on where it stands.
    mutating func enter(_ skipped: State) {
        resumedState = state
        state = skipped
        drop(to: place.offset + 2)
    }

    mutating func skip(past mark: StaticString) -> Bool {
        guard let end = index(past: mark, from: place.offset) else {
            // What may be the beginning of the mark waits for more.
            drop(to: isFinal ? buffer.count : max(place.offset, buffer.count - mark.utf8CodeUnitCount + 1))
            return false
        }
        drop(to: end)
        state = resumedState
        return true
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\t")
    }
}
