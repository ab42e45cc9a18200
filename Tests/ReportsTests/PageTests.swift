import Foundation
import Testing

@testable import Reports

/// What the HTML page promises beside its looks.
@Suite struct PageTests {
    private let page: String

    init() throws { page = try HTMLReport.page(of: Example.report) }

    @Test func articleTextIsNeverMarkup() {
        #expect(!page.contains("<img"))
        #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"))
        #expect(page.components(separatedBy: "</script>").count == 2)
    }

    @Test func nothingIsLoaded() {
        for outside in ["http:", "https:", "url(", "@import", "<link", "src="] {
            #expect(!page.replacing("&lt;img src=x", with: "").contains(outside), "\(outside)")
        }
    }

    /// The policy lets the one script run by its hash; a change of the script has to change it.
    @Test func policyNamesTheScript() throws {
        let digest = try sha256(PageTemplate.file("report.js"))
        #expect(page.contains("script-src 'sha256-\(digest)'"), "put sha256-\(digest) into HTMLReport.swift")
    }

    @Test func everyLinkWithinThePageHasItsTarget() throws {
        let ids = Set(page.matches(of: /id="([^"]+)"/).map { String($0.1) })
        let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        #expect(links.count > 20)
        #expect(Set(links).subtracting(ids).isEmpty)
        #expect(ids.count == page.matches(of: /id="([^"]+)"/).count)
    }

    @Test func everyTextHasItsLanguageAndDirection() {
        #expect(page.contains("<div class=\"text\" lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains("<h1 lang=\"fr\" dir=\"ltr\">"))
    }

    private func sha256(_ text: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let hexadecimal = String(decoding: output.fileHandleForReading.readDataToEndOfFile().prefix(64), as: UTF8.self)
        let bytes = stride(from: 0, to: 64, by: 2).map { offset in
            UInt8(hexadecimal.dropFirst(offset).prefix(2), radix: 16) ?? 0
        }
        return Data(bytes).base64EncodedString()
    }
}
