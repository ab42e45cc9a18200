package import Foundation

/// Translation memories in one database, with a full-text index for the concordance. For the fuzzy search there is an index of our own, a
/// file for each language, which is made anew when the memory has changed. All of it can be made again from the TMX.
package final class MemoryDatabase {
    let store: any MemoryStore
    private var indexes: [String: FuzzyIndex] = [:]

    /// Opens the memory; makes it where there is none, unless it `mustExist`.
    ///
    /// - Parameter cache: the folder for indexes of a memory that is elsewhere.
    package init(
        _ place: MemoryPlace, cache: URL = MemoryDatabase.userCache, mustExist: Bool = false
    ) throws(MemoryFailure) {
        switch place {
        case .file(let path): store = try SQLiteStore(path: path, mustExist: mustExist)
        case .server(let address): store = try PostgreSQLStore(address, cache: cache, mustExist: mustExist)
        }
    }

    /// `recoupe/memories` in `$XDG_CACHE_HOME` (`~/.cache`).
    package static var userCache: URL {
        let caches = ProcessInfo.processInfo.environment["XDG_CACHE_HOME"].map { URL(filePath: $0) }
        let home = FileManager.default.homeDirectoryForCurrentUser
        return (caches ?? home.appending(path: ".cache")).appending(path: "recoupe/memories")
    }

    /// What `body` makes of the memory, which does not change meanwhile.
    func reading<Result>(_ body: (any MemorySnapshot) throws -> Result) throws(MemoryFailure) -> Result {
        do { return try store.read(body) } catch { throw MemoryFailure(path: store.name, error) }
    }

    // MARK: The fuzzy index

    /// What `body` makes of the index of a language, by its primary subtag. An index that is missing, damaged or older than the memory
    /// is made anew.
    func withIndex<Result>(
        of language: String, in snapshot: any MemorySnapshot, _ body: (FuzzyIndex) throws -> Result
    ) throws -> Result {
        do {
            return try body(index(of: language, in: snapshot))
        } catch is FuzzyIndex.Damage {
            return try body(makeIndex(of: language, in: snapshot))
        }
    }

    private func index(of language: String, in snapshot: any MemorySnapshot) throws -> FuzzyIndex {
        let generation = try snapshot.generation()
        if let index = indexes[language], index.generation == generation { return index }
        guard let index = FuzzyIndex(path: indexPath(of: language)), index.generation == generation else {
            return try makeIndex(of: language, in: snapshot)
        }
        indexes[language] = index
        return index
    }

    private func makeIndex(of language: String, in snapshot: any MemorySnapshot) throws -> FuzzyIndex {
        let file = indexPath(of: language)
        var builder = FuzzyIndexBuilder()
        try snapshot.forEachSegment(in: language) { builder.append($1, segment: $0) }
        do { try builder.write(to: file, generation: snapshot.generation()) } catch {
            throw MemoryFailure(path: file, error)
        }
        guard let index = FuzzyIndex(path: file) else {
            throw MemoryFailure(path: file, reason: "the index was changed while it was made; try again")
        }
        indexes[language] = index
        return index
    }

    private func indexPath(of language: String) -> String { "\(store.indexStem).\(language).index" }

    /// Makes the fuzzy indexes of all languages where the memory has changed.
    package func updateIndexes() throws(MemoryFailure) {
        try reading { snapshot in
            for language in try snapshot.languages() { _ = try index(of: language, in: snapshot) }
        }
    }

    /// The primary subtags of the languages that the memory has.
    package func languages() throws(MemoryFailure) -> [String] { try reading { try $0.languages() } }
}
