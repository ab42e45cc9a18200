import Foundation
package import Vectors

/// Vectors that the user made: the text file of a document's overlaps and their vectors, as vecalign and LASER write them.
///
/// The text file has a line for each sentence and each run of sentences, joined by a space; the other file holds as many vectors,
/// in that order, as raw little-endian 32-bit floats. A run is looked up by its text, so order and repetitions do not matter.
package struct EmbeddingTable: Sendable {
    /// Why vectors cannot be used; the description names the file and what is missing.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    private let file: MappedFile
    private let name: String
    /// Floats of a vector, as the file has them.
    package let dimension: Int
    private let rows: [String: Int]

    /// How vecalign writes an empty line, and where it cuts a long one (characters).
    private static let (emptyLine, longestLine) = ("BLANK_LINE", 10_000)

    /// Maps the vectors in `path`, which belong to `lines`; `name` is what messages call the text file.
    package init(lines: [String], name: String, path: String) throws(Failure) {
        do {
            file = try MappedFile(path: path)
        } catch {
            throw Failure(description: error.description)
        }
        let floatSize = MemoryLayout<Float>.size
        guard !lines.isEmpty, file.count.isMultiple(of: lines.count * floatSize) else {
            throw Failure(
                description: "\(path): \(file.count) bytes are no vectors of 32-bit floats for the "
                    + "\(lines.count) lines of \(name); make them from this very file")
        }
        self.name = name
        dimension = file.count / (lines.count * floatSize)
        rows = Dictionary(lines.enumerated().map { (Self.key([$1]), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The vectors, at unit length, of all runs of sentences up to the longest that the table has, at most `maximumSpan`.
    ///
    /// Single sentences must all be there; so must the runs of every length of which it has any.
    package func vectors(of sentences: [String], maximumSpan: Int) throws(Failure) -> SpanVectors {
        var places = [[Int?]]()
        for length in 1...maximumSpan {
            let runs = (0..<max(0, sentences.count - length + 1)).map { Self.key(sentences[$0..<$0 + length]) }
            let found = runs.map { rows[$0] }
            guard length == 1 || found.contains(where: { $0 != nil }) else { break }
            if let missing = found.firstIndex(of: nil) {
                throw Failure(
                    description: "\(name): no line for sentences \(missing + 1) to \(missing + length), "
                        + "'\(runs[missing].prefix(60))'; make the overlaps from the sentences that are aligned")
            }
            places.append(found)
        }
        return spanVectors(places, count: sentences.count)
    }

    private func spanVectors(_ places: [[Int?]], count: Int) -> SpanVectors {
        var vectors = SpanVectors(sentenceCount: count, maximumLength: places.count, dimension: dimension)
        for (block, rows) in places.enumerated() {
            for (start, row) in rows.enumerated() {
                guard let row else { continue }
                var vector = file.floats(at: row * dimension * MemoryLayout<Float>.size, count: dimension)
                Rows.normalizeLength(&vector, count: 1, width: dimension, epsilon: 1e-12)
                vectors.set(length: block + 1, start: start, from: vector, at: 0, width: dimension)
            }
        }
        return vectors
    }

    /// A run of sentences as vecalign writes it.
    private static func key(_ sentences: some Collection<String>) -> String {
        let lines = sentences.map { sentence in
            let line = sentence.trimmingCharacters(in: .whitespacesAndNewlines)
            return line.isEmpty ? emptyLine : line
        }
        return String(lines.joined(separator: " ").prefix(longestLine))
    }
}
