import Foundation

/// Which hypothesis is judged by which gold file.
enum EvaluatedFiles {
    /// The pairs that the user named: file after file, or two folders.
    static func pairs(_ paths: [String]) throws(Failure) -> [(gold: String, hypothesis: String)] {
        guard !paths.isEmpty, paths.count.isMultiple(of: 2) else {
            throw Failure(.usage, "eval takes a gold file and a hypothesis for each document, or two folders")
        }
        if paths.count == 2, InputFile.isFolder(paths[0]), InputFile.isFolder(paths[1]) {
            return try inFolders(gold: paths[0], hypotheses: paths[1])
        }
        return stride(from: 0, to: paths.count, by: 2).map { (paths[$0], paths[$0 + 1]) }
    }

    private static func inFolders(
        gold: String, hypotheses: String
    ) throws(Failure) -> [(gold: String, hypothesis: String)] {
        let golds = names(in: gold)
        var pairs = [(gold: String, hypothesis: String)]()
        for name in names(in: hypotheses) {
            let sameStem = golds.filter { stem($0) == stem(name) }
            guard let match = golds.contains(name) ? name : sameStem.count == 1 ? sameStem[0] : nil else {
                let reason = sameStem.isEmpty ? "no gold file" : "several gold files"
                throw Failure(.noInput, "\(hypotheses)/\(name): \(reason) of that name in \(gold)")
            }
            pairs.append(("\(gold)/\(match)", "\(hypotheses)/\(name)"))
        }
        guard !pairs.isEmpty else { throw Failure(.noInput, "\(hypotheses): no files") }
        return pairs
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") && !InputFile.isFolder("\(folder)/\($0)") }.sorted()
    }

    private static func stem(_ name: String) -> String { URL(filePath: name).deletingPathExtension().lastPathComponent }
}
