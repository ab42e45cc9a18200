import Documents
import Foundation
package import TMX

extension MemoryDatabase {
    /// Takes the units of a memory, all or none, in place of those that an earlier import of the same file left: a second import of
    /// an unchanged file changes nothing. What comes from standard input is added to what came before.
    ///
    /// - Parameter anew: whether the database is emptied first, in the same step.
    package func `import`(_ reader: TMXReader, anew: Bool = false) throws -> ImportReport {
        let isStream = reader.name == "-"
        let place = isStream ? "-" : URL(filePath: reader.name).standardizedFileURL.resolvingSymlinksInPath().path
        do {
            var report = try store.write { change in
                if anew { try change.empty() }
                var work = try MemoryImport(path: place, name: reader.name, into: change)
                while var unit = try reader.next() {
                    unit.sourceLanguage = unit.sourceLanguage ?? reader.header.sourceLanguage
                    try work.take(unit)
                }
                try work.finish(keepsOthers: isStream)
                return work.report
            }
            report.repairs = reader.diagnostics
            return report
        } catch let refusal as BadInput {
            throw refusal
        } catch {
            throw MemoryFailure(path: store.name, error)
        }
    }
}
