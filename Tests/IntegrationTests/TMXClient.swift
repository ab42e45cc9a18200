import Foundation

/// A program of others that reads TMX. `Scripts/install-test-clients` sets them up.
enum TMXClient: String, Sendable {
    case xmllint, translateToolkit, omegaT

    /// Whether a test that needs the client runs: always on CI, where a missing client is a failure.
    var isExpected: Bool { ProcessInfo.processInfo.environment["CI"] != nil || isThere }

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The file that shows that the client is installed, and that is run but for OmegaT.
    var path: String {
        switch self {
        case .xmllint: "/usr/bin/xmllint"
        case .translateToolkit: Self.cache.appendingPathComponent("translate-toolkit/bin/python").path
        case .omegaT: "/usr/share/omegat/OmegaT.jar"
        }
    }

    private static var cache: URL {
        let environment = ProcessInfo.processInfo.environment
        let caches =
            environment["XDG_CACHE_HOME"].map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".cache")
        return caches.appendingPathComponent("recoupe/clients")
    }
}
