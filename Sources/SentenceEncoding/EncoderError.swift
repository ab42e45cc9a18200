/// Why the sentence encoder is not to be had.
package enum EncoderError: Error, Hashable, CustomStringConvertible {
    /// There is no model in `folder`.
    case missing(folder: String)
    /// A file of the model is damaged or of another format.
    case damaged(path: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let folder): "no sentence encoder in \(folder); Scripts/bootstrap fetches it"
        case .damaged(let path, let reason): "\(path): \(reason); delete it and run Scripts/bootstrap"
        }
    }
}
