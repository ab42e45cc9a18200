import Foundation
import Testing
import XML

struct XMLByteSourceTests {
    private func withFile(_ name: String, _ data: Data, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bytes-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try data.write(to: file)
        try body(file.path)
    }

    private func readAll(_ path: String) throws -> [UInt8] {
        let source = try #require(XMLByteSource(path: path))
        var bytes: [UInt8] = []
        while let chunk = source.read(), !chunk.isEmpty { bytes += chunk }
        return bytes
    }

    @Test(arguments: ["plain.xml", "with space & 100%41é.xml", "http:.xml"])
    func readsAFileWhateverItsName(name: String) throws {
        let data = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try withFile(name, data) { path in
            let bytes = try readAll(path)
            #expect(bytes == Array(data))
        }
    }

    private static let hello = Data(base64Encoded: "H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==") ?? Data()

    @Test(arguments: [1, 2, 3])
    func unpacksGzipOfAnyMembers(count: Int) throws {
        let packed = (0..<count).reduce(Data()) { data, _ in data + Self.hello }
        try withFile("hello.gz", packed) { path in
            let bytes = try readAll(path)
            #expect(bytes == Array(String(repeating: "hello", count: count).utf8))
        }
    }

    @Test func tellsOfDamage() throws {
        var damaged = Self.hello
        damaged[damaged.count - 6] ^= 1
        try withFile("hello.gz", damaged) { path in
            let source = try #require(XMLByteSource(path: path))
            var last: [UInt8]? = []
            for _ in 0..<3 { last = source.read() }
            #expect(last == nil)
        }
    }

    @Test func knowsAMissingFile() { #expect(XMLByteSource(path: "/no/such/file") == nil) }
}
