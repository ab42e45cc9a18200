import SentenceEncoding
import Synchronization

/// The sentence encoder's model, which loads while articles are read; without one, on words alone, which is said once on standard
/// error.
final class EncoderSource: Sendable {
    private let loader = ModelLoader()
    private let isMissed = Mutex(false)

    func model() -> EncoderModel? {
        do {
            return try loader.model()
        } catch {
            let isFirst = isMissed.withLock { isMissed in
                defer { isMissed = true }
                return !isMissed
            }
            if isFirst {
                Terminal.say("\(error); aligning by words, numbers and names alone", as: .warning)
            }
            return nil
        }
    }
}
