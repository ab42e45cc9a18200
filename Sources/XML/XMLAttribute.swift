import CLibXML2

/// An attribute of the element that a reader is at. It is only lent: it is gone when the reader goes on.
@safe package struct XMLAttribute: ~Copyable {
    package enum Prefix: Sendable {
        case none
        /// `xml`, which every document has: `xml:lang`.
        case xml
        /// One that the document declares, or ought to.
        case other
    }

    /// The place of the local name in the reader's vocabulary; nil where it is not there.
    package let nameIndex: Int?
    private let record: XMLEventQueue.Attribute
    private let queue: UnsafePointer<XMLEventQueue>

    init(_ record: XMLEventQueue.Attribute, in queue: UnsafePointer<XMLEventQueue>, nameIndex: Int?) {
        self.record = record
        unsafe self.queue = queue
        self.nameIndex = nameIndex
    }

    package var prefix: Prefix {
        guard let prefix = unsafe record.prefix else { return .none }
        return unsafe xmlStrEqual(prefix, "xml") == 1 ? .xml : .other
    }

    package var localName: String { unsafe String(cString: record.name) }

    /// The value, normalised as XML wants it.
    package var value: String { unsafe queue.pointee.string(record.value) }
}
