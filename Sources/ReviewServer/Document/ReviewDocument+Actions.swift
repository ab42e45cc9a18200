extension ReviewDocument {
    /// What `action` would do. Requires one that is not `undo` or `redo`, which are the history's.
    func change(by action: ReviewAction) throws(ReviewRefusal) -> ReviewChange {
        switch action {
        case .mergeRows(let row): try mergingRows(row)
        case .splitRow(let row, let counts): try splittingRow(row, at: counts)
        case .moveUp(let row, let version, let count): try moving(count, of: version, from: row, by: -1)
        case .moveDown(let row, let version, let count): try moving(count, of: version, from: row, by: 1)
        case .link(let row, let version, let target): try linking(version, of: row, to: target)
        case .unlink(let row, let version): try unlinking(version, of: row)
        case .edit(let version, let sentence, let text): try editing(sentence, of: version, text)
        case .splitSentence(let version, let sentence, let place): try splitting(sentence, of: version, at: place)
        case .mergeSentences(let version, let sentence): try merging(sentence, of: version)
        case .confirm(let row, let above): try confirming(row, above: above)
        case .unconfirm(let row): try unconfirming(row)
        case .realign(let stretches): try realigning(stretches)
        case .judge(let discrepancy, let judgement): judging(discrepancy, judgement)
        case .undo, .redo: throw ReviewRefusal("only a history can take back")
        }
    }

    private func judging(_ discrepancy: DiscrepancyKey, _ judgement: Judgement) -> ReviewChange {
        ReviewChange(judgements: [
            .init(
                discrepancy: discrepancy, before: judgements[discrepancy],
                after: judgement.isBlank ? nil : judgement)
        ])
    }

    /// Throws unless there is such a row, and such a version.
    func check(row: Int, version: Int? = nil) throws(ReviewRefusal) {
        guard rows.indices.contains(row) else { throw ReviewRefusal("there is no row \(row + 1)") }
        if let version { try check(version: version) }
    }

    func check(version: Int) throws(ReviewRefusal) {
        guard versions.indices.contains(version) else { throw ReviewRefusal("there is no version \(version + 1)") }
    }
}
