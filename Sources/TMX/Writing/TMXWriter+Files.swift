package import Documents
import Foundation

extension TMXWriter {
    /// Adds the units of a memory that this writer made before, as they stand there: nothing is read anew.
    ///
    /// Throws where the file is not there or is none of ours.
    package func writeUnits(ofFile path: String) throws(BadInput) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
            let start = data.range(of: Self.bodyStart), let end = data.range(of: Self.bodyEnd, options: .backwards),
            start.upperBound <= end.lowerBound
        else { throw BadInput(name: path, reason: "is no memory that Recoupe has written; remove it and run again") }
        writeUnits(Array(data[start.upperBound..<end.lowerBound]))
    }

    private static let bodyStart = Data("\n  <body>".utf8)
    private static let bodyEnd = Data("\n  </body>".utf8)
}
