import ArgumentParser
import Documents
import Foundation
import Reports
import TMX

/// What is made of a corpus when all its groups are done: the memory of all, the index and its data, the manifest in order.
enum CorpusResult {
    /// Whether nothing was passed over.
    static func write(
        to folder: CorpusFolder, _ manifest: CorpusManifest, pivot: Language, title: String
    ) throws -> Bool {
        let header = TranslationMemoryHeader(
            sourceLanguage: .language(pivot), toolVersion: Recoupe.configuration.version)
        let memory = try TMXWriter(path: "\(folder.scratch)/memory.tmx", header: header)
        var summary = CorpusSummary()
        try manifest.finish { entry in
            for problem in entry.problems { summary.add(problem: problem, of: entry.group) }
            guard let group = entry.summary else { return }
            summary.add(group, name: entry.group)
            try memory.writeUnits(ofFile: folder.file(of: entry.group, ending: "tmx"))
        }
        summary.finish()
        try memory.finish()
        try Output.write(try CorpusReport.json(of: summary), to: "\(folder.scratch)/index.json")
        try Output.write(try CorpusReport.page(of: summary, title: title), to: "\(folder.scratch)/index.html")
        for file in ["memory.tmx", "index.json", "index.html"] {
            try CorpusFolder.move("\(folder.scratch)/\(file)", to: "\(folder.path)/\(file)")
        }
        return summary.isWhole
    }
}
