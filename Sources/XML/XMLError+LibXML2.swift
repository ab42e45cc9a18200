import CLibXML2

extension XMLError {
    /// Nil for what libxml2 only warns of.
    init?(_ error: xmlError) {
        guard unsafe error.level != XML_ERR_WARNING else { return nil }
        let kind: Kind =
            switch unsafe UInt32(error.domain) {
            case XML_FROM_VALID.rawValue: .validity
            case XML_FROM_NAMESPACE.rawValue: .namespace
            default: .syntax
            }
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
        unsafe self.init(
            kind: kind, code: Int(error.code), message: String(message.split(separator: "\n").first ?? ""),
            line: Int(error.line), column: Int(error.int2))
    }
}
