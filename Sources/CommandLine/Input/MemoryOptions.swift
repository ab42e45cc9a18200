import ArgumentParser
import Foundation
import PostgreSQL
import TranslationMemory

/// Which translation memory a command works on.
struct MemoryOptions: ParsableArguments {
    @Option(
        name: [.customLong("store"), .customLong("memory")],
        help: ArgumentHelp(
            "The memory: a file, or a team's database on a PostgreSQL server (postgresql://user@host/database).",
            discussion: """
                Default: $RECOUPE_MEMORY, else recoupe/memory.sqlite in $XDG_DATA_HOME (~/.local/share). A password is better kept in \
                ~/.pgpass or PGPASSWORD than in an address.
                """, valueName: "place"))
    var store: String?

    /// Opens the memory; `mustExist` for commands that would find nothing in an empty one.
    func open(mustExist: Bool = true) throws -> MemoryDatabase {
        let place: MemoryPlace
        do throws(PostgreSQLError) {
            place = try MemoryPlace(store ?? Self.defaultPlace)
        } catch {
            // The address is not repeated: it may hold a password.
            throw Failure(.usage, "--store: \(error)")
        }
        return try MemoryDatabase(place, mustExist: mustExist)
    }

    private static var defaultPlace: String {
        let environment = ProcessInfo.processInfo.environment
        if let place = environment["RECOUPE_MEMORY"], !place.isEmpty { return place }
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        return (environment["XDG_DATA_HOME"] ?? "\(home)/.local/share") + "/recoupe/memory.sqlite"
    }
}
