import Foundation

/// Where the files are that `Scripts/bootstrap` fetches.
package enum ModelFolder {
    /// The folder `name`: in `$RECOUPE_MODELS`; else in `models` beside the program, where an archive has it; else in
    /// `$XDG_DATA_HOME/recoupe/models` or `~/.local/share/recoupe/models`.
    package static func path(of name: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let models = environment["RECOUPE_MODELS"], !models.isEmpty { return "\(models)/\(name)" }
        let own = "\(Bundle.main.bundleURL.path)/models/\(name)"
        if FileManager.default.fileExists(atPath: own) { return own }
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(NSHomeDirectory())/.local/share"
        return "\(data)/recoupe/models/\(name)"
    }
}
