package import Documents
import Foundation

extension TextRange {
    /// Where `part` first stands in `text`. The test stops where it does not.
    package init(of part: String, in text: String) {
        guard let range = text.range(of: part, options: .literal) else { fatalError("'\(part)' is not in '\(text)'") }
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        self.init(start: start, end: start + part.unicodeScalars.count)
    }
}
