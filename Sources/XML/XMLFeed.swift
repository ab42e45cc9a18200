import CLibXML2

/// What stands between libxml2's callbacks and a reader: the bytes on their way in, the errors on their way out.
final class XMLFeed {
    private let source: () throws -> [UInt8]
    private var chunk: [UInt8] = []
    private var offset = 0
    private var findings: [XMLError] = []
    /// What the source threw; the document ends there.
    private(set) var failure: (any Error)?
    /// Why the parser stopped.
    private(set) var syntaxError = XMLError(
        kind: .syntax, code: 0, message: "the document could not be parsed", line: 0, column: 0)

    init(source: @escaping () throws -> [UInt8]) { self.source = source }

    static func of(_ context: UnsafeMutableRawPointer?) -> XMLFeed {
        guard let context = unsafe context else { fatalError("libxml2 lost its context") }
        return unsafe Unmanaged<XMLFeed>.fromOpaque(context).takeUnretainedValue()
    }

    /// Copies the next bytes into `buffer`; returns how many, 0 at the end, -1 where the source threw.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        if offset == chunk.count {
            offset = 0
            do { chunk = try source() } catch {
                failure = error
                chunk = []
                return -1
            }
        }
        let count = min(buffer.count, chunk.count - offset)
        unsafe buffer.copyBytes(from: chunk[offset..<offset + count])
        offset += count
        return Int32(count)
    }

    func record(_ error: xmlError) {
        guard unsafe error.level != XML_ERR_WARNING else { return }
        let text = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
        let found = unsafe XMLError(
            kind: kind(of: error), code: Int(error.code),
            message: String(text.split(separator: "\n").first ?? ""), line: Int(error.line), column: Int(error.int2))
        if found.kind == .syntax { syntaxError = found } else { findings.append(found) }
    }

    func takeFindings() -> [XMLError] {
        guard !findings.isEmpty else { return [] }
        defer { findings = [] }
        return findings
    }

    private func kind(of error: xmlError) -> XMLError.Kind {
        switch unsafe UInt32(error.domain) {
        case XML_FROM_VALID.rawValue: .validity
        case XML_FROM_NAMESPACE.rawValue: .namespace
        default: .syntax
        }
    }
}
