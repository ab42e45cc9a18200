import Documents
import Foundation
import Pipeline
import Testing

@testable import ReviewServer

/// A site over a small review, and what a test asks of it.
struct SiteVisit {
    let site: ReviewSite
    let session: ReviewSession

    init(_ bitext: Bitext, journal: String) throws {
        session = try ReviewSession.open(
            bitext.articles, ReviewSettings(journal: journal, accepted: "\(journal).ignore.tsv"), align: { bitext },
            pipeline: { GroupPipeline() })
        site = try ReviewSite(session)
    }

    func get(_ path: String, _ headers: [String: String] = [:], query: [String: String] = [:]) async -> WebResponse {
        await ask("GET", site.path + path, ["host": "127.0.0.1:4000"].merging(headers) { $1 }, query: query)
    }

    func post(_ path: String, _ body: String, _ headers: [String: String] = [:]) async -> WebResponse {
        let own = [
            "host": "127.0.0.1:4000", "origin": "http://127.0.0.1:4000", "content-type": "application/json",
            "sec-fetch-site": "same-origin",
        ]
        return await ask("POST", site.path + path, own.merging(headers) { $1 }, body: body)
    }

    func ask(
        _ method: String, _ path: String, _ headers: [String: String], query: [String: String] = [:], body: String = ""
    ) async -> WebResponse {
        await site.respond(to: WebRequest(method: method, path: path, query: query, headers: headers)) {
            Array(body.utf8)
        }
    }
}

extension WebResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

@Suite("What the page's server answers, and whom")
struct SiteTests {
    /// An article that tries to be markup.
    static let hostile: Bitext = {
        var bitext = Bitext.rows(2)
        bitext.articles[0].article.title = "</title><script>alert(1)</script>"
        bitext.articles[0].sentences[0].text = "<img src=x onerror=alert(1)> said 5% </script><script>alert(2)</script>"
        return bitext
    }()

    private func visit<Result>(
        _ bitext: Bitext = .rows(3), _ body: (SiteVisit) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-site-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(try SiteVisit(bitext, journal: folder.appending(path: "review.jsonl").path))
    }

    @Test(
        "the page and its parts are there",
        arguments: ["", "alignment.js", "report.css", "review.css", "document", "facts"])
    func parts(_ path: String) async throws {
        try await visit { visit in
            let answer = await visit.get(path)
            #expect(answer.status == 200 && !answer.body.isEmpty)
            #expect(
                answer.header("X-Content-Type-Options") == "nosniff" && answer.header("Cache-Control") == "no-store")
        }
    }

    @Test("every script and style that a page names is there, and none is of another site")
    func links() async throws {
        try await visit { visit in
            for page in ["", "facts"] {
                let text = await visit.get(page).text
                #expect(!text.contains("//"), "no address of another site, no inline comment")
                for link in text.matches(of: /(?:src|href)="([a-z]+\.(?:js|css))"/).map(\.1) {
                    #expect(await visit.get(String(link)).status == 200, "\(link)")
                }
            }
            for match in await visit.get("alignment.js").text.matches(of: /from "\.\/([a-z]+\.js)"/) {
                let script = await visit.get(String(match.1))
                #expect(script.status == 200, "\(match.1)")
                for other in script.text.matches(of: /from "\.\/([a-z]+\.js)"/) {
                    #expect(await visit.get(String(other.1)).status == 200, "\(other.1)")
                }
            }
        }
    }

    @Test("nothing inline runs: the policy names the page's own files only", arguments: ["", "facts"])
    func policy(_ path: String) async throws {
        try await visit { visit in
            let answer = await visit.get(path)
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(!policy.contains("script-src 'self' '") && !policy.contains("unsafe-eval"))
            #expect(!answer.text.contains("<script>") && !answer.text.contains("javascript:"))
        }
    }

    @Test("a script in an article stays text", arguments: ["", "facts", "export/report.html"])
    func scriptInArticle(_ path: String) async throws {
        try await visit(Self.hostile) { visit in
            let text = await visit.get(path).text
            #expect(!text.contains("<script>alert") && !text.contains("<img"))
        }
    }

    @Test(
        "another site, another name, another token: no answer, and nothing is done",
        arguments: [
            (["origin": "https://evil.example"], 403), (["origin": "null"], 403),
            (["origin": "http://127.0.0.1:4001"], 403), (["origin": "http://localhost:4000"], 403),
            (["sec-fetch-site": "cross-site"], 403), (["sec-fetch-site": "same-site"], 403),
            (["host": "evil.example"], 421), (["host": "127.0.0.1.evil.example:4000"], 421),
            (["host": "127.0.0.1:4000@evil.example"], 421), (["host": ""], 421),
            (["content-type": "text/plain"], 415), (["content-type": "application/x-www-form-urlencoded"], 415),
        ])
    func attacks(_ headers: [String: String], _ status: Int) async throws {
        try await visit { visit in
            let body = #"{"sequence":0,"action":{"mergeRows":{"row":0}}}"#
            #expect(await visit.post("actions", body, headers).status == status)
            #expect(await visit.session.state.sequence == 0)
        }
    }

    @Test("a post without an origin is refused")
    func noOrigin() async throws {
        try await visit { visit in
            let headers = ["host": "127.0.0.1:4000", "content-type": "application/json"]
            #expect(await visit.ask("POST", visit.site.path + "actions", headers, body: "{}").status == 403)
        }
    }

    @Test(
        "a path leads nowhere but to the page's own files",
        arguments: [
            "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/Package.swift", "/etc/passwd",
            "review.css/../facts.html",
            "facts.html", "review.jsonl", "export/../review.jsonl", "export/bitext.exe", "\0", "alignment.js\0.css",
        ])
    func traversal(_ path: String) async throws {
        try await visit { visit in #expect(await visit.get(path).status == 404) }
    }

    @Test(
        "without the token there is nothing",
        arguments: ["/", "/document", "/0/document", "//document", "/favicon.ico"])
    func token(_ path: String) async throws {
        try await visit { visit in
            #expect(await visit.ask("GET", path, ["host": "localhost"]).status == 404)
            let almost = visit.site.path.dropLast(2) + "/"
            #expect(await visit.ask("GET", String(almost), ["host": "localhost"]).status == 404)
        }
    }

    @Test("a body that is too long is not read", arguments: ["1073741824", "5"])
    func longBody(_ length: String) async throws {
        try await visit { visit in
            let head = WebRequest(
                method: "POST", path: visit.site.path + "actions",
                headers: [
                    "host": "localhost", "origin": "http://localhost", "content-type": "application/json",
                    "content-length": length,
                ])
            let answer = await visit.site.respond(to: head) { throw BodyTooLarge() }
            #expect(answer.status == 413)
        }
    }

    @Test(
        "a body that is no action is refused",
        arguments: [
            "", "[]", "{}", #"{"sequence":0}"#, #"{"sequence":0,"action":{"fly":{}}}"#,
            #"{"sequence":0,"action":{"mergeRows":{"row":1e99}}}"#, String(repeating: "[", count: 100_000),
        ])
    func badBodies(_ body: String) async throws {
        try await visit { visit in
            let answer = await visit.post("actions", body)
            #expect((400..<500).contains(answer.status))
            #expect(await visit.session.state.sequence == 0)
        }
    }

    @Test("an action is answered with what it changed; the window that is behind is told")
    func actions() async throws {
        try await visit { visit in
            let body = #"{"sequence":0,"action":{"mergeRows":{"row":0}}}"#
            let done = await visit.post("actions", body)
            #expect(done.status == 200 && done.text.contains(#""removed":2"#) && done.text.contains(#""canUndo":true"#))
            let late = await visit.post("actions", body)
            #expect(late.status == 409 && late.text.contains(#""sequence":1"#))
            #expect(await visit.session.document.rows.count == 2)
            let refused = await visit.post("actions", #"{"sequence":1,"action":{"mergeRows":{"row":9}}}"#)
            #expect(refused.status == 422 && refused.text.contains("there is no row 10"))
        }
    }

    @Test("exports: all, confirmed, above a score, as memory and as table")
    func exports() async throws {
        try await visit { visit in
            _ = await visit.post("actions", #"{"sequence":0,"action":{"confirm":{"row":0,"above":true}}}"#)
            for (rows, count) in [("all", 3), ("confirmed", 1), ("0.5", 3), ("0.6", 1)] {
                let memory = await visit.get("export/bitext.tmx", query: ["rows": rows])
                #expect(memory.header("Content-Disposition") == "attachment; filename=\"bitext.tmx\"")
                #expect(memory.text.split(separator: "<tu ").count == count + 1, "\(rows)")
                let table = await visit.get("export/bitext.tsv", query: ["rows": rows])
                #expect(table.text.split(separator: "\n").count == count + 1, "\(rows)")
            }
            #expect(await visit.get("export/bitext.tmx", query: ["rows": "2"]).status == 400)
            #expect(await visit.get("export/report.json").text.contains("\"discrepancies\""))
        }
    }
}
