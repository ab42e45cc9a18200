import Foundation
import Testing

@testable import Facts

struct AliasTableTests {
    private static let installed = try? AliasTable()

    private func entry(_ name: String) -> AliasTable.Entry? { Self.installed?.entry(of: Array(name.unicodeScalars)) }

    /// Also holds the script that writes the table and the code that reads it to one way of folding names.
    @Test(
        .enabled(if: installed != nil, "no table of names; Scripts/bootstrap makes it"),
        arguments: [
            ("Merkel", "默克尔"), ("Merkel", "メルケル"), ("Merkel", "ميركل"), ("Øystein", "oystein"),
        ])
    func spellingsOfOneNameShareIt(a: String, b: String) throws {
        let (left, right) = (try #require(entry(a)), try #require(entry(b)))
        #expect(try #require(Self.installed).sharePart(left, right))
    }

    @Test(
        .enabled(if: installed != nil, "no table of names; Scripts/bootstrap makes it"),
        arguments: [("Cologne", "Köln"), ("Moscou", "Москва"), ("Lyon", "里昂"), ("São Paulo", "サンパウロ"), ("Alep", "حلب")])
    func namesOfOneCityShareIt(a: String, b: String) throws {
        let (left, right) = (try #require(entry(a)), try #require(entry(b)))
        #expect(try #require(Self.installed).shareCity(left, right))
    }

    @Test(.enabled(if: installed != nil, "no table of names; Scripts/bootstrap makes it"))
    func citiesHaveInhabitants() throws {
        let table = try #require(Self.installed)
        #expect(table.population(try #require(entry("Paris"))) > 2_000_000)
        #expect(entry("Xyzzyqq") == nil)
    }

    @Test func aMissingTableIsSaid() {
        #expect {
            try AliasTable(path: "/nowhere/aliases.bin")
        } throws: { "\($0)".contains("/nowhere/aliases.bin") && "\($0)".contains("Scripts/bootstrap") }
    }

    @Test(arguments: [Data("RCPALS01".utf8), Data(repeating: 1, count: 4096), Data()])
    func aDamagedTableIsSaid(bytes: Data) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "aliases-\(UUID().uuidString).bin").path
        try bytes.write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect { try AliasTable(path: path) } throws: { "\($0)".contains("not a table of names") }
    }
}
