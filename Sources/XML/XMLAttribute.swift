import CLibXML2

/// An attribute of the element that a reader is at. It is only lent: it is gone when the reader goes on.
@safe package struct XMLAttribute: ~Copyable {
    private let attribute: xmlAttrPtr
    /// The place of the local name in the reader's vocabulary; nil where it is not there.
    package let nameIndex: Int?

    init(_ attribute: xmlAttrPtr, nameIndex: Int?) {
        unsafe self.attribute = attribute
        self.nameIndex = nameIndex
    }

    package enum Prefix: Sendable {
        case none
        /// `xml`, which every document has: `xml:lang`.
        case xml
        /// One that the document declares.
        case declared
    }

    package var prefix: Prefix {
        guard let namespace = unsafe attribute.pointee.ns else { return .none }
        return unsafe xmlStrEqual(namespace.pointee.prefix, "xml") == 1 ? .xml : .declared
    }

    package var localName: String { unsafe String(cString: attribute.pointee.name) }

    /// The value, normalised as XML wants it; entities that only the document declares are left out.
    package var value: String {
        var value = ""
        var child = unsafe attribute.pointee.children
        while let node = unsafe child {
            if unsafe node.pointee.type == XML_TEXT_NODE, let content = unsafe node.pointee.content {
                unsafe value.append(String(cString: content))
            }
            unsafe child = node.pointee.next
        }
        return value
    }
}
