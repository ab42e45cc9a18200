import Documents
import XML

/// A file on its way to the parser: read, decoded, mended.
final class MendedInput {
    private(set) var mender: MarkupMender
    private var encoded: EncodedInput
    private var isAtEnd = false

    /// `documentType` are declarations to put before the root.
    init(name: String, documentType: [UInt8] = [], read: @escaping () -> [UInt8]?) throws(BadInput) {
        encoded = try EncodedInput(name: name, read: read)
        mender = MarkupMender(name: name, documentType: documentType)
        for diagnostic in encoded.diagnostics { mender.log.append(diagnostic) }
    }

    /// The next bytes of the document, none at its end.
    func next() throws(BadInput) -> [UInt8] {
        while mender.output.isEmpty, !isAtEnd {
            let chunk = encoded.next()
            isAtEnd = chunk.isEmpty
            if isAtEnd, encoded.isBroken {
                report(
                    Diagnostic(.error, category: "damaged", message: EncodedInput.damage, line: mender.endLine))
            }
            if !encoded.faults.isEmpty { reportFaults(in: chunk) }
            try mender.mend(chunk)
        }
        return mender.takeOutput()
    }

    /// Tells of what could not be decoded in the bytes that the mender takes next.
    private func reportFaults(in chunk: [UInt8]) {
        let line = mender.endLine
        for fault in encoded.faults {
            mender.log.append("invalid-encoding") {
                Diagnostic(
                    .error, category: "invalid-encoding",
                    message: "bytes that are no character of the file's encoding; U+FFFD stands in their place",
                    line: line + chunk[..<fault].count { $0 == UInt8(ascii: "\n") })
            }
        }
    }

    /// The line of the next start tag that the parser has not reported yet.
    func nextStartLine() -> Int? { mender.startLines.removeFirst() }

    func report(_ diagnostic: Diagnostic) { mender.log.append(diagnostic) }
}
