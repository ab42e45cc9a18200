package import ArgumentParser
import Documents
import Foundation
import ReviewServer
import TMX
import TranslationMemory

/// The command line of recoupe.
package struct Recoupe: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "recoupe",
        abstract: "Aligns news articles with their other-language versions and shows which facts differ.",
        discussion: """
            recoupe compare report.fr.html report.en.html report.ru.txt --out result
            recoupe align report.fr.txt report.de.txt -o report.tmx
            recoupe diff report.fr.txt report.en.txt
            recoupe facts report.fr.txt
            """,
        version: "0.1.0",
        subcommands: [
            CompareCommand.self, AlignCommand.self, DiffCommand.self, FactsCommand.self, ExtractCommand.self,
            SegmentCommand.self, PairCommand.self, BatchCommand.self, CorpusCommand.self, WARCCommand.self,
            TMXCommand.self, TMCommand.self, ReviewCommand.self, EvalCommand.self,
        ])

    package init() {}

    /// Runs the command that `arguments` name and returns the exit status: 0, 1 or one of sysexits. An error is one line on
    /// standard error.
    package static func run(_ arguments: [String]) -> Int32 {
        // A reader that goes away is an error of the write, not a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let failure as Failure {
            return exit(with: failure)
        } catch let error as BadInput {
            return exit(with: Failure(error))
        } catch let error as OutputFailure {
            return exit(with: Failure(error))
        } catch let error as ReviewFailure {
            return exit(with: Failure(error))
        } catch let error as MemoryFailure {
            return exit(with: Failure(error.isMissing ? .noInput : .inputOutput, error.description))
        } catch {
            return exit(with: error)
        }
    }

    private static func exit(with failure: Failure) -> Int32 {
        if let message = failure.message { Terminal.say(message, as: .error) }
        return failure.status.rawValue
    }

    /// Help and version go to standard output; a usage error is one line.
    private static func exit(with error: any Error) -> Int32 {
        let code = exitCode(for: error)
        guard code != .success else {
            print(fullMessage(for: error))
            return 0
        }
        let isUsage = code == .validationFailure
        Terminal.say(isUsage ? "\(message(for: error)) (see 'recoupe --help')" : "\(error)", as: .error)
        return isUsage ? Failure.Status.usage.rawValue : Failure.Status.internalFault.rawValue
    }
}
