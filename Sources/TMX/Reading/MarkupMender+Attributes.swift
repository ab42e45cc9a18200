import Documents

/// The attributes of a start tag.
extension MarkupMender {
    /// Copies the rest of a start tag, from behind its name.
    mutating func copyAttributes(of tag: TagScan) throws(BadInput) {
        if !tag.isSound {
            try mendAttributes(of: tag)
        } else if !tag.isClean {
            _ = try copyText(to: tag.end - 1, isWhole: true, inTag: true)
        }
        copy(to: tag.end, hasLineBreaks: tag.hasLineBreaks)
    }

    /// Writes the attributes of a damaged tag as XML wants them. The place is then at its `>`.
    private mutating func mendAttributes(of tag: TagScan) throws(BadInput) {
        let close = tag.end - 1
        let limit = tag.closesItself ? buffer[..<close].lastIndex(of: UInt8(ascii: "/")) ?? close : close
        var names: Set<ArraySlice<UInt8>> = []
        while let attribute = DamagedAttribute(in: buffer[place.offset..<limit]) {
            passGap(to: attribute.name.lowerBound)
            let isNew = names.insert(buffer[attribute.name]).inserted
            if isKept(attribute, isNew: isNew), let value = attribute.value {
                output.append(UInt8(ascii: " "))
                output += buffer[attribute.name]
                output += "=\"".utf8
                drop(to: value.lowerBound)
                try copyValue(to: value.upperBound)
                output.append(UInt8(ascii: "\""))
            }
            drop(to: attribute.end)
        }
        if place.offset < limit { passGap(to: limit) }
        drop(to: close)
        if tag.closesItself { output.append(UInt8(ascii: "/")) }
    }

    /// Leaves out what stands between attributes.
    private mutating func passGap(to end: Int) {
        let gap = buffer[place.offset..<end]
        if gap.isEmpty {
            report(.warning, "damaged-attribute", "the white space between two attributes is missing; it is put in")
        } else if !gap.allSatisfy(Self.isSpace) {
            let text = String(decoding: gap.prefix(40), as: UTF8.self)
            report(.warning, "damaged-attribute", "'\(text)' is no attribute and is left out")
        }
        drop(to: end)
    }

    /// Says what is wrong with an attribute; false where it is left out.
    private mutating func isKept(_ attribute: DamagedAttribute, isNew: Bool) -> Bool {
        func text(_ range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }
        let name = text(attribute.name)
        guard let value = attribute.value else {
            report(.warning, "damaged-attribute", "'\(name)' has no value and is left out")
            return false
        }
        guard isNew else {
            report(.warning, "damaged-attribute", "'\(name)' comes a second time; '\(text(value))' is left out")
            return false
        }
        if !attribute.isQuoted {
            let reason = "the value of '\(name)' does not stand in one pair of quotation marks"
            report(.warning, "damaged-attribute", "\(reason); it is read as '\(text(value))'")
        }
        return true
    }

    private mutating func copyValue(to end: Int) throws(BadInput) {
        while place.offset < end {
            switch buffer[place.offset] {
            case UInt8(ascii: "\""): replace(1, by: "&quot;")
            case UInt8(ascii: "<"):
                report(.warning, "bare-less-than", "a bare < in an attribute is kept as text")
                replace(1, by: "&lt;")
            default:
                let stop = buffer[place.offset..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end
                _ = try copyText(to: stop, isWhole: true, inTag: true)
            }
        }
    }
}
