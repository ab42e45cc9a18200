import Documents

/// The text of one output file, a buffer at a time, with what its format could not hold.
final class TextOutput {
    private let file: OutputFile
    private var buffer: [UInt8] = []
    private var failure: OutputFailure?
    private static let bufferSize = 1 << 16
    var log = DiagnosticLog()

    init(path: String) throws(OutputFailure) { file = try OutputFile(path: path) }

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { flush() }
    }

    func finish() throws(OutputFailure) {
        flush()
        if let failure { throw failure }
        try file.complete()
    }

    /// Tells of marks and second variants, which no format but TMX keeps here.
    func reportLosses(of unit: TranslationUnit, number: Int, languages: [Language]) {
        let kept = languages.compactMap(unit.variant)
        if kept.contains(where: \.segment.hasTags) {
            report("inline-tags", "the inline tags of unit \(number) are left out")
        }
        if kept.count < unit.variants.count {
            report("variant-left-out", "unit \(number) has variants that there is no place for")
        }
    }

    func report(_ category: String, _ message: String) {
        log.append(Diagnostic(.warning, category: category, message: message))
    }

    private func flush() {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard failure == nil else { return }
        do { try file.write(buffer) } catch { failure = error }
    }
}
