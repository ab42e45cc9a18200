import ArgumentParser
import Foundation
import TranslationMemory

/// Which translation memory a command works on.
struct MemoryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The memory's database. Default: $RECOUPE_MEMORY, else recoupe/memory.sqlite in $XDG_DATA_HOME (~/.local/share).",
            valueName: "file"))
    var memory: String?

    /// Opens the memory; `mustExist` for commands that would find nothing in an empty one.
    func open(mustExist: Bool = true) throws -> MemoryDatabase {
        let path = memory ?? Self.defaultPath
        if mustExist, !FileManager.default.fileExists(atPath: path) {
            throw Failure(.noInput, "\(path): no memory there; make one with 'recoupe tm import FILE'")
        }
        return try MemoryDatabase(path: path)
    }

    private static var defaultPath: String {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["RECOUPE_MEMORY"], !path.isEmpty { return path }
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        return (environment["XDG_DATA_HOME"] ?? "\(home)/.local/share") + "/recoupe/memory.sqlite"
    }
}
