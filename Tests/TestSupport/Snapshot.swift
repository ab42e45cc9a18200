import Foundation
package import Testing

/// Compares `text` with the file `Snapshots/NAME` beside the test.
///
/// With `RECORD=1` in the environment, or where there is no such file, it is written and the test fails, so that a
/// recording is read before it counts.
package func assertSnapshot(
    of text: String, named name: String, filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard let recorded, ProcessInfo.processInfo.environment["RECORD"] == nil else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name): read it, then run again without RECORD", sourceLocation: sourceLocation)
        return
    }
    if recorded.utf8.elementsEqual(text.utf8) { return }
    Issue.record("\(name) differs at \(firstDifference(recorded, text))", sourceLocation: sourceLocation)
}

/// The first line that differs, as it was recorded and as it is.
private func firstDifference(_ recorded: String, _ text: String) -> String {
    let (old, new) = (
        recorded.split(separator: "\n", omittingEmptySubsequences: false),
        text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let pair = [old, new].map { line < $0.count ? String($0[line]) : "(end)" }
    return "line \(line + 1)\nrecorded: \(pair[0])\nnow:      \(pair[1])"
}
