import Foundation
import Testing

/// The archive of `make dist`, where users unpack it and where Spark does.
@Suite(.serialized)
struct DistributionTests {
    /// Whether a test runs that needs `file`: always on CI, where a missing one is a failure.
    private static func isExpected(_ file: String) -> Bool {
        ProcessInfo.processInfo.environment["CI"] != nil || FileManager.default.fileExists(atPath: file)
    }

    private static let spark: String = {
        let environment = ProcessInfo.processInfo.environment
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        return (environment["XDG_CACHE_HOME"] ?? "\(home)/.cache") + "/recoupe/spark/installed.txt"
    }()

    /// Calls `body` with an archive of the built program, without the model.
    private func withArchive(_ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let (tree, archive) = (
                folder.appending(path: "recoupe").path, folder.appending(path: "recoupe.tar.gz").path
            )
            try run("Scripts/make-dist", [RecoupeRun.program.path, tree])
            try run("tar", ["-C", folder.path, "-I", "gzip -1", "-cf", archive, "recoupe"])
            try body(archive)
        }
    }

    /// What the program printed; throws with it unless it ends with 0.
    @discardableResult
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        try OtherProgram.run(
            program, arguments, in: RecoupeRun.root, environment: ["RECOUPE": RecoupeRun.program.path])
    }

    @Test(
        "it runs where nothing but the C library is",
        .enabled(if: isExpected("/usr/bin/patchelf"), "no patchelf: run Scripts/install-test-clients"))
    func isComplete() throws {
        try withArchive { archive in
            let printed = try run("Scripts/check-dist", [archive])
            #expect(printed.contains("runs with the C library alone"))
        }
    }

    @Test(
        "a Spark cluster that loses a worker gives what one machine gives",
        .enabled(if: isExpected(spark), "no Spark: run Scripts/install-test-clients"))
    func runsOnSpark() throws {
        try withArchive { archive in
            let printed = try run(
                "Scripts/with-spark", ["Integrations/spark/test", archive, "--records", "150"])
            #expect(printed.contains("killed the second worker in mid-run"))
            #expect(printed.contains("and one machine with Spark and without it, agree"))
        }
    }
}
