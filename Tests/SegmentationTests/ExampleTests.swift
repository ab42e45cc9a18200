import Documents
import Foundation
import Testing

@testable import Segmentation

/// A line of `Languages/XX.examples`: a text whose sentences are set apart by `|`.
struct Example: Sendable, CustomTestStringConvertible {
    let language: Language
    let sentences: [String]

    /// The text as it stands in an article.
    var text: String { sentences.joined(separator: isSpaced ? " " : "") }
    var testDescription: String { "\(language): \(sentences.joined(separator: " | "))" }

    private var isSpaced: Bool { !["zh", "ja"].contains(language.tag) }

    static let all: [Example] = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let folder = sources.appending(path: "Segmentation/Languages").standardizedFileURL
        let files = try! FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return files.filter { $0.pathExtension == "examples" }.flatMap { file in
            let name = file.deletingPathExtension().lastPathComponent
            let language = Language(name == "default" ? "sv" : name)!
            let lines = try! String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            return lines.map { line in
                Example(language: language, sentences: line.components(separatedBy: " | "))
            }
        }
    }()
}

@Suite struct ExampleTests {
    @Test(arguments: Example.all) func sentencesAreThoseOfTheExample(_ example: Example) {
        #expect(Segmenter(language: example.language).segment(example.text).map(\.text) == example.sentences)
    }

    /// Sentences do not depend on what stands before them.
    @Test(arguments: Example.all) func repeatedTextBreaksAtTheSamePlaces(_ example: Example) {
        let twice = Block(example.text)
        let article = Article(name: "x", language: example.language, blocks: [twice, twice])
        let sentences = Segmenter(language: example.language).segment(article).sentences
        #expect(sentences.map(\.text) == example.sentences + example.sentences)
        #expect(sentences.map(\.block) == example.sentences.map { _ in 0 } + example.sentences.map { _ in 1 })
    }
}
