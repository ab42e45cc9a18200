import CICU

/// A compiled regular expression of ICU. Patterns are shared freely; each matching goes through a `Matcher` of its own.
@safe package final class Pattern: @unchecked Sendable {
    /// The pattern as it was given.
    package let source: String
    let regex: OpaquePointer

    /// Compiles `source`, in ICU's syntax.
    package init(_ source: String) throws(PatternError) {
        let units = Array(source.utf16)
        var offset: Int32 = -1
        var status: Int32 = 0
        let regex = unsafe recoupe_regex_open(units, Int32(units.count), &offset, &status)
        guard let regex = unsafe regex else {
            let reason = unsafe String(cString: recoupe_regex_error_name(status))
            throw PatternError(pattern: source, offset: Int(offset), reason: reason)
        }
        self.source = source
        unsafe self.regex = unsafe regex
    }

    deinit { unsafe recoupe_regex_close(regex) }
}

/// A regular expression that ICU does not take.
package struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    package let pattern: String
    /// Where the fault is, in UTF-16 units; -1 where ICU does not say.
    package let offset: Int
    /// ICU's name of the error.
    package let reason: String

    package var description: String { "'\(pattern)', at \(offset): \(reason)" }
}
