import Foundation

/// A headless Chromium, driven by its driver over the WebDriver protocol. `Scripts/install-test-clients` installs both.
final class Browser {
    /// Whether a test that needs a browser runs: always on CI, where a missing one is a failure.
    static var isExpected: Bool { ProcessInfo.processInfo.environment["CI"] != nil || isThere }

    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: driverPath) }

    /// Keys that are no characters (WebDriver, section 17.4.2).
    enum Key {
        static let (enter, escape, end, home) = ("\u{E007}", "\u{E00C}", "\u{E010}", "\u{E011}")
        static let (left, up, right, down) = ("\u{E012}", "\u{E013}", "\u{E014}", "\u{E015}")
        static let (shift, control, alternate) = ("\u{E008}", "\u{E009}", "\u{E00A}")
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private static let driverPath = "/usr/bin/chromedriver"
    private let driver = Process()
    private let port: Int
    private var session = ""

    /// Starts a browser. Downloads go into `downloads`.
    init(downloads: URL) async throws {
        let output = Pipe()
        driver.executableURL = URL(filePath: Self.driverPath)
        driver.arguments = ["--port=0"]
        driver.standardOutput = output
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        guard let port = try Self.port(from: output.fileHandleForReading) else {
            throw Failure(description: "chromedriver does not say its port")
        }
        self.port = port
        let options: [String: Any] = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,900",
            ],
            "prefs": ["download.default_directory": downloads.path],
        ]
        let wanted: [String: Any] = [
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
        ]
        let made = try await call("POST", "session", ["capabilities": ["alwaysMatch": wanted]]) as? [String: Any]
        session = "session/\(made?["sessionId"] as? String ?? "")/"
    }

    /// The driver passes over a polite signal.
    deinit { kill(driver.processIdentifier, SIGKILL) }

    func close() async { _ = try? await call("DELETE", String(session.dropLast())) }

    func open(_ address: String) async throws { _ = try await call("POST", session + "url", ["url": address]) }

    /// What the body of a function returns in the page.
    @discardableResult
    func run(_ script: String) async throws -> Any {
        try await call("POST", session + "execute/sync", ["script": script, "args": [Any]()])
    }

    func string(_ expression: String) async throws -> String {
        "\(try await run("return String(\(expression))"))"
    }

    /// Waits until the expression is true; the message of a timeout is what `otherwise` gives.
    func wait(_ condition: String, seconds: Double = 30, otherwise: String = "document.body.innerText.slice(0, 300)")
        async throws
    {
        let end = Date().addingTimeInterval(seconds)
        var isLate = false
        while !isLate {
            // Other tests may keep this one asleep past the end: what has come true by then has.
            isLate = Date() >= end
            if try await run("return Boolean(\(condition))") as? Bool == true { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure(description: "not in time: \(condition); \(try await string(otherwise))")
    }

    /// Presses keys one after another. A list is a chord: its first keys are held while the last is pressed.
    func press(_ keys: [String]...) async throws {
        let actions = keys.flatMap { chord in
            chord.map { ["type": "keyDown", "value": $0] } + chord.reversed().map { ["type": "keyUp", "value": $0] }
        }
        let sources: [[String: Any]] = [["type": "key", "id": "keyboard", "actions": actions]]
        _ = try await call("POST", session + "actions", ["actions": sources])
    }

    /// Writes into what has the focus.
    func write(_ text: String) async throws {
        for character in text { try await press([String(character)]) }
    }

    func click(_ selector: String) async throws {
        _ = try await run("document.querySelector(\(Self.quoted(selector))).click()")
    }

    /// Messages of the page's console that are errors.
    func errors() async throws -> [String] {
        let entries = try await call("POST", session + "se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.filter { $0["level"] as? String == "SEVERE" }.map { "\($0["message"] ?? "")" }
            .filter { !$0.contains("favicon.ico") }
    }

    private static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\\""))\"" }

    private static func port(from output: FileHandle) throws -> Int? {
        var printed = ""
        while let chunk = try output.read(upToCount: 1), !chunk.isEmpty {
            printed += String(decoding: chunk, as: UTF8.self)
            if let match = printed.firstMatch(of: /on port (\d+)\./) { return Int(match.1) }
        }
        return nil
    }

    private func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any {
        let body = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        let data = try LoopbackRequest(port: port, method: method, path: "/\(path)", body: body).send().body
        let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        let value = answer["value"] ?? NSNull()
        if let failure = value as? [String: Any], let message = failure["message"] as? String, failure["error"] != nil {
            throw Failure(description: String(message.prefix(500)))
        }
        return value
    }
}
