import CLibXML2

/// An attribute of an element.
package struct XMLAttribute {
    /// The place of the local name in the reader's vocabulary; nil where it is not there.
    package var nameIndex: Int?
    /// The prefix as libxml2 resolved it, nil for none: `xml` of `xml:lang`.
    package var prefix: String?
    package var localName: String
    /// The value, normalised as XML wants it; entities that only the document declares are left out.
    package var value: String

    init(_ attribute: xmlAttr, nameIndex: Int?) {
        self.nameIndex = nameIndex
        prefix = unsafe attribute.ns?.pointee.prefix.map { unsafe String(cString: $0) }
        localName = unsafe String(cString: attribute.name)
        value = ""
        var child = unsafe attribute.children
        while let node = unsafe child {
            if unsafe node.pointee.type == XML_TEXT_NODE, let content = unsafe node.pointee.content {
                unsafe value.append(String(cString: content))
            }
            unsafe child = node.pointee.next
        }
    }
}
