import ArgumentParser
import Documents
import Foundation
import Pipeline
import Reports
import TMX

struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Aligns and compares all article groups of a corpus, side by side and resumable.",
        discussion: """
            The corpus is a folder, whose articles are grouped by their names (x.fr.html beside x.en.html, fr/x.html beside \
            en/x.html, or a folder an event), the rest by the addresses and by the contents of the pages; JSON Lines (records of \
            recoupe batch, - for standard input); a web archive (.warc, .warc.gz), grouped by its addresses in the same way; or a \
            list of files, a group a line, parted by tabs: recoupe pair writes one that can be corrected.

            Writes index.html, index.json, memory.tmx and, for each group, groups/NAME.tmx, .html and .json. What is done stands in \
            manifest.jsonl: a run that was ended goes on where it was, and an article that has changed is done again. What cannot be \
            read is told and passed over, and the exit status is 65 at the end.

              recoupe corpus news --out result
              recoupe corpus records.jsonl --out result --jobs 8
            """)

    @Argument(help: ArgumentHelp("A folder, JSON Lines, a web archive, or a list.", valueName: "corpus"))
    var path: String

    @Option(
        name: .long, help: ArgumentHelp("Folder for the results; it is made where it is missing.", valueName: "dir"))
    var out = "."

    @OptionGroup var pivotOptions: PivotOptions

    @Flag(name: .long, help: "The files hold one sentence a line; keep the lines as they are.")
    var presegmented = false

    @Flag(name: .long, help: "Tell of the progress where there is no terminal, too.")
    var progress = false

    @OptionGroup var workers: WorkerOptions
    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var differences: DifferenceOptions

    func run() throws {
        let pivot = try pivotOptions.language()
        let settings = CorpusSettings(
            pivot: pivot, isPresegmented: presegmented, alignment: alignment, entities: entities,
            differences: differences, resources: try alignment.resources(knowledge: entities.knowledge()))
        let folder = try CorpusFolder(out)
        let manifest = try CorpusManifest(folder: folder)
        let groups = try CorpusGroups(at: path, results: folder, settings)
        for article in groups.alone { Terminal.say("\(article): no other version; passed over", as: .warning) }
        try work(on: groups, settings, folder, manifest)
        let isWhole = try CorpusResult.write(to: folder, manifest, pivot: pivot, title: InputFile.name(path))
        try folder.clear()
        guard isWhole else {
            throw Failure(.badData, "\(out)/index.html: some articles were passed over; the page says why")
        }
    }

    private func work(
        on groups: CorpusGroups, _ settings: CorpusSettings, _ folder: CorpusFolder, _ manifest: CorpusManifest
    ) throws {
        let (fingerprint, known) = (try settings.fingerprint(), manifest.known)
        let work = OrderedWork<CorpusGroup, CorpusWorker.Outcome>(workers: workers.jobs) {
            let worker = CorpusWorker(settings, fingerprint: fingerprint, known: known, folder: folder)
            return { try worker.outcome(of: $0) }
        }
        var progress = Progress(total: groups.count, isWanted: progress)
        try work.run(groups.next) { outcome in
            switch outcome {
            case .unchanged(let group):
                manifest.keep(group)
                progress.step(isSkipped: true)
            case .done(let entry):
                try manifest.append(entry)
                for problem in entry.problems { Terminal.say("\(entry.group): \(problem)", as: .warning) }
                progress.step(isFailed: entry.summary == nil)
            }
        }
        progress.finish()
    }
}
