import Foundation

/// A running `recoupe review`, which a test can kill.
final class ReviewProcess {
    let address: String
    private let process = Process()

    /// Starts it and waits for the page's address.
    init(_ arguments: [String]) throws {
        let output = Pipe()
        process.executableURL = RecoupeRun.program
        process.arguments = ["review"] + arguments
        process.currentDirectoryURL = RecoupeRun.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = ""
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
            line += String(decoding: byte, as: UTF8.self)
        }
        address = line
    }

    deinit { kill() }

    /// As the system does it, without a word.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// As Ctrl-C does it; the exit status.
    func interrupt() -> Int32 {
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
