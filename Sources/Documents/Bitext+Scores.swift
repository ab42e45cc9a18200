extension Bitext {
    /// Takes apart what is less sure than `score`: the beads and units below it become sentences without counterpart.
    package mutating func unlink(below score: Double) {
        for index in alignments.indices {
            alignments[index].beads = alignments[index].beads.flatMap { bead in
                guard !bead.isNull, bead.score < score else { return [bead] }
                return bead.source.map { Bead(source: $0..<$0 + 1, target: 0..<0, score: 0) }
                    + bead.target.map { Bead(source: 0..<0, target: $0..<$0 + 1, score: 0) }
            }
        }
        units = units.flatMap { unit in
            guard unit.score < score else { return [unit] }
            return unit.sentences.enumerated().flatMap { article, sentences in
                sentences.map { sentence in
                    var alone = [[Int]](repeating: [], count: articles.count)
                    alone[article] = [sentence]
                    return AlignedUnit(sentences: alone, score: 0)
                }
            }
        }
    }
}
