/// Who may ask: only a page that this server sent, on this machine.
///
/// The token in the path keeps other users and other programs out; `Host` keeps out names that were made to point here
/// (DNS rebinding); `Origin` and `Sec-Fetch-Site` keep out pages of other sites in the same browser.
struct Gate: Sendable {
    let token: String

    /// 32 hexadecimal digits from the system's generator.
    static func randomToken() -> String {
        (0..<4).map { _ in
            let digits = String(UInt32.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// The path behind the token, `facts` or empty for the page itself; or the answer to who may not ask.
    func path(of request: WebRequest) -> Result<String, Refusal> {
        guard let host = request.headers["host"], Self.isLoopback(host) else {
            return .failure(Refusal(status: 421, message: "this server answers to 127.0.0.1 and localhost only"))
        }
        if let origin = request.headers["origin"], origin != "http://\(host)" { return .failure(.foreign) }
        if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            return .failure(.foreign)
        }
        guard request.method == "GET" || request.headers["origin"] != nil else { return .failure(.foreign) }
        let parts = request.path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].isEmpty, isToken(parts[1]) else {
            return .failure(Refusal(status: 404, message: "open the address that 'recoupe review' printed"))
        }
        return .success(String(parts[2]))
    }

    struct Refusal: Error {
        var status: Int
        var message: String

        static let foreign = Refusal(status: 403, message: "another site's page may not ask this server")
    }

    /// With a port or without; a rebound name is none of these.
    private static func isLoopback(_ host: String) -> Bool {
        let name = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard name.count == 1 || name[1].allSatisfy(\.isNumber) else { return false }
        return ["127.0.0.1", "localhost"].contains(name[0].lowercased())
    }

    /// Takes the same time however much of it is right.
    private func isToken(_ text: Substring) -> Bool {
        let (own, other) = (Array(token.utf8), Array(text.utf8))
        guard own.count == other.count else { return false }
        return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
