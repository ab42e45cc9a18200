import Foundation
import Reports

/// What is done of a corpus: a line a group, added as soon as the group's files are in their places, and kept on disk at least once a
/// second. A run that was ended goes on from it.
final class CorpusManifest {
    /// What was known of a group when the run began.
    struct Known: Sendable {
        fileprivate var offset: Int
        var digest: String
        var sizes: [Int]
    }

    /// By name of the group.
    let known: [String: Known]
    private let folder: CorpusFolder
    private let descriptor: Int32
    private let lock: Int32
    private var end: Int
    /// Where the lines of this run's groups stand, in the order of the corpus.
    private var lines: [Int] = []
    private var lastKept = Date()

    /// Reads what `folder` has; a line that was cut off is taken away. Throws where another run is at work there.
    init(folder: CorpusFolder) throws(Failure) {
        self.folder = folder
        lock = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure(.cannotCreate, "\(folder.path): another run is at work there")
        }
        try folder.prepare()
        descriptor = unsafe open(folder.manifest, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(folder.manifest) }
        var known: [String: Known] = [:]
        var (lines, offset) = (InputLines(descriptor: descriptor, name: folder.manifest), 0)
        let size = Int(lseek(descriptor, 0, SEEK_END))
        lseek(descriptor, 0, SEEK_SET)
        while let line = try lines.next(), offset + line.count < size {
            if let entry = try? JSONDecoder().decode(CorpusEntry.self, from: line) {
                known[entry.group] = Known(offset: offset, digest: entry.digest, sizes: entry.sizes)
            }
            offset += line.count + 1
        }
        guard ftruncate(descriptor, off_t(offset)) == 0 else { throw Self.failure(folder.manifest) }
        self.known = known
        end = offset
    }

    /// Lets go of the lock by name: a process that is being started may hold a copy of the descriptor for a moment.
    deinit {
        close(descriptor)
        flock(lock, LOCK_UN)
        close(lock)
    }

    /// The next group was done.
    func append(_ entry: CorpusEntry) throws {
        let line = Array((try JSONText.of(entry, isIndented: false) + "\n").utf8)
        try Output.write(line, to: descriptor, name: folder.manifest)
        lines.append(end)
        end += line.count
        guard lastKept.timeIntervalSinceNow < -1 else { return }
        fsync(descriptor)
        lastKept = Date()
    }

    /// The next group is as it was when the run began.
    func keep(_ group: String) {
        if let known = known[group] { lines.append(known.offset) }
    }

    /// Puts the lines of this run's groups, in their order, in the place of what the file holds, and hands them on. The files of groups
    /// that are not there any more are removed.
    func finish(_ handOn: (CorpusEntry) throws -> Void) throws {
        let complete = "\(folder.scratch)/manifest.jsonl"
        let output = try PageFile(path: complete)
        var gone = Set(known.keys)
        var (reader, position) = (InputLines(descriptor: descriptor, name: folder.manifest), -1)
        for offset in lines {
            if offset != position {
                lseek(descriptor, off_t(offset), SEEK_SET)
                reader = InputLines(descriptor: descriptor, name: folder.manifest)
            }
            guard let line = try reader.next() else { throw Self.failure(folder.manifest) }
            position = offset + line.count + 1
            let entry = try JSONDecoder().decode(CorpusEntry.self, from: line)
            gone.remove(entry.group)
            _ = try output.append(Array(line) + [UInt8(ascii: "\n")])
            try handOn(entry)
        }
        for group in gone { folder.remove(group) }
        try CorpusFolder.move(complete, to: folder.manifest)
    }

    private static func failure(_ path: String) -> Failure {
        Failure(.cannotCreate, "\(path): \(unsafe String(cString: strerror(errno)))")
    }
}
