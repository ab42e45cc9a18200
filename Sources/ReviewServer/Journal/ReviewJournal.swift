import Foundation

/// A file of JSON Lines that a review is kept in: a `JournalHead`, then a `JournalRecord` for each action.
///
/// Lines are only ever added, each is on the disk before its action counts, and a line that a crash cut short was never
/// acknowledged: it is cut off when the file is opened again. While a process has the file open no other one gets it.
final class ReviewJournal: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens or makes the file. `lines` are those that are whole.
    static func open(_ path: String) throws(ReviewFailure) -> (journal: ReviewJournal, lines: [Data]) {
        let journal = try ReviewJournal(path)
        return (journal, try journal.wholeLines())
    }

    private init(_ path: String) throws(ReviewFailure) {
        self.path = path
        descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw ReviewFailure(.unavailable, "\(path): \(Self.systemReason); name another file with --journal")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ReviewFailure(
                .unavailable, "\(path): another 'recoupe review' has it open; use its page, or end it first")
        }
    }

    /// Lets go of the lock by name: a process that is being started may hold a copy of the descriptor for a moment.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Adds a line and waits until the disk has it. Where that fails the file is as it was before.
    func append(_ record: some Encodable) throws(ReviewFailure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(record) else {
            throw ReviewFailure(.inputOutput, "\(path): the action cannot be written as JSON")
        }
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0, write(Array(line) + [UInt8(ascii: "\n")]), fsync(descriptor) == 0 else {
            let reason = Self.systemReason
            ftruncate(descriptor, max(0, end))
            throw ReviewFailure(.inputOutput, "\(path): \(reason)")
        }
    }

    /// Makes sure that the file's name is on the disk too.
    func secureName() {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = unsafe Foundation.open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Reads all lines; cuts off what stands behind the last line feed.
    private func wholeLines() throws(ReviewFailure) -> [Data] {
        guard let bytes = try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
        else {
            throw ReviewFailure(.unavailable, "\(path): \(Self.systemReason)")
        }
        let whole = bytes.prefix(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
        if whole.count < bytes.count, ftruncate(descriptor, off_t(whole.count)) != 0 {
            throw ReviewFailure(.inputOutput, "\(path): \(Self.systemReason)")
        }
        return whole.split(separator: UInt8(ascii: "\n"))
    }

    private static var systemReason: String { unsafe String(cString: strerror(errno)) }
}
