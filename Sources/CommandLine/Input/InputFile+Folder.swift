import Foundation

extension InputFile {
    /// The files in `folder` and in the folders in it that are wanted, sorted; without hidden ones. Paths are relative to it.
    static func paths(in folder: String, where isWanted: (String) -> Bool) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return files.filter { file in
            isWanted(file) && !file.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }
}
