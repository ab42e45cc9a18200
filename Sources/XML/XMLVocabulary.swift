import CLibXML2

/// Names that are told by number. libxml2 keeps each name of a document once, so that equal names are equal pointers: they are
/// found by hashing the pointer.
@safe struct XMLVocabulary {
    @safe private struct Slot {
        var name: UnsafePointer<xmlChar>?
        var index = 0
    }

    /// A name stands at the low bits of its address, or in the next free slot; more than half are free.
    private var slots: [Slot]

    /// The numbers are places in `names`.
    init(_ names: [String], in dictionary: xmlDictPtr?) {
        var capacity = 16
        while capacity < 4 * names.count { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        for (index, name) in names.enumerated() {
            let interned = unsafe xmlDictLookup(dictionary, name, -1)
            var place = unsafe place(of: interned)
            while unsafe slots[place].name != nil { place = (place + 1) & (capacity - 1) }
            unsafe slots[place] = Slot(name: interned, index: index)
        }
    }

    /// Nil for a name that is not in the vocabulary.
    @unsafe func index(of name: UnsafePointer<xmlChar>?) -> Int? {
        var place = unsafe place(of: name)
        while let found = unsafe slots[place].name {
            if unsafe found == name { return slots[place].index }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    @unsafe private func place(of name: UnsafePointer<xmlChar>?) -> Int {
        Int(bitPattern: name) & (slots.count - 1)
    }
}
