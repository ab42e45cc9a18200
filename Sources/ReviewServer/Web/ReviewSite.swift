import Foundation
import Reports
import TMX

/// The review page: from a request to an answer. It knows nothing of sockets.
package struct ReviewSite: Sendable {
    /// The most bytes that a request's body may have.
    package static let bodyLimit = 1 << 20

    private let gate: Gate
    private let files: PageFiles
    private let session: ReviewSession

    /// The page of `session`, under a token of its own.
    package init(_ session: ReviewSession) throws {
        self.session = session
        gate = Gate(token: Gate.randomToken())
        files = try PageFiles()
    }

    /// The path of the page, with the token.
    package var path: String { "/\(gate.token)/" }

    /// Answers a request. `body` reads what it carries; it is not read before the head has been let in.
    package func respond(to request: WebRequest, body: () async throws -> [UInt8]) async -> WebResponse {
        switch gate.path(of: request) {
        case .failure(let refusal): return .text(refusal.status, refusal.message)
        case .success(let path):
            switch request.method {
            case "GET": return await get(path, request.query)
            case "POST":
                guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
                    return .text(415, "post application/json")
                }
                return await post(path, request, body)
            default: return .text(405, "GET and POST only")
            }
        }
    }

    // MARK: Reading

    private func get(_ path: String, _ query: [String: String]) async -> WebResponse {
        switch path {
        case "document":
            let (document, state) = await session.snapshot
            return .json(DocumentModel(document, state, session.settings))
        case "state": return .json(await session.state)
        case "marks": return .json(MarksModel(await session.judgedReport()))
        case "facts": return await facts()
        case _ where path.hasPrefix("export/"): return await export(String(path.dropFirst(7)), query)
        default: return file(path)
        }
    }

    private func file(_ name: String) -> WebResponse {
        guard let file = files[name] else { return .text(404, "there is nothing of that name") }
        return WebResponse(
            200, type: "\(file.type); charset=utf-8", file.body, headers: [("Content-Security-Policy", Self.policy)])
    }

    /// The report itself, in a page whose entries can be judged.
    private func facts() async -> WebResponse {
        let report = await session.report().report
        return WebResponse(
            200, type: "text/html; charset=utf-8", Array(files.factsTemplate.filled(with: report).utf8),
            headers: [("Content-Security-Policy", Self.policy + "; style-src-attr 'unsafe-inline'")])
    }

    /// Nothing but the page's own files runs, loads or is asked; the report's bars alone have their lengths in
    /// attributes.
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

    // MARK: Acting

    private func post(
        _ path: String, _ request: WebRequest, _ body: () async throws -> [UInt8]
    ) async -> WebResponse {
        let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
        guard length <= Self.bodyLimit, let bytes = try? await body() else {
            return .text(413, "a request may have \(Self.bodyLimit) bytes at the most")
        }
        return await post(path, bytes)
    }

    private func post(_ path: String, _ body: [UInt8]) async -> WebResponse {
        guard let request = try? JSONDecoder().decode(ActionRequest.self, from: Data(body)) else {
            return .json(ActionProblem(message: "that is no action of this program's"), status: 400)
        }
        do throws(ReviewSession.ActionFailure) {
            switch (path, request.action) {
            case ("actions", let action?):
                return .json(UpdateModel(try await session.perform(action, at: request.sequence)))
            case ("realign", nil): return .json(UpdateModel(try await session.realign(at: request.sequence)))
            default: return .text(404, "there is nothing of that name")
            }
        } catch {
            return .problem(error)
        }
    }

    // MARK: Export

    private func export(_ name: String, _ query: [String: String]) async -> WebResponse {
        guard let choice = RowChoice(query["rows"] ?? "all") else {
            return .text(400, "rows is all, confirmed, or the least score (0 to 1)")
        }
        let document = await session.document
        switch name {
        case "bitext.tmx":
            let bytes = MemoryBytes.of(document.bitext(choice), toolVersion: session.settings.toolVersion)
            return .download(name, type: "application/x-tmx+xml", bytes)
        case "bitext.tsv":
            return .download(
                name, type: "text/tab-separated-values", Array(AlignmentText.table(document.bitext(choice)).utf8))
        case "report.html", "report.json": return await exportReport(name)
        default: return .text(404, "there is nothing of that name")
        }
    }

    private func exportReport(_ name: String) async -> WebResponse {
        let report = await session.judgedReport().withoutDismissed
        do {
            return name == "report.html"
                ? .download(name, type: "text/html", Array(try HTMLReport.page(of: report).utf8))
                : .download(name, type: "application/json", Array(try JSONReport(report).text().utf8))
        } catch {
            return .text(500, "\(error)")
        }
    }
}

extension WebResponse {
    /// A file to be kept.
    fileprivate static func download(_ name: String, type: String, _ body: [UInt8]) -> WebResponse {
        WebResponse(
            200, type: "\(type); charset=utf-8", body,
            headers: [
                ("Content-Disposition", "attachment; filename=\"\(name)\""), ("Content-Security-Policy", "sandbox"),
            ])
    }

    fileprivate static func problem(_ failure: ReviewSession.ActionFailure) -> WebResponse {
        switch failure {
        case .stale(let sequence):
            .json(
                ActionProblem(message: "another window changed the alignment first", sequence: sequence), status: 409)
        case .refused(let reason): .json(ActionProblem(message: reason), status: 422)
        case .notSaved(let reason): .json(ActionProblem(message: reason), status: 507)
        }
    }
}
