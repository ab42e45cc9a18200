import ArgumentParser
import Facts
import Foundation

/// What is known of persons, organisations and places: shared by the commands that look for them.
struct EntityOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Names of your own for persons, organisations and places, in the format of Sources/Facts/Entities/README.md; may be given again.",
            valueName: "file"))
    var entities: [String] = []

    /// The user's files, read now, and the table of names, which is opened when facts are first wanted; where there is none, that is
    /// said on standard error.
    func knowledge() throws(Failure) -> @Sendable () -> ActorKnowledge {
        var read: [EntityFile] = []
        for path in entities { read.append(try Self.read(path)) }
        let files = read
        return {
            do {
                return ActorKnowledge(files: files, aliases: try AliasTable())
            } catch {
                Terminal.say("\(error); comparing names by their sound and the built-in entities alone", as: .warning)
                return ActorKnowledge(files: files)
            }
        }
    }

    private static func read(_ path: String) throws(Failure) -> EntityFile {
        let bytes = try InputFile.bytes(path)
        do {
            return try EntityFile(Data(bytes))
        } catch {
            throw Failure(.badData, "\(InputFile.name(path)):\(error.line): \(error.reason)")
        }
    }
}
