import FactComparison
import Foundation

/// The file of accepted differences that `--ignore` reads, to which the page adds what is dismissed on it.
///
/// What stands above the page's own part is the user's and stays as it is.
struct AcceptedFile: Sendable {
    let path: String
    /// What the user wrote.
    private let kept: String

    private static let mark = "# recoupe review: what its page dismissed; it writes all lines below anew"

    /// A file that is not there is empty.
    init(_ path: String) throws(ReviewFailure) {
        self.path = path
        let text = (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        kept = text.components(separatedBy: Self.mark)[0]
        do {
            _ = try AcceptedDifferences(text)
        } catch {
            throw ReviewFailure(.badJournal, "\(path):\(error.line): \(error.description)")
        }
    }

    /// What the user's part and the page's part accept together.
    func accepted(with judgements: [DiscrepancyKey: Judgement]) -> AcceptedDifferences {
        guard let all = try? AcceptedDifferences(text(with: judgements)) else {
            preconditionFailure("the user's part was read before, and the page's part is written in the format")
        }
        return all
    }

    /// Writes the file with what is dismissed, whole or not at all; does nothing where it says so already.
    func write(_ judgements: [DiscrepancyKey: Judgement]) throws(ReviewFailure) {
        let data = Data(text(with: judgements).utf8)
        let present = try? Data(contentsOf: URL(filePath: path))
        guard data != (present ?? Data()) else { return }
        do {
            try data.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw ReviewFailure(.inputOutput, "\(path): cannot be written")
        }
    }

    private func text(with judgements: [DiscrepancyKey: Judgement]) -> String {
        let entries = judgements.filter { $0.value.verdict == .dismissed }.map { key, judgement in
            let reason = judgement.reason.map {
                "# " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
            }
            return (reason ?? "") + key.differences.map { $0.line + "\n" }.joined()
        }
        guard !entries.isEmpty else { return kept }
        let gap = kept.isEmpty || kept.hasSuffix("\n") ? "" : "\n"
        return kept + gap + Self.mark + "\n" + entries.sorted().joined()
    }
}
