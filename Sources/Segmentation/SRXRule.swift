/// A rule of SRX 2.0 (Segmentation Rules eXchange, LISA 2008, section 3.2): whether the text is broken at a position
/// that `before` ends at and `after` starts at.
package struct SRXRule: Hashable, Sendable {
    package var isBreak: Bool
    /// ICU regular expressions; an empty one matches anywhere.
    package var before: String
    package var after: String
    /// Where it begins in its file, from 1.
    package var line: Int

    package init(isBreak: Bool, before: String, after: String, line: Int) {
        self.isBreak = isBreak
        self.before = before
        self.after = after
        self.line = line
    }
}
