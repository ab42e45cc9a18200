import CICU

/// One pattern over one text. All positions count UTF-16 units.
@safe package struct Matcher: ~Copyable {
    private let regex: OpaquePointer
    /// ICU keeps a pointer into it.
    private let text: UTF16Text

    package init(_ pattern: Pattern, in text: UTF16Text) {
        var status: Int32 = 0
        guard let clone = unsafe recoupe_regex_clone(pattern.regex, &status) else { fatalError("out of memory") }
        unsafe regex = unsafe clone
        self.text = text
        unsafe recoupe_regex_set_text(clone, text.units.baseAddress, Int32(text.count), &status)
    }

    deinit { unsafe recoupe_regex_close(regex) }

    /// The first match at or after `position`. A pattern that backtracks beyond ICU's limits has no match.
    package mutating func firstMatch(from position: Int) -> Range<Int>? {
        var start: Int32 = 0
        var end: Int32 = 0
        var status: Int32 = 0
        guard unsafe recoupe_regex_find(regex, Int32(position), &start, &end, &status) else { return nil }
        return Int(start)..<Int(end)
    }

    /// Whether the pattern matches at `position`; it may look behind.
    package mutating func matches(at position: Int) -> Bool {
        var status: Int32 = 0
        return unsafe recoupe_regex_matches_at(regex, Int32(position), &status)
    }
}

/// A text in UTF-16, at an address that does not change.
@safe package final class UTF16Text {
    /// In UTF-16 units.
    package let count: Int
    let units: UnsafeMutableBufferPointer<UInt16>

    package init(_ text: String) {
        count = text.utf16.count
        unsafe units = .allocate(capacity: max(1, count))
        _ = unsafe units.initialize(fromContentsOf: text.utf16)
    }

    deinit { unsafe units.deallocate() }
}
