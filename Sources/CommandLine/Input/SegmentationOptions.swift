import ArgumentParser
import Segmentation

/// How articles are cut into sentences: shared by the commands that do it.
struct SegmentationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Segmentation rules in place of our own (SRX 2.0, as OmegaT, Okapi and LanguageTool write it).",
            valueName: "file"))
    var srx: String?

    /// The rules of the user's file; nil where none is named.
    func rules() throws(Failure) -> SRXDocument? {
        guard let srx else { return nil }
        let bytes = try InputFile.bytes(srx)
        do {
            return try SRXDocument(bytes, name: InputFile.name(srx))
        } catch {
            throw Failure(error)
        }
    }
}
