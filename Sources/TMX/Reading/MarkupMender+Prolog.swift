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
        for index in place.offset..<buffer.count {
            let byte = buffer[index]
            switch byte {
            case quote: quote = nil
            case _ where quote != nil: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
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
        let mark = Array(mark.description.utf8)
        var index = place.offset
        while let found = buffer[index...].firstIndex(of: mark[0]), found + mark.count <= buffer.count {
            if buffer[found..<found + mark.count].elementsEqual(mark) {
                drop(to: found + mark.count)
                state = resumedState
                return true
            }
            index = found + 1
        }
        drop(to: isFinal ? buffer.count : max(place.offset, buffer.count - mark.count + 1))
        return false
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\t")
    }
}
