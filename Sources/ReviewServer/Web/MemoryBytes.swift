import Documents
import Foundation
import TMX

/// A bitext as the bytes of a TMX file.
enum MemoryBytes {
    static func of(_ bitext: Bitext, toolVersion: String) -> [UInt8] {
        let header = bitext.memoryHeader(toolVersion: toolVersion, creationDate: TMXDate.format(Date()))
        var bytes = [UInt8]()
        let writer = TMXWriter(header: header) { bytes += $0 }
        for unit in bitext.translationUnits { writer.write(unit) }
        // A writer to memory has no file that could fail.
        try? writer.finish()
        return bytes
    }
}
