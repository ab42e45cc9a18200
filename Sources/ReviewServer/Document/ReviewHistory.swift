/// A document with all that was done to it, so that anything can be taken back.
package struct ReviewHistory: Sendable {
    package private(set) var document: ReviewDocument
    /// How many actions were performed, those that take back included. Who acts says which document they saw by it.
    package private(set) var sequence = 0
    private var done: [ReviewChange] = []
    private var undone: [ReviewChange] = []

    package init(_ document: ReviewDocument) { self.document = document }

    package var canUndo: Bool { !done.isEmpty }
    package var canRedo: Bool { !undone.isEmpty }

    /// What `action` would change. Nothing is changed yet.
    package func change(by action: ReviewAction) throws(ReviewRefusal) -> ReviewChange {
        switch action {
        case .undo:
            guard let last = done.last else { throw ReviewRefusal("there is nothing to take back") }
            return last.inverse
        case .redo:
            guard let last = undone.last else { throw ReviewRefusal("nothing was taken back") }
            return last
        default: return try document.change(by: action)
        }
    }

    /// Performs `action`, of which `change` is what `change(by:)` says.
    package mutating func perform(_ action: ReviewAction, _ change: ReviewChange) {
        document.apply(change)
        sequence += 1
        switch action {
        case .undo: undone.append(done.removeLast())
        case .redo: done.append(undone.removeLast())
        default:
            done.append(change)
            undone = []
        }
    }

    /// Performs `action`.
    @discardableResult
    package mutating func perform(_ action: ReviewAction) throws(ReviewRefusal) -> ReviewChange {
        let change = try change(by: action)
        perform(action, change)
        return change
    }
}
