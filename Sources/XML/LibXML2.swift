import CLibXML2

/// The library's state that all threads share.
enum LibXML2 {
    /// Starts the library once, before a second thread could, and lets no parser of this process open an entity or a
    /// document type outside the document: libxml2's own `XML_PARSE_NONET` still reads files.
    static let started: Void = {
        xmlInitParser()
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    }()
}
