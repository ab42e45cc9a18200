#if Review
    import Dispatch
    import HTTPTypes
    import Hummingbird
    import Logging
    import NIOCore
    import Synchronization

    /// The review page on loopback: Hummingbird's requests and answers to and from plain values.
    package enum ReviewWebServer {
        /// Serves `site` until the process is told to end (SIGINT, SIGTERM).
        ///
        /// - Parameters:
        ///   - port: 0 for one that the system chooses.
        ///   - onReady: is told the page's address.
        /// - Throws: where the port cannot be had.
        package static func serve(
            _ site: ReviewSite, port: Int, onReady: @escaping @Sendable (String) -> Void
        ) throws(ReviewFailure) {
            let outcome = Outcome()
            Task {
                do { try await run(site, port: port, onReady) } catch { outcome.failure.withLock { $0 = "\(error)" } }
                outcome.isDone.signal()
            }
            outcome.isDone.wait()
            if let failure = outcome.failure.withLock({ $0 }) {
                throw ReviewFailure(.unavailable, "port \(port): \(failure); name another with --port")
            }
        }

        private static func run(
            _ site: ReviewSite, port: Int, _ onReady: @escaping @Sendable (String) -> Void
        ) async throws {
            var logger = Logger(label: "recoupe.review")
            logger.logLevel = .critical
            let application = Application(
                responder: SiteResponder(site: site),
                configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
                onServerRunning: { channel in
                    onReady("http://127.0.0.1:\(channel.localAddress?.port ?? port)\(site.path)")
                }, logger: logger)
            try await application.runService()
        }
    }

    /// What the server's task leaves for the thread that waits for it.
    private final class Outcome: Sendable {
        let isDone = DispatchSemaphore(value: 0)
        let failure = Mutex<String?>(nil)
    }

    private struct SiteResponder: HTTPResponder {
        let site: ReviewSite

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            let response = await site.respond(to: WebRequest(request)) {
                Array(buffer: try await request.body.collect(upTo: ReviewSite.bodyLimit))
            }
            var headers = HTTPFields()
            for (name, value) in response.headers {
                if let field = HTTPField.Name(name) { headers.append(HTTPField(name: field, value: value)) }
            }
            return Response(
                status: .init(code: response.status), headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
        }
    }

    extension WebRequest {
        fileprivate init(_ request: Request) {
            var headers: [String: String] = [:]
            if let authority = request.head.authority { headers["host"] = authority }
            // The first of a name counts: a second Host or Origin changes nothing.
            for field in request.headers where headers[field.name.canonicalName] == nil {
                headers[field.name.canonicalName] = field.value
            }
            var query: [String: String] = [:]
            for (name, value) in request.uri.queryParameters { query[String(name)] = String(value) }
            self.init(method: request.method.rawValue, path: request.uri.path, query: query, headers: headers)
        }
    }
#else
    package enum ReviewWebServer {
        package static func serve(
            _ site: ReviewSite, port: Int, onReady: @escaping @Sendable (String) -> Void
        ) throws(ReviewFailure) {
            throw ReviewFailure(.unavailable, "this recoupe was built without the trait Review, and has no web server")
        }
    }
#endif
