import ArgumentParser
import Documents
import FactComparison

/// Which differences are shown and how: shared by `compare` and `diff`.
struct DifferenceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Leave out differences that are less sure (0 to 1; 0.9: nine in ten are right).",
            valueName: "chance"))
    var minimumConfidence = 0.0

    @Option(name: .long, help: ArgumentHelp("Language of the explanations: en or fr.", valueName: "language"))
    var messages = MessageLanguage.english

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Accepted differences that stay silent. A line each: version (en, or *), the pivot's words, the version's words, parted by tabs; # begins a comment.",
            valueName: "file"))
    var ignore: String?

    mutating func validate() throws {
        guard (0...1).contains(minimumConfidence) else {
            throw ValidationError("--minimum-confidence takes 0 to 1, not \(minimumConfidence)")
        }
    }

    /// Those of `discrepancies` that the user wants to see.
    func wanted(_ discrepancies: [Discrepancy], of bitext: Bitext) throws(Failure) -> [Discrepancy] {
        let sure = discrepancies.filter { $0.confidence >= minimumConfidence }
        guard let ignore else { return sure }
        return try accepted(in: ignore).removed(from: sure, of: bitext)
    }

    private func accepted(in path: String) throws(Failure) -> AcceptedDifferences {
        let text = String(decoding: try InputFile.bytes(path), as: UTF8.self)
        do {
            return try AcceptedDifferences(text)
        } catch {
            throw Failure(.badData, "\(InputFile.name(path)):\(error.line): \(error.description)")
        }
    }
}

extension MessageLanguage: ExpressibleByArgument {}
