import ArticleReading
import Documents
import Foundation
import Reports
import Synchronization

/// The groups of a corpus, one after another, wherever they are kept.
struct CorpusGroups: Sendable {
    /// How many there are, where that is known beforehand.
    let count: Int?
    /// Articles that belong to no group.
    let alone: [String]
    /// The next group; nil after the last.
    let next: @Sendable () throws -> CorpusGroup?

    /// Those at `path`: a folder; JSON Lines (`.jsonl`, `-`), a record of the batch protocol a line; a web archive (`.warc`,
    /// `.warc.gz`); else a list of files, a group a line, parted by tabs.
    ///
    /// What stands in the folder of the results is no part of the corpus; an archive is unpacked there for the time of the run.
    init(at path: String, results: CorpusFolder, _ settings: CorpusSettings) throws {
        let name = path.lowercased()
        if InputFile.isFolder(path) {
            self.init(folder: path, without: results.path, settings)
        } else if path == "-" || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
            try self.init(records: path)
        } else if WARCReader.reads(path) {
            try self.init(archive: path, unpackingInto: results.scratch, settings)
        } else {
            try self.init(list: path)
        }
    }

    private init(_ groups: [CorpusGroup], alone: [String] = []) {
        let rest = Mutex(groups[...])
        count = groups.count
        self.alone = alone
        next = { rest.withLock { $0.popFirst() } }
    }

    // MARK: Folders

    private init(folder: String, without results: String, _ settings: CorpusSettings) {
        let root = URL(filePath: folder).standardizedFileURL.path
        let inner = URL(filePath: results).standardizedFileURL.path.dropPrefix("\(root)/")
        let paths = InputFile.paths(in: folder) { file in
            GroupFinder.isArticle(file) && !(inner.map { file.hasPrefix("\($0)/") } ?? false)
        }
        self.init(paths, settings) { CorpusArticle(name: InputFile.name($0), path: "\(folder)/\($0)") }
    }

    /// The groups that the names of `paths` tell, and of the rest those that their addresses and their contents tell.
    private init(_ paths: [String], _ settings: CorpusSettings, article: (String) -> CorpusArticle) {
        let found = GroupFinder.groups(of: paths)
        var names = CorpusNames()
        var groups: [CorpusGroup] = []
        var rest = found.alone
        for group in found.groups {
            // Files side by side whose names tell nothing may be many reports.
            guard !group.members.allSatisfy({ $0.language == nil && !paths[$0.index].contains("/") }) else {
                rest += group.members.map(\.index)
                continue
            }
            let articles = group.members.map { member in
                var article = article(paths[member.index])
                article.language = member.language
                article.source = article.source ?? member.source
                return article
            }
            groups.append(CorpusGroup(name: names.name(group.name), content: .articles(articles)))
        }
        let others = RemainingArticles(rest.map { (paths[$0], article(paths[$0])) }, settings)
        groups += others.groups.map { articles in
            CorpusGroup(name: names.name(GroupFinder.event(of: articles[0].name)), content: .articles(articles))
        }
        self.init(groups, alone: others.alone)
    }

    // MARK: Lists

    private init(list: String) throws(Failure) {
        let text = String(decoding: try InputFile.bytes(list), as: UTF8.self)
        let folder = URL(filePath: list).deletingLastPathComponent().path
        var names = CorpusNames()
        var groups: [CorpusGroup] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let files = line.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
            guard !files.isEmpty, !files[0].hasPrefix("#") else { continue }
            guard files.count > 1 else {
                throw Failure(
                    .badData,
                    "\(InputFile.name(list)):\(index + 1): one file; a line names the versions of an article, parted by tabs"
                )
            }
            let articles = files.map { file in
                CorpusArticle(name: InputFile.name(file), path: file.hasPrefix("/") ? file : "\(folder)/\(file)")
            }
            groups.append(CorpusGroup(name: names.name(GroupFinder.event(of: files[0])), content: .articles(articles)))
        }
        self.init(groups)
    }

    // MARK: Records

    private init(records path: String) throws(Failure) {
        let descriptor = path == "-" ? STDIN_FILENO : try InputFile.descriptor(path)
        let records = Mutex((lines: InputLines(descriptor: descriptor, name: path), names: CorpusNames(), number: 0))
        count = path == "-" ? nil : try InputLines.count(path)
        alone = []
        next = {
            try records.withLock { records in
                guard let line = try records.lines.nextRecord() else { return nil }
                records.number += 1
                let id = (try? JSONDecoder().decode(BatchRecord.Identity.self, from: line))?.id
                let name = records.names.name(id?.description ?? "record-\(records.number)")
                return CorpusGroup(name: name, content: .record(line))
            }
        }
    }

    // MARK: Archives

    /// The pages are unpacked into one file, since those of a group may stand anywhere in the archive.
    private init(archive path: String, unpackingInto folder: String, _ settings: CorpusSettings) throws {
        let pages = "\(folder)/pages"
        let file = try PageFile(path: pages)
        let reader = try WARCReader(path: path)
        var ranges: [String: Range<Int>] = [:]
        while let page = try reader.next() {
            // The first capture of an address counts.
            if ranges[page.name] == nil { ranges[page.name] = try file.append(page.body) }
        }
        self.init(ranges.keys.sorted(), settings) { address in
            CorpusArticle(
                name: address, path: pages, range: ranges[address],
                source: address.split(separator: "/").first.map(String.init))
        }
    }
}

extension String {
    /// The rest behind `prefix`; nil where it does not begin so.
    fileprivate func dropPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
