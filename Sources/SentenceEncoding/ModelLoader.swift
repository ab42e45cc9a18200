import Dispatch
import Synchronization

/// Loads a model on a thread of its own, while whoever needs it later reads its articles.
package final class ModelLoader: Sendable {
    private let work = DispatchGroup()
    private let result = Mutex<Result<EncoderModel, EncoderError>?>(nil)

    /// Begins to load the model in `folder`.
    package init(folder: String = EncoderModel.defaultFolder()) {
        DispatchQueue.global().async(group: work) { [self] in
            let loaded = Result { () throws(EncoderError) in try EncoderModel(folder: folder) }
            result.withLock { $0 = loaded }
        }
    }

    /// The model, as soon as it is there.
    package func model() throws(EncoderError) -> EncoderModel {
        work.wait()
        guard let result = result.withLock({ $0 }) else { preconditionFailure("the work ends with a result") }
        return try result.get()
    }
}
