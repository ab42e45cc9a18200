import CLibXML2

/// Holds a document against the declarations of its own DOCTYPE while it streams by (`xmlTextReader`), in memory that
/// does not grow with it. Nothing outside the document is opened.
package final class XMLValidator {
    private let source: () throws -> [UInt8]
    private var chunk: [UInt8] = []
    private var offset = 0
    private var failure: (any Error)?
    private var findings: [XMLError] = []

    private init(source: @escaping () throws -> [UInt8]) { self.source = source }

    /// Calls `report` for each finding, in the order of the document, until `source` returns an empty array or the document
    /// is no longer well-formed, which is a finding as well. Throws what `source` threw.
    package static func validate(source: @escaping () throws -> [UInt8], report: (XMLError) -> Void) throws {
        let validator = XMLValidator(source: source)
        try withExtendedLifetime(validator) { try validator.run(report) }
    }

    private func run(_ report: (XMLError) -> Void) throws {
        LibXML2.started
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_DTDVALID.rawValue
        let reader = unsafe xmlReaderForIO(
            { context, buffer, count in
                unsafe XMLValidator.of(context).fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
            }, nil, context, nil, "UTF-8", Int32(options))
        guard let reader = unsafe reader else { fatalError("libxml2: out of memory") }
        defer { unsafe xmlFreeTextReader(reader) }
        unsafe xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let error = unsafe error, let found = unsafe XMLError(error.pointee) else { return }
                unsafe XMLValidator.of(context).findings.append(found)
            }, context)
        while unsafe xmlTextReaderRead(reader) == 1 { tell(report) }
        if let failure { throw failure }
        tell(report)
    }

    private func tell(_ report: (XMLError) -> Void) {
        guard !findings.isEmpty else { return }
        findings.forEach(report)
        findings = []
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLValidator {
        guard let context = unsafe context else { fatalError("libxml2 lost its context") }
        return unsafe Unmanaged<XMLValidator>.fromOpaque(context).takeUnretainedValue()
    }

    /// Copies the next bytes into `buffer`; returns how many, 0 at the end, -1 where the source threw.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        if offset == chunk.count {
            offset = 0
            chunk = []
            do { chunk = try source() } catch {
                failure = error
                return -1
            }
        }
        let count = min(buffer.count, chunk.count - offset)
        unsafe buffer.copyBytes(from: chunk[offset..<offset + count])
        offset += count
        return Int32(count)
    }
}
