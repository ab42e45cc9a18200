import ArgumentParser
import Foundation

/// How many records or groups are in work at once.
struct WorkerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("How many are worked on at once. Default: one a processor core.", valueName: "n"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs takes 1 to 1024, not \(jobs)") }
    }
}
