import Dispatch
import Foundation
import Synchronization

/// Work that several threads share, its results handed on in the order of its inputs: what comes out does not depend on how many
/// there are.
///
/// A thread of its own reads, so that a result is handed on while the next input is waited for. At most `window` inputs are read and
/// not yet handed on, which bounds memory.
package struct OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
    private let workers: Int
    private let window: Int
    private let makeWorker: @Sendable () -> (Input) throws -> Output

    /// `makeWorker` runs once on each worker's thread; what it returns need not be shared and does one input after another.
    package init(workers: Int, makeWorker: @escaping @Sendable () -> (Input) throws -> Output) {
        precondition(workers > 0)
        self.workers = workers
        window = 2 * workers + 4
        self.makeWorker = makeWorker
    }

    /// Hands the result of each input on, on the calling thread; `next` returns nil after the last input.
    ///
    /// What `next`, a worker or `handOn` throws ends the work, after the results before it were handed on.
    package func run(_ next: @escaping @Sendable () throws -> Input?, handOn: (Output) throws -> Void) throws {
        let line = WaitingLine<Input, Output>(window: window)
        defer { line.stop(workers: workers) }
        Self.start { line.fill(from: next, workers: workers) }
        for _ in 0..<workers {
            Self.start { [makeWorker] in
                let work = makeWorker()
                while let (index, input) = line.take() {
                    line.put(Result { try work(input) }, at: index)
                }
            }
        }
        while let result = line.nextResult() { try handOn(try result.get()) }
    }

    private static func start(_ block: @escaping @Sendable () -> Void) {
        let thread = Thread(block: block)
        // As much as a main thread has: the parser of pages goes deep.
        thread.stackSize = 8 << 20
        thread.start()
    }
}

/// Inputs that wait for a worker, and results that wait for their turn.
private final class WaitingLine<Input: Sendable, Output: Sendable>: Sendable {
    private struct State {
        var inputs: [(index: Int, input: Input)] = []
        var results: [Int: Result<Output, any Error>] = [:]
        /// Inputs that were read; results that were handed on.
        var (read, handedOn) = (0, 0)
        var isAtEnd = false
        var isStopped = false
    }

    private let state = Mutex(State())
    /// Inputs that may be read, inputs or ends that workers may look for, results or the end that may be handed on. All start at
    /// zero: a semaphore must not be let go of below the value that it started with.
    private let (places, inputs, turns) = (
        DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
    )

    init(window: Int) {
        for _ in 0..<window { places.signal() }
    }

    /// Reads until there is no more; a failure to read stands in the place of the input.
    func fill(from next: () throws -> Input?, workers: Int) {
        var isAtEnd = false
        while !isAtEnd {
            places.wait()
            let read = Result { try next() }
            let isStopped = state.withLock { state in
                switch read {
                case .success(let input?): state.inputs.append((state.read, input))
                case .success(nil): isAtEnd = true
                case .failure(let error):
                    state.results[state.read] = .failure(error)
                    isAtEnd = true
                }
                if case .success(nil) = read {} else { state.read += 1 }
                state.isAtEnd = isAtEnd
                return state.isStopped
            }
            if isStopped { return }
            if isAtEnd { turns.signal() }
            for _ in 0..<(isAtEnd ? workers : 1) { inputs.signal() }
        }
    }

    /// The next input for a worker; nil where there will be none.
    func take() -> (Int, Input)? {
        inputs.wait()
        return state.withLock { $0.isStopped || $0.inputs.isEmpty ? nil : $0.inputs.removeFirst() }
    }

    func put(_ result: Result<Output, any Error>, at index: Int) {
        state.withLock { $0.results[index] = result }
        turns.signal()
    }

    /// The result whose turn it is, as soon as it is there; nil after the last.
    func nextResult() -> Result<Output, any Error>? {
        while true {
            let (result, isOver) = state.withLock { state in
                let result = state.results.removeValue(forKey: state.handedOn)
                if result != nil { state.handedOn += 1 }
                return (result, state.isAtEnd && state.handedOn == state.read && result == nil)
            }
            if let result {
                places.signal()
                return result
            }
            if isOver { return nil }
            turns.wait()
        }
    }

    /// Lets go of all threads that wait.
    func stop(workers: Int) {
        state.withLock { $0.isStopped = true }
        places.signal()
        for _ in 0..<workers { inputs.signal() }
    }
}
