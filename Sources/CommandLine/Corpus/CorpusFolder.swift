import Foundation

/// The folder of a corpus's results: `index.html`, `index.json`, `memory.tmx`, `manifest.jsonl`, and for each group
/// `groups/NAME.tmx`, `groups/NAME.html`, `groups/NAME.json`.
struct CorpusFolder: Sendable {
    let path: String

    /// Of a group's files.
    static let endings = ["tmx", "html", "json"]

    /// Files are made here and moved when they are complete.
    var scratch: String { "\(path)/.work" }
    var manifest: String { "\(path)/manifest.jsonl" }

    /// Makes the folder where it is missing.
    init(_ path: String) throws(Failure) {
        self.path = path
        try Output.makeFolder(path)
    }

    /// Makes room for files in the making, and clears what a run that was ended left there.
    func prepare() throws(Failure) {
        try clear()
        try Output.makeFolder(scratch)
    }

    func clear() throws(Failure) {
        guard FileManager.default.fileExists(atPath: scratch) else { return }
        do {
            try FileManager.default.removeItem(atPath: scratch)
        } catch {
            throw Failure(.cannotCreate, "\(scratch): cannot be removed")
        }
    }

    func file(of group: String, ending: String) -> String { "\(path)/groups/\(group).\(ending)" }

    /// Whether the group's files are there and have these sizes.
    func holds(_ group: String, sizes: [Int]) -> Bool {
        sizes.isEmpty || sizes == Self.endings.map { Self.size(file(of: group, ending: $0)) }
    }

    /// Moves files that `stem` names into the group's places, and tells their sizes.
    func take(_ stem: String, for group: String) throws(Failure) -> [Int] {
        let folder = URL(filePath: file(of: group, ending: "tmx")).deletingLastPathComponent().path
        if !FileManager.default.fileExists(atPath: folder) { try Output.makeFolder(folder) }
        return try Self.endings.map { ending throws(Failure) in
            try Self.move("\(stem).\(ending)", to: file(of: group, ending: ending))
            return Self.size(file(of: group, ending: ending))
        }
    }

    func remove(_ group: String) {
        for ending in Self.endings { unsafe unlink(file(of: group, ending: ending)) }
        var folder = URL(filePath: file(of: group, ending: "tmx")).deletingLastPathComponent().path
        // Folders that have become empty, up to the one of all groups.
        while folder.count > "\(path)/groups".count, unsafe rmdir(folder) == 0 {
            folder = URL(filePath: folder).deletingLastPathComponent().path
        }
    }

    static func move(_ old: String, to new: String) throws(Failure) {
        guard unsafe rename(old, new) == 0 else {
            throw Failure(.cannotCreate, "\(new): \(unsafe String(cString: strerror(errno)))")
        }
    }

    /// Bytes; -1 where there is no such file.
    private static func size(_ path: String) -> Int {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size ?? -1
    }
}
