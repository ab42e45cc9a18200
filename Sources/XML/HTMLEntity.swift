import CLibXML2

/// The named characters of HTML 4.
package enum HTMLEntity {
    /// The character that `&name;` means in HTML; nil where HTML has no such name.
    package static func character(named name: String) -> Unicode.Scalar? {
        guard let found = unsafe htmlEntityLookup(name) else { return nil }
        return unsafe Unicode.Scalar(found.pointee.value)
    }
}
