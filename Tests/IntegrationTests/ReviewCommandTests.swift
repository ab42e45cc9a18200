import Foundation
import Testing

/// `recoupe review` without a browser: what it opens, what it refuses, and what its port answers.
@Suite(.serialized)
struct ReviewCommandTests {
    /// What the page's server answers to a request for a path behind the token.
    private func ask(
        _ process: ReviewProcess, _ path: String, method: String = "GET", headers: [String: String] = [:],
        body: Data = Data()
    ) throws -> LoopbackRequest.Answer {
        let address = try #require(URL(string: process.address))
        return try LoopbackRequest(
            port: try #require(address.port), method: method, path: "\(address.path)/\(path)", headers: headers,
            body: body
        ).send()
    }

    private func copy(_ file: String, to folder: URL) throws -> String {
        let source = RecoupeRun.root.appending(path: file)
        let copy = folder.appending(path: source.lastPathComponent)
        try FileManager.default.copyItem(at: source, to: copy)
        return copy.path
    }

    @Test("a memory is reviewed, and its journal goes beside it")
    func memory() throws {
        try withTemporaryFolder { folder in
            let process = try ReviewProcess([try copy("tmx/abou-kamal.tmx", to: folder)])
            let answer = try ask(process, "document")
            #expect(answer.status == 200)
            #expect(String(decoding: answer.body, as: UTF8.self).contains("\"label\":\"ar\""))
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "abou-kamal.review.jsonl").path))
            #expect(process.interrupt() == 0)
        }
    }

    @Test("a second review of the same articles is refused, and so is a journal of others")
    func refusals() throws {
        try withTemporaryFolder { folder in
            let files = try ["fr.html", "en.html", "de.txt"].map { try copy("corpora/abou-kamal/\($0)", to: folder) }
            let process = try ReviewProcess(Array(files[..<2]))
            let second = try RecoupeRun(["review"] + files[..<2])
            #expect(second.status == 73 && second.error.contains("another 'recoupe review' has it open"))
            process.kill()
            let journal = folder.appending(path: "fr.en.review.jsonl").path
            let other = try RecoupeRun(["review", files[0], files[2], "--journal", journal])
            #expect(other.status == 65 && other.error.contains("a review of other texts"))
        }
    }

    @Test("over the wire: other names, other sites and endless bodies change nothing")
    func attacks() throws {
        try withTemporaryFolder { folder in
            let files = try ["fr.html", "en.html"].map { try copy("corpora/abou-kamal/\($0)", to: folder) }
            let process = try ReviewProcess(files)
            let own = ["Origin": try #require(process.address.firstMatch(of: /http:\/\/[^\/]+/)).output]
            let action = Data(#"{"sequence":0,"action":{"mergeRows":{"row":0}}}"#.utf8)
            let headers = own.mapValues(String.init)
            #expect(try ask(process, "", headers: ["Host": "evil.example"]).status == 421)
            #expect(
                try ask(process, "actions", method: "POST", headers: ["Origin": "https://evil.example"], body: action)
                    .status == 403)
            #expect(try ask(process, "actions", method: "POST", body: action).status == 403)
            #expect(try ask(process, "../../../etc/passwd").status == 404)
            let long = headers.merging(["Content-Length": "1073741824"]) { $1 }
            #expect(try ask(process, "actions", method: "POST", headers: long).status == 413)
            #expect(String(decoding: try ask(process, "state").body, as: UTF8.self).contains("\"sequence\":0"))
            #expect(try ask(process, "actions", method: "POST", headers: headers, body: action).status == 200)
        }
    }
}
