import ArticleReading
import Documents
import Foundation
import Testing

@Suite("Web archives")
struct WARCReaderTests {
    private static func record(_ type: String, _ address: String, _ content: String, contentType: String = "text/html")
        -> String
    {
        "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: \(contentType)\r\n"
            + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
    }

    private static let archive =
        record("warcinfo", "", "software: none")
        + record("request", "https://example.org/fr/1", "GET / HTTP/1.1\r\n\r\n")
        + record("response", "https://example.org/fr/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Un.</p>")
        + record("response", "https://example.org/gone", "HTTP/1.1 404 Not Found\r\n\r\n<p>No.</p>")
        + record("response", "https://example.org/i", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
        + record(
            "response", "https://example.org/en/1",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<p>One\r\n5;x\r\n.</p>\r\n0\r\n\r\n")
        + record("resource", "https://example.org/de/1", "Eins.", contentType: "text/plain")

    private func pages(_ bytes: Data) throws -> [String: String] {
        let path = FileManager.default.temporaryDirectory.appending(path: "recoupe-\(UUID()).warc").path
        try bytes.write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = try WARCReader(path: path)
        var pages: [String: String] = [:]
        while let page = try reader.next() { pages[page.address] = String(decoding: page.body, as: UTF8.self) }
        return pages
    }

    private static let expected = [
        "https://example.org/fr/1": "<p>Un.</p>", "https://example.org/en/1": "<p>One.</p>",
        "https://example.org/de/1": "Eins.",
    ]

    @Test("pages that were found are read, other records are passed over")
    func reads() throws { #expect(try pages(Data(Self.archive.utf8)) == Self.expected) }

    @Test("each record packed with gzip on its own, as crawlers write them")
    func packed() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "head -c 400 | gzip; gzip"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        // Two members: the first ends within a record, as a reader of one member would notice.
        try input.fileHandleForWriting.write(contentsOf: Data(Self.archive.utf8))
        try input.fileHandleForWriting.close()
        let packed = output.fileHandleForReading.readDataToEndOfFile()
        #expect(try pages(packed) == Self.expected)
    }

    @Test(
        "what is none, and what ends within a record, is refused", arguments: ["<html>", String(archive.prefix(400))])
    func refuses(_ text: String) {
        #expect(throws: BadInput.self) { try pages(Data(text.utf8)) }
    }

    @Test("damaged archives are read or refused")
    func damaged() {
        let end = ContinuousClock.now + .seconds(Damage.seconds ?? 0)
        var random = Damage(seed: UInt64(Date().timeIntervalSince1970))
        var count = 0
        while count < 200 || ContinuousClock.now < end {
            _ = try? pages(Data(random.damaged(Array(Self.archive.utf8))))
            count += 1
        }
    }
}
