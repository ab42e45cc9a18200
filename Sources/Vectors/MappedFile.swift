import Foundation

/// A file of numbers, mapped into memory and read only: pages are loaded when they are first touched and shared by processes.
///
/// The file must not be changed while it is mapped; replace it by renaming another over it.
@safe package final class MappedFile: Sendable {
    /// Why a file could not be mapped.
    package struct Failure: Error, CustomStringConvertible {
        package let path: String
        package let reason: String

        package var description: String { "\(path): \(reason)" }
    }

    /// The number of bytes.
    package let count: Int
    private nonisolated(unsafe) let base: UnsafeRawPointer

    package init(path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, reason: unsafe String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else {
            throw Failure(path: path, reason: "the file is empty")
        }
        let size = Int(status.st_size)
        guard let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe address != MAP_FAILED
        else { throw Failure(path: path, reason: unsafe String(cString: strerror(errno))) }
        count = size
        unsafe base = UnsafeRawPointer(address)
    }

    deinit {
        unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    }

    /// The bytes of `range`, which must lie within the file, for the time of `body`.
    package func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        precondition(0 <= range.lowerBound && range.upperBound <= count)
        let start = unsafe (base + range.lowerBound).assumingMemoryBound(to: UInt8.self)
        return unsafe body(Span(_unsafeStart: start, count: range.count))
    }

    /// The values that start at byte `offset`, a multiple of their alignment; they must lie within the file. Valid while the file is.
    @unsafe package func values<Value: BitwiseCopyable>(
        of type: Value.Type, at offset: Int, count valueCount: Int
    ) -> UnsafeBufferPointer<Value> {
        precondition(offset % MemoryLayout<Value>.alignment == 0 && offset >= 0 && valueCount >= 0)
        precondition(offset + valueCount * MemoryLayout<Value>.stride <= count)
        let start = unsafe (base + offset).assumingMemoryBound(to: Value.self)
        return unsafe UnsafeBufferPointer(start: start, count: valueCount)
    }

    /// Copies `count` little-endian floats that start at byte `offset`; they must lie within the file.
    package func floats(at offset: Int, count floatCount: Int) -> [Float] {
        precondition(offset >= 0 && floatCount >= 0 && offset + floatCount * MemoryLayout<Float>.stride <= count)
        return unsafe [Float](unsafeUninitializedCapacity: floatCount) { buffer, initialized in
            if floatCount > 0 {
                unsafe memcpy(buffer.baseAddress!, base + offset, floatCount * MemoryLayout<Float>.stride)
            }
            initialized = floatCount
        }
    }
}
