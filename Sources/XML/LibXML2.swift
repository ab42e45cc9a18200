import CLibXML2

/// The library's state that all threads share.
enum LibXML2 {
    /// Starts the library once, before a second thread could.
    ///
    /// From then on no parser of this process opens an entity or a document type outside the document (libxml2's own
    /// `XML_PARSE_NONET` still reads files), and nothing is printed: who wants to know of an error asks for it.
    static let started: Void = {
        xmlInitParser()
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
        unsafe xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
        unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    }()
}
