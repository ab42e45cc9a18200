/// What stands between libxml2's output and a writer's sink.
final class XMLDrain {
    private let write: ([UInt8]) throws -> Void
    private(set) var failure: (any Error)?

    init(write: @escaping ([UInt8]) throws -> Void) { self.write = write }

    static func of(_ context: UnsafeMutableRawPointer?) -> XMLDrain {
        guard let context = unsafe context else { fatalError("libxml2 lost its context") }
        return unsafe Unmanaged<XMLDrain>.fromOpaque(context).takeUnretainedValue()
    }

    func take(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard failure == nil else { return -1 }
        do { try write(unsafe Array(bytes)) } catch {
            failure = error
            return -1
        }
        return Int32(bytes.count)
    }
}
