import Foundation
import Testing

/// What `swift package describe` says of a target, and what its sources import.
struct DescribedTarget: Decodable {
    var name: String
    var path: String
    var type: String
    var targetDependencies: [String]?
    var productDependencies: [String]?

    enum CodingKeys: String, CodingKey {
        case name, path, type
        case targetDependencies = "target_dependencies"
        case productDependencies = "product_dependencies"
    }
}

struct DescribedPackage: Decodable {
    var targets: [DescribedTarget]
}

@Suite("Each module knows only what the design lets it know")
struct DependencyTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The table of CONTRIBUTING.md: `| Module | does | Imports |`.
    static let table: [String: Set<String>] = {
        let text = try! String(contentsOf: root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
        var table: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3 else { continue }
            let imports = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            for name in cells[0].split(separator: ",") {
                table[name.trimmingCharacters(in: CharacterSet(charactersIn: "` "))] = Set(imports).subtracting(["–"])
            }
        }
        return table
    }()

    @Test("the manifest is the table")
    func manifest() throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let scratch = FileManager.default.temporaryDirectory.appending(path: "recoupe-describe-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        process.arguments = [
            "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.path, "describe", "--type",
            "json",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let targets = try JSONDecoder().decode(DescribedPackage.self, from: data).targets
        let ours = targets.filter { $0.path.hasPrefix("Sources/") }
        #expect(Set(ours.map(\.name)) == Set(Self.table.keys))
        for target in ours {
            let imports = Set((target.targetDependencies ?? []) + (target.productDependencies ?? []))
            #expect(imports == Self.table[target.name], "\(target.name)")
        }
    }

    @Test(
        "only the wrappers import a C library",
        arguments: ["CLibXML2", "CLibZip", "CPostgreSQL", "COpenBLAS", "CICU", "CSentencePiece", "CCLD2", "CVectors"])
    func wrappers(_ library: String) throws {
        let owners = Self.table.filter { $0.value.contains(library) }.keys
        #expect(owners.count == 1)
        let sources = Self.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)!
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.split(separator: "\n").contains(where: { $0.hasSuffix("import \(library)") }) else { continue }
            #expect(owners.contains { file.path.contains("/Sources/\($0)/") }, "\(file.path)")
        }
    }

    @Test("no language is named in code")
    func languages() throws {
        let pattern = try Regex(#"[=!]=\s*"(fr|en|de|es|it|pt|nl|pl|ru|ar|zh|ja|tr|ko|cs|uk)""#)
        let sources = Self.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)!
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.firstMatch(of: pattern) == nil, "\(file.path)")
        }
    }
}
