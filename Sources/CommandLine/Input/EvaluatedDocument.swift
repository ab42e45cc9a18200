import Foundation

/// A document whose alignment is judged: the files that the user named.
struct EvaluatedDocument {
    var gold: String
    var hypothesis: String
    /// The sentences that were aligned, for formats that give texts.
    var sentences: (source: String, target: String)?

    /// The documents that the user named: file after file, or two folders; with `sources` and `targets` in their order, if any.
    static func all(_ paths: [String], sources: [String], targets: [String]) throws(Failure) -> [EvaluatedDocument] {
        var documents = try all(paths)
        guard sources.count == targets.count, sources.isEmpty || sources.count == documents.count else {
            throw Failure(
                .usage,
                "--source and --target take the sentences of each of the \(documents.count) documents, in their order; not "
                    + "\(sources.count) and \(targets.count) files")
        }
        for (index, pair) in zip(sources, targets).enumerated() { documents[index].sentences = pair }
        return documents
    }

    private static func all(_ paths: [String]) throws(Failure) -> [EvaluatedDocument] {
        guard !paths.isEmpty, paths.count.isMultiple(of: 2) else {
            throw Failure(.usage, "eval takes a gold file and a hypothesis for each document, or two folders")
        }
        if paths.count == 2, InputFile.isFolder(paths[0]), InputFile.isFolder(paths[1]) {
            return try inFolders(gold: paths[0], hypotheses: paths[1])
        }
        return stride(from: 0, to: paths.count, by: 2).map {
            EvaluatedDocument(gold: paths[$0], hypothesis: paths[$0 + 1])
        }
    }

    private static func inFolders(gold: String, hypotheses: String) throws(Failure) -> [EvaluatedDocument] {
        let golds = names(in: gold)
        var documents = [EvaluatedDocument]()
        for name in names(in: hypotheses) {
            let sameStem = golds.filter { stem($0) == stem(name) }
            guard let match = golds.contains(name) ? name : sameStem.count == 1 ? sameStem[0] : nil else {
                let reason = sameStem.isEmpty ? "no gold file" : "several gold files"
                throw Failure(.noInput, "\(hypotheses)/\(name): \(reason) of that name in \(gold)")
            }
            documents.append(EvaluatedDocument(gold: "\(gold)/\(match)", hypothesis: "\(hypotheses)/\(name)"))
        }
        guard !documents.isEmpty else { throw Failure(.noInput, "\(hypotheses): no files") }
        return documents
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") && !InputFile.isFolder("\(folder)/\($0)") }.sorted()
    }

    private static func stem(_ name: String) -> String { URL(filePath: name).deletingPathExtension().lastPathComponent }
}
