import CICU

/// Searches texts for one pattern. All positions count UTF-16 units.
@safe package final class Matcher {
    private let regex: OpaquePointer
    /// ICU keeps a pointer into it.
    private var text: UTF16Text

    /// A matcher that stands on `text`.
    package init(_ pattern: Pattern, in text: UTF16Text = UTF16Text("")) {
        var status: Int32 = 0
        guard let clone = unsafe recoupe_regex_clone(pattern.regex, &status) else { fatalError("out of memory") }
        unsafe regex = unsafe clone
        self.text = text
        reset(to: text)
    }

    deinit { unsafe recoupe_regex_close(regex) }

    /// Goes over to another text; cheaper than another matcher.
    package func reset(to text: UTF16Text) {
        self.text = text
        var status: Int32 = 0
        unsafe recoupe_regex_set_text(regex, text.units.baseAddress, Int32(text.count), &status)
    }

    /// The first match at or after `position`. A pattern that backtracks beyond ICU's limits has no match.
    package func firstMatch(from position: Int) -> Range<Int>? {
        var start: Int32 = 0
        var end: Int32 = 0
        var status: Int32 = 0
        guard unsafe recoupe_regex_find(regex, Int32(position), &start, &end, &status) else { return nil }
        return Int(start)..<Int(end)
    }

    /// Whether the pattern matches at `position`; it may look behind.
    package func matches(at position: Int) -> Bool {
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
        let utf16 = Array(text.utf16)
        count = utf16.count
        unsafe units = .allocate(capacity: max(1, count))
        _ = unsafe units.initialize(fromContentsOf: utf16)
    }

    deinit { unsafe units.deallocate() }
}
