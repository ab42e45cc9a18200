import Foundation

/// How far a long job is, on standard error: one line that changes at a terminal, a line now and then in a log.
struct Progress {
    private let total: Int?
    private let isShown: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = Date()
    private var lastShown = Date.distantPast
    private var done = 0
    /// Those that took no time.
    private var skipped = 0
    private var failed = 0

    /// - Parameter isWanted: show it where there is no terminal too.
    init(total: Int?, isWanted: Bool) {
        self.total = total
        isShown = isWanted || isTerminal
    }

    /// One more is done.
    mutating func step(isSkipped: Bool = false, isFailed: Bool = false) {
        done += 1
        skipped += isSkipped ? 1 : 0
        failed += isFailed ? 1 : 0
        guard isShown, -lastShown.timeIntervalSinceNow >= (isTerminal ? 0.2 : 10) else { return }
        show()
    }

    /// The last word: counts, time and rate.
    mutating func finish() {
        if isTerminal, isShown { Terminal.write("\r\u{1B}[K") }
        let seconds = -start.timeIntervalSinceNow
        let rate = done > skipped ? ", \(figure(Double(done - skipped) / max(seconds, 0.001))) a second" : ""
        Terminal.say("\(done) groups in \(Self.duration(seconds))\(rate)\(details)", as: .note)
    }

    private mutating func show() {
        lastShown = Date()
        let seconds = -start.timeIntervalSinceNow
        let rate = Double(done - skipped) / max(seconds, 0.001)
        var text = "\(done)\(total.map { " of \($0)" } ?? "") groups, \(figure(rate)) a second"
        if let total, rate > 0 { text += ", \(Self.duration(Double(total - done) / rate)) left" }
        text += details
        if isTerminal {
            Terminal.write("\r\u{1B}[K\(text)")
        } else {
            Terminal.say(text, as: .note)
        }
    }

    private var details: String {
        (skipped > 0 ? ", \(skipped) done before" : "") + (failed > 0 ? ", \(failed) passed over" : "")
    }

    private func figure(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return switch whole {
        case ..<100: "\(whole) s"
        case ..<6000: "\((whole + 30) / 60) min"
        default: "\(whole / 3600) h \(whole % 3600 / 60) min"
        }
    }
}
