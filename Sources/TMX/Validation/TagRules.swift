import Documents

/// The rules of TMX 1.4b for inline tags: `bpt` and `ept` come in pairs, told by `i`, the begin first.
enum TagRules {
    struct Fault: Hashable {
        var severity = Diagnostic.Severity.warning
        var category: String
        var message: String
    }

    /// The faults of a segment, each text inside native code (`sub`) for itself.
    static func faults(in segment: Segment) -> [Fault] {
        var pairing = Pairing()
        pairing.visit(segment.parts)
        return pairing.complete()
    }

    private struct Pairing {
        var faults: [Fault] = []
        /// The numbers of `bpt` that wait for their `ept`, and all that came.
        var open: [String] = []
        var seen: Set<String> = []

        mutating func visit(_ parts: [Segment.Part]) {
            for case .tag(let tag) in parts {
                check(tag)
                if tag.kind == .sub {
                    faults += TagRules.faults(in: Segment(parts: tag.content))
                } else {
                    visit(tag.content)
                }
            }
        }

        private mutating func check(_ tag: InlineTag) {
            let number = tag.attributes[.i] ?? ""
            switch tag.kind {
            case .bpt:
                if !seen.insert(number).inserted { add("unpaired-tag", "a second bpt with i=\"\(number)\"") }
                open.append(number)
            case .ept:
                if let index = open.lastIndex(of: number) {
                    open.remove(at: index)
                } else {
                    add("unpaired-tag", "ept i=\"\(number)\" without its bpt before it")
                }
            case .ut: add("deprecated-tag", "ut, which TMX 1.4 advises against")
            case .it, .ph, .hi, .sub: break
            }
        }

        mutating func complete() -> [Fault] {
            for number in open { add("unpaired-tag", "bpt i=\"\(number)\" without its ept") }
            return faults
        }

        private mutating func add(_ category: String, _ message: String) {
            faults.append(Fault(category: category, message: message))
        }
    }
}
