/// The words of a class or id: `article__related-links` has three, `shareTools` two.
enum HTMLWords {
    /// Calls `body` with each word in small letters.
    static func forEach(in value: ArraySlice<UInt8>, _ body: ([UInt8]) -> Void) {
        var word: [UInt8] = []
        var isAfterSmall = false
        for byte in value {
            let isCapital = byte >= 0x41 && byte <= 0x5A
            let isSmall = byte >= 0x61 && byte <= 0x7A
            if !isSmall && !isCapital || isCapital && isAfterSmall {
                if !word.isEmpty { body(word) }
                word.removeAll(keepingCapacity: true)
            }
            if isSmall || isCapital { word.append(byte | 0x20) }
            isAfterSmall = isSmall
        }
        if !word.isEmpty { body(word) }
    }
}
