// The document as the server has it, kept in step by the changes that it sends back.

export class Model {
  constructor(document) {
    this.reset(document);
  }

  reset({ state, versions, rows, journal, accepted }) {
    Object.assign(this, { state, versions, rows, journal, accepted });
    this.indexOrders();
    /** Facts by version and sentence identifier, and the discrepancies; null until they were compared. */
    this.marks = null;
    this.isMarked = false;
  }

  /** Applies an update of the server; returns the rows whose texts changed although they are the same rows. */
  apply({ state, rows, sentences, orders }) {
    for (const { place, removed, inserted } of rows) this.rows.splice(place, removed, ...inserted);
    const rewritten = new Set();
    for (const { version, sentence, after } of sentences) {
      const list = this.versions[version].sentences;
      if (after) list[sentence] = after;
      else list.length = sentence;
      rewritten.add(`${version} ${sentence}`);
    }
    for (const { version, place, removed, inserted } of orders) {
      this.versions[version].order.splice(place, removed, ...inserted);
    }
    if (orders.length) this.indexOrders();
    // What was found stays until the next comparison is there, but for texts that are others now.
    if (state.revision !== this.state.revision) this.isMarked = false;
    for (const { version, sentence } of sentences) if (this.marks) this.marks.facts[version][sentence] = undefined;
    this.state = state;
    if (!rewritten.size) return [];
    return this.rows.filter((row) =>
      row.cells.some((cell, version) => cell.some((id) => rewritten.has(`${version} ${id}`))));
  }

  /** Places in reading order by identifier. */
  indexOrders() {
    this.ranks = this.versions.map(({ order }) => {
      const ranks = [];
      order.forEach((id, rank) => (ranks[id] = rank));
      return ranks;
    });
  }

  sentence(version, id) {
    return this.versions[version].sentences[id];
  }

  rank(version, id) {
    return this.ranks[version][id];
  }

  /** Whether a paragraph begins with the sentence. */
  beginsParagraph(version, id) {
    const { order, sentences } = this.versions[version];
    const rank = this.rank(version, id);
    return rank > 0 && sentences[order[rank - 1]].block !== sentences[id].block;
  }

  rowOf(version, id) {
    return this.rows.findIndex((row) => row.cells[version].includes(id));
  }

  isAlone(row) {
    return row.cells.filter((cell) => cell.length).length < 2;
  }

  factsOf(version, id) {
    return this.marks?.facts[version][id] ?? [];
  }

  /** Indices of the discrepancies that facts of these cells take part in, the gravest first. */
  discrepanciesOf(cells) {
    const facts = cells.flatMap((cell, version) => cell.flatMap((id) => this.factsOf(version, id)));
    const found = facts.map(({ discrepancy }) => discrepancy).filter((index) => index !== undefined);
    return [...new Set(found)].sort((left, right) => left - right);
  }

  get confirmed() {
    return this.rows.reduce((count, row) => count + (row.confirmed ? 1 : 0), 0);
  }

  /** Indices of rows that nobody confirmed and the aligner is not sure of, the most doubtful first. */
  doubts(limit) {
    const found = [];
    this.rows.forEach((row, index) => {
      if (!row.confirmed && row.score < limit) found.push(index);
    });
    return found.sort((left, right) => this.rows[left].score - this.rows[right].score || left - right);
  }

  /** Whether a sentence of the cell stands before one of the cell above in the same version: the rows cross there. */
  crosses(index, version) {
    const first = this.rows[index].cells[version][0];
    if (first === undefined) return false;
    for (let above = index - 1; above >= 0; above--) {
      const cell = this.rows[above].cells[version];
      if (cell.length) return this.rank(version, cell.at(-1)) > this.rank(version, first);
    }
    return false;
  }

  setMarks({ revision, facts, discrepancies }) {
    if (revision !== this.state.revision) return false;
    this.marks = {
      facts: this.versions.map(({ order }, version) => {
        const byId = [];
        order.forEach((id, rank) => (byId[id] = facts[version][rank]));
        return byId;
      }),
      discrepancies,
    };
    this.isMarked = true;
    return true;
  }
}
