import Documents
import TMX

/// Units as the database keeps them: each as TMX, `<tu>…</tu>`.
enum UnitRecords {
    /// Makes records of units, one after another.
    final class Writer {
        private final class Sink {
            var bytes: [UInt8] = []
        }

        private let sink = Sink()
        private let writer: TMXWriter

        init() {
            writer = TMXWriter(header: UnitRecords.header) { [sink] in sink.bytes += $0 }
            writer.flush()
        }

        func record(of unit: TranslationUnit) -> [UInt8] {
            sink.bytes.removeAll(keepingCapacity: true)
            writer.write(unit)
            writer.flush()
            return sink.bytes
        }
    }

    /// A reader of the units that `next` returns record by record, until it returns nil.
    static func reader(name: String, next: @escaping () -> [UInt8]?) throws(BadInput) -> TMXReader {
        var state = State.start
        return try TMXReader(name: name) {
            switch state {
            case .start:
                state = .records
                return Array("<tmx version=\"1.4\"><header srclang=\"*all*\"/><body>".utf8)
            case .records:
                if let record = next() { return record }
                state = .end
                return Array("</body></tmx>".utf8)
            case .end: return []
            }
        }
    }

    private enum State { case start, records, end }

    private static let header = TranslationMemoryHeader(sourceLanguage: .any, toolVersion: "")
}
