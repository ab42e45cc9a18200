import Foundation
import Vectors

/// Names of cities and parts of persons' names in all their spellings: which spellings are of one city, which of one
/// name.
///
/// A memory-mapped file that `Scripts/make-alias-table` writes, which also describes the format; opening it costs
/// nothing, a look-up one or two pages. Names are found by `AliasKey`, so case, marks and word division do not count.
@safe package final class AliasTable: Sendable {
    /// What one spelling may be.
    struct Entry: Hashable, Sendable {
        fileprivate var first: Int
        fileprivate var partCount: Int
        fileprivate var cityCount: Int

        /// Whether a person's name may be or hold it.
        var isPart: Bool { partCount > 0 }
        var isCity: Bool { cityCount > 0 }
    }

    /// Why there is no table.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    private let file: MappedFile
    private let slots: Int
    private let idCount: Int
    private let cityCount: Int
    private nonisolated(unsafe) let rows: UnsafeBufferPointer<UInt64>
    private nonisolated(unsafe) let ids: UnsafeBufferPointer<UInt32>
    private nonisolated(unsafe) let cities: UnsafeBufferPointer<UInt32>

    /// The file of the table; see `ModelFolder`.
    package static func defaultPath() -> String { "\(ModelFolder.path(of: "aliases-1"))/aliases.bin" }

    package init(path: String = defaultPath()) throws(Failure) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "no table of names in \(path); Scripts/bootstrap makes it")
        }
        let damaged = Failure(description: "\(path): not a table of names; delete it and run Scripts/bootstrap")
        guard let file = try? MappedFile(path: path), file.count >= Self.headSize else { throw damaged }
        let head = unsafe file.values(of: UInt32.self, at: 8, count: 3)
        let (slots, idCount, cityCount) = unsafe (Int(head[0]), Int(head[1]), Int(head[2]))
        let isOurs = file.withBytes(0..<8) { bytes in Self.magic.indices.allSatisfy { bytes[$0] == Self.magic[$0] } }
        guard isOurs, slots > 0, file.count == Self.headSize + slots * 16 + idCount * 4 + cityCount * 8 else {
            throw damaged
        }
        self.file = file
        (self.slots, self.idCount, self.cityCount) = (slots, idCount, cityCount)
        unsafe rows = file.values(of: UInt64.self, at: Self.headSize, count: 2 * slots)
        unsafe ids = file.values(of: UInt32.self, at: Self.headSize + 16 * slots, count: idCount)
        unsafe cities = file.values(
            of: UInt32.self, at: Self.headSize + 16 * slots + 4 * idCount, count: 2 * cityCount)
    }

    private static let magic = Array("RCPALS01".utf8)
    private static let headSize = 24

    /// What the spelling with a key may be; nil where it is not known.
    subscript(key: AliasKey) -> Entry? {
        var slot = Int((key.value >> 32).multipliedReportingOverflow(by: UInt64(slots)).partialValue >> 32)
        for _ in 0..<slots {
            let found = unsafe rows[2 * slot]
            if found == 0 { return nil }
            if found == key.value {
                let place = unsafe rows[2 * slot + 1]
                let first = Int(UInt32(truncatingIfNeeded: place))
                let parts = Int(place >> 32 & 0xFFFF)
                let cityCount = Int(place >> 48)
                guard first + parts + cityCount <= idCount else { return nil }
                return Entry(first: first, partCount: parts, cityCount: cityCount)
            }
            slot = slot + 1 < slots ? slot + 1 : 0
        }
        return nil
    }

    /// What a name may be, as it is written.
    func entry(of name: [Unicode.Scalar]) -> Entry? {
        var folded: [Unicode.Scalar] = []
        for scalar in name { ScalarFolding.append(scalar, to: &folded) }
        let key = AliasKey(folded)
        return key.isEmpty ? nil : self[key]
    }

    /// Whether a folded word is a part of persons' names, or one with up to four more letters in front or behind:
    /// `Fitzpatrick`, `Путина`.
    func isLikePart(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if self[AliasKey(word)]?.isPart == true { return true }
        let longest = min(4, word.count - 6)
        guard longest > 0 else { return false }
        return (1...longest).contains {
            self[AliasKey(word.dropFirst($0))]?.isPart == true || self[AliasKey(word.dropLast($0))]?.isPart == true
        }
    }

    /// Whether two spellings may be of one part of persons' names.
    func sharePart(_ a: Entry, _ b: Entry) -> Bool {
        share(a.first..<a.first + a.partCount, b.first..<b.first + b.partCount)
    }

    /// Whether two spellings may be of one city.
    func shareCity(_ a: Entry, _ b: Entry) -> Bool {
        let (endA, endB) = (a.first + a.partCount, b.first + b.partCount)
        return share(endA..<endA + a.cityCount, endB..<endB + b.cityCount)
    }

    private func share(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.contains { index in b.contains { unsafe ids[index] == ids[$0] } }
    }

    /// The inhabitants of the largest city of that name; 0 where there is none.
    func population(_ entry: Entry) -> Int {
        guard entry.cityCount > 0 else { return 0 }
        let city = unsafe Int(ids[entry.first + entry.partCount])
        guard city < cityCount else { return 0 }
        return unsafe Int(cities[2 * city])
    }
}
