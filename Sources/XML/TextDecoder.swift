import Glibc

/// Turns text in some character encoding into UTF-8, chunk by chunk. What is no character of the encoding becomes U+FFFD.
@safe package final class TextDecoder {
    private let converter: iconv_t
    /// What the next character is sought behind, in bytes, where one is damaged.
    private let unit: Int
    /// Bytes that are not converted yet: the beginning of a character.
    private var waiting: [UInt8] = []
    /// Where the last text that was returned has U+FFFD in place of a damaged character.
    package private(set) var faults: [Int] = []

    /// `encoding` is a name that iconv knows: `UTF-16LE`, `windows-1252`. Nil where it does not.
    package init?(encoding: String) {
        guard let opened = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: opened) != -1 else { return nil }
        unsafe converter = opened
        unit = encoding.uppercased().hasPrefix("UTF-16") ? 2 : 1
    }

    deinit { unsafe iconv_close(converter) }

    /// The text of `bytes`, and of what an earlier call had to leave over.
    package func decode(_ bytes: [UInt8]) -> [UInt8] {
        waiting += bytes
        return convert(isFinal: false)
    }

    /// What is left over when there are no more bytes.
    package func finish() -> [UInt8] { convert(isFinal: true) }

    private func convert(isFinal: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(waiting.count + waiting.count / 2)
        faults = []
        var offset = 0
        while offset < waiting.count {
            let error = step(&offset, into: &text)
            guard offset < waiting.count, error != E2BIG else { continue }
            if error == EINVAL, !isFinal { break }
            faults.append(text.count)
            text += [0xEF, 0xBF, 0xBD]
            offset = min(offset + unit, waiting.count)
        }
        waiting.removeFirst(offset)
        return text
    }

    /// Converts up to a buffer full from `offset` on; the error number where it stopped before the end, else 0.
    private func step(_ offset: inout Int, into text: inout [UInt8]) -> Int32 {
        unsafe waiting.withUnsafeMutableBytes { input in
            unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
                var rest = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: offset)
                var left = input.count - offset
                var output = buffer.baseAddress
                var room = buffer.count
                let count = unsafe iconv(converter, &rest, &left, &output, &room)
                let error = count == -1 ? errno : 0
                offset = input.count - left
                unsafe text.append(
                    contentsOf: UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]))
                return error
            }
        }
    }
}
