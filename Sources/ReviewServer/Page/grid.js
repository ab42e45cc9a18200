// The rows, of which only those near the window are in the page, so that thousands scroll as smoothly as ten.
// One sentence (or empty cell) is current; it alone can be reached by Tab, the arrow keys move within.

import { element, marked } from "./text.js";

/** Pixels beyond the window in which rows are kept. */
const MARGIN = 800;

export class Grid {
  /** `onSelect` is told when the current sentence changes, `onConfirm(row, isAlone)` when a row's mark is clicked. */
  constructor(root, model, { onSelect, onConfirm, onOpen }) {
    Object.assign(this, { root, model, onSelect, onConfirm, onOpen });
    this.cursor = { row: 0, version: 0, place: 0 };
    this.elements = new Map();
    this.heights = new WeakMap();
    this.find = () => [];
    this.head = element("div", { role: "rowgroup", class: "head" });
    this.body = element("div", { role: "rowgroup", class: "body" });
    root.append(this.head, this.body);
    root.addEventListener("scroll", () => this.requestRender(), { passive: true });
    root.addEventListener("click", (event) => this.click(event));
    root.addEventListener("dblclick", (event) => {
      if (event.target.closest(".sentence") && !event.target.closest(".editing")) this.onOpen();
    });
    root.addEventListener("focusin", (event) => this.follow(event));
    new ResizeObserver(() => this.resize()).observe(root);
    this.reset();
  }

  /** Shows a document from its beginning. */
  reset() {
    const { versions, rows } = this.model;
    this.root.style.setProperty("--versions", versions.length);
    this.root.setAttribute("aria-colcount", versions.length + 1);
    this.root.setAttribute("aria-rowcount", rows.length + 1);
    this.head.replaceChildren(
      element("div", { role: "row", class: "bead", "aria-rowindex": 1 },
        element("div", { role: "columnheader", class: "gutter", "aria-colindex": 1 }, "Row"),
        ...versions.map(({ label, name }, version) =>
          element("div", { role: "columnheader", class: "cell", "aria-colindex": version + 2 },
            element("span", { class: "badge" }, label), ` ${name}`))));
    this.refresh();
  }

  /** Shows what changed. `rewritten` are rows that are the same but for their texts; `all` makes every row anew. */
  refresh({ rewritten = [], all = false } = {}) {
    const hadFocus = this.root.contains(document.activeElement);
    this.root.setAttribute("aria-rowcount", this.model.rows.length + 1);
    for (const row of rewritten) this.drop(row);
    if (all) for (const row of [...this.elements.keys()]) this.drop(row);
    this.clampCursor();
    this.measure();
    this.render();
    if (hadFocus && !this.root.contains(document.activeElement)) this.currentElement?.focus({ preventScroll: true });
  }

  drop(row) {
    this.elements.get(row)?.remove();
    this.elements.delete(row);
    this.heights.delete(row);
  }

  resize() {
    if (this.width === this.root.clientWidth) return this.requestRender();
    this.width = this.root.clientWidth;
    this.heights = new WeakMap();
    for (const [row, shown] of this.elements) this.heights.set(row, shown.offsetHeight);
    this.measure();
    this.render();
  }

  // Places

  /** The row has another height than before. */
  resizeRow(index) {
    const row = this.model.rows[index];
    const height = this.elements.get(row).offsetHeight;
    this.heights.set(row, height);
    this.sizes[index] = height;
    this.stack();
    this.render();
  }

  /** The heights of all rows, as far as they are known, and guesses for the rest. */
  measure() {
    const { rows, versions } = this.model;
    const isNarrow = this.root.clientWidth < 832;
    const perLine = Math.max(12, (isNarrow ? this.root.clientWidth : Math.max(224, (this.root.clientWidth - 80) / versions.length)) / 9);
    this.sizes = Float64Array.from(rows, (row) => this.heights.get(row) ?? this.guessed(row, perLine, isNarrow));
    this.stack();
  }

  /** Where each row begins: done for every frame of a scroll, so from plain numbers alone. */
  stack() {
    const { sizes } = this;
    this.offsets = new Float64Array(sizes.length + 1);
    for (let index = 0; index < sizes.length; index++) this.offsets[index + 1] = this.offsets[index] + sizes[index];
    this.body.style.height = `${this.offsets[sizes.length]}px`;
  }

  /** Guesses are kept until the window has another width. */
  guessed(row, perLine, isNarrow) {
    if (this.guessWidth !== perLine) {
      this.guessWidth = perLine;
      this.guesses = new WeakMap();
    }
    let guess = this.guesses.get(row);
    if (guess === undefined) {
      guess = this.guess(row, perLine, isNarrow);
      this.guesses.set(row, guess);
    }
    return guess;
  }

  guess(row, perLine, isNarrow) {
    const lines = row.cells.map((cell, version) =>
      cell.reduce((sum, id) => sum + Math.ceil(this.model.sentence(version, id).text.length / perLine), 0) || 1);
    const count = isNarrow ? lines.reduce((sum, line) => sum + line, 0) : Math.max(...lines);
    return count * 25 + (isNarrow ? 30 * row.cells.length : 22);
  }

  /** The row at a height. */
  indexAt(height) {
    let [low, high] = [0, Math.max(0, this.model.rows.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsets[middle] <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get windowHeight() {
    return this.root.clientHeight - this.head.offsetHeight;
  }

  requestRender() {
    if (this.isPending) return;
    this.isPending = true;
    requestAnimationFrame(() => {
      this.isPending = false;
      this.render();
    });
  }

  /** Puts the rows near the window into the page; what is above the window does not make the rest jump. */
  render() {
    const { rows } = this.model;
    if (!rows.length) return this.body.replaceChildren();
    const top = this.root.scrollTop;
    const anchor = this.indexAt(top);
    const within = top - this.offsets[anchor];
    const [first, last] = [this.indexAt(top - MARGIN), this.indexAt(top + this.windowHeight + MARGIN)];
    const wanted = new Map();
    if (this.cursor.row < first) wanted.set(this.cursor.row, rows[this.cursor.row]);
    for (let index = first; index <= last; index++) wanted.set(index, rows[index]);
    if (this.cursor.row > last) wanted.set(this.cursor.row, rows[this.cursor.row]);
    const kept = new Set(wanted.values());
    for (const [row, shown] of this.elements) {
      if (kept.has(row)) continue;
      shown.remove();
      this.elements.delete(row);
    }
    const fresh = [];
    let next = this.body.firstChild;
    for (const [index, row] of wanted) {
      let shown = this.elements.get(row);
      if (!shown) {
        shown = this.rowElement(row, index);
        this.elements.set(row, shown);
        fresh.push(index);
      }
      if (shown === next) next = next.nextSibling;
      else this.body.insertBefore(shown, next);
      this.number(shown, row, index);
    }
    let isOff = false;
    for (const index of fresh) {
      const height = this.elements.get(rows[index]).offsetHeight;
      this.heights.set(rows[index], height);
      if (this.sizes[index] === height) continue;
      this.sizes[index] = height;
      isOff = true;
    }
    if (isOff) {
      this.stack();
      const wantedTop = this.offsets[anchor] + within;
      if (Math.abs(wantedTop - this.root.scrollTop) > 1) this.root.scrollTop = wantedTop;
    }
    for (const [index, row] of wanted) this.elements.get(row).style.transform = `translateY(${this.offsets[index]}px)`;
    this.showCursor();
  }

  // Rows

  rowElement(row) {
    const { model } = this;
    const shown = element("div", { role: "row", class: "bead" });
    const percent = Math.round(row.score * 100);
    shown.classList.toggle("confirmed", row.confirmed);
    shown.classList.toggle("alone", model.isAlone(row));
    shown.style.setProperty("--doubt", row.confirmed ? 0 : 1 - row.score);
    shown.append(
      element("div", { role: "rowheader", class: "gutter", "aria-colindex": 1 },
        element("button", { type: "button", class: "mark", tabindex: -1 }, row.confirmed ? "\u2713" : ""),
        element("span", { class: "number" }),
        element("span", { class: "score" }, row.confirmed ? "" : model.isAlone(row) ? "alone" : `${percent}%`)));
    row.cells.forEach((cell, version) => shown.append(this.cellElement(cell, version)));
    return shown;
  }

  /** What depends on the row's place. */
  number(shown, row, index) {
    if (shown.dataset.row === String(index)) return;
    shown.dataset.row = index;
    shown.setAttribute("aria-rowindex", index + 2);
    const [mark, number] = shown.firstChild.children;
    number.textContent = index + 1;
    const sure = this.model.isAlone(row) ? "without counterpart" : `${Math.round(row.score * 100)}% sure`;
    shown.firstChild.setAttribute(
      "aria-label", `Row ${index + 1}, ${row.confirmed ? "confirmed" : `${sure}, not confirmed`}`);
    const name = row.confirmed ? `Take back the confirmation of row ${index + 1}` : `Confirm row ${index + 1} and all above`;
    mark.setAttribute("aria-label", name);
    mark.title = row.confirmed ? "Take back the confirmation (u)" : "Confirm this row and all above (Enter)";
    row.cells.forEach((cell, version) =>
      shown.children[version + 1].classList.toggle("crossing", this.model.crosses(index, version)));
  }

  cellElement(cell, version) {
    const { label, name, language, isRightToLeft } = this.model.versions[version];
    const shown = element("div", {
      role: "gridcell", class: "cell", "aria-colindex": version + 2, "data-version": version,
    }, element("span", { class: "badge", title: name, "aria-hidden": "true" }, label));
    if (!cell.length) {
      shown.classList.add("empty");
      shown.append(element("span", { class: "sentence", tabindex: -1 }, "no counterpart"));
      return shown;
    }
    const text = element("div", { class: "text", lang: language, dir: isRightToLeft ? "rtl" : "ltr" });
    cell.forEach((id, place) => {
      if (place) text.append(" ");
      text.append(this.sentenceElement(version, id));
    });
    shown.append(text);
    return shown;
  }

  sentenceElement(version, id) {
    const { model } = this;
    const { text, original } = model.sentence(version, id);
    const isEdited = original !== undefined && original !== text;
    const number = element("sup", { dir: "ltr" }, `${model.beginsParagraph(version, id) ? "\u00B6" : ""}${model.rank(version, id) + 1}`);
    const facts = model.factsOf(version, id);
    const shown = element("span", {
      class: "sentence", tabindex: -1, "data-id": id, title: isEdited ? `In the article: ${original}` : null,
    }, number, ...marked(text, facts, this.find(text), (fact) => this.factElement(fact)));
    shown.classList.toggle("edited", isEdited);
    return shown;
  }

  factElement({ kind, discrepancy }) {
    const found = discrepancy === undefined ? null : this.model.marks.discrepancies[discrepancy];
    if (!found) return element("span", { class: `fact ${kind}` });
    const isDismissed = found.judgement.verdict === "dismissed";
    return element("a", {
      class: `fact ${kind} ${isDismissed ? "dismissed" : found.type}`, href: `facts#d${discrepancy + 1}`, tabindex: -1,
      title: found.explanation,
    });
  }

  // The current sentence

  clampCursor() {
    const { rows, versions } = this.model;
    this.cursor.row = Math.max(0, Math.min(this.cursor.row, rows.length - 1));
    this.cursor.version = Math.max(0, Math.min(this.cursor.version, versions.length - 1));
    const cell = rows[this.cursor.row]?.cells[this.cursor.version] ?? [];
    this.cursor.place = Math.max(0, Math.min(this.cursor.place, cell.length - 1));
  }

  /** Identifier of the current sentence; undefined in an empty cell. */
  get currentId() {
    const { row, version, place } = this.cursor;
    return this.model.rows[row]?.cells[version][place];
  }

  get currentElement() {
    const { row, version, place } = this.cursor;
    const shown = this.elements.get(this.model.rows[row]);
    return shown?.children[version + 1].querySelectorAll(".sentence")[place] ?? null;
  }

  showCursor() {
    const current = this.currentElement;
    if (this.shownCursor !== current) {
      this.shownCursor?.setAttribute("tabindex", -1);
      this.shownCursor?.classList.remove("current");
      this.shownCursor?.closest(".bead")?.classList.remove("current");
      current?.setAttribute("tabindex", 0);
      current?.classList.add("current");
      current?.closest(".bead").classList.add("current");
      this.shownCursor = current;
    }
  }

  /** Makes a sentence the current one, brings it into the window and, as a rule, focuses it. */
  select(cursor, { focus = true, center = false } = {}) {
    Object.assign(this.cursor, cursor);
    this.clampCursor();
    // Heights near a far row are guesses until it is shown: a second and third look settle them.
    for (let look = 0; look < 3; look++) if (!this.bringIntoView(center && look === 0)) break;
    this.render();
    if (focus) this.currentElement?.focus({ preventScroll: true });
    this.onSelect();
  }

  /** Scrolls as little as it takes; says whether it did. */
  bringIntoView(center) {
    const { row } = this.cursor;
    const [top, bottom] = [this.offsets[row], this.offsets[row + 1]];
    const before = this.root.scrollTop;
    const lowest = bottom - this.windowHeight;
    let wanted = before;
    if (center) wanted = (top + lowest) / 2;
    else if (top < before || bottom - top > this.windowHeight) wanted = top;
    else if (before < lowest) wanted = lowest;
    this.root.scrollTop = wanted;
    this.render();
    const isMoved = this.root.scrollTop !== before;
    this.currentElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
    return isMoved;
  }

  /** The focus went to a sentence by other means: it is current. */
  follow({ target }) {
    const place = this.placeOf(target);
    if (!place || target.closest(".editing")) return;
    if (Object.keys(place).every((key) => place[key] === this.cursor[key])) return;
    Object.assign(this.cursor, place);
    this.showCursor();
    this.onSelect();
  }

  placeOf(target) {
    const cell = target.closest(".body .cell");
    if (!cell) return null;
    const sentences = [...cell.querySelectorAll(".sentence")];
    const place = Math.max(0, sentences.indexOf(target.closest(".sentence")));
    return { row: Number(cell.closest(".bead").dataset.row), version: Number(cell.dataset.version), place };
  }

  click(event) {
    const mark = event.target.closest(".mark");
    if (mark) return this.onConfirm(Number(mark.closest(".bead").dataset.row), event.shiftKey);
    if (event.target.closest("textarea, button, a[href]")) return;
    const place = this.placeOf(event.target);
    if (place && getSelection().isCollapsed) this.select(place);
  }

  // Walking

  /** To the next or previous sentence of the version, across rows. */
  step(direction) {
    const { row, version, place } = this.cursor;
    const cell = this.model.rows[row].cells[version];
    if (cell[place + direction] !== undefined) return this.select({ place: place + direction });
    const other = this.model.rows[row + direction];
    if (other) this.select({ row: row + direction, place: direction > 0 ? 0 : other.cells[version].length - 1 });
  }

  stepRow(direction) {
    this.select({ row: this.cursor.row + direction, place: 0 });
  }

  /** To another version. A column on the screen's other side is on the other side in any script. */
  stepVersion(direction) {
    this.select({ version: this.cursor.version + direction, place: 0 });
  }

  page(direction) {
    const height = this.offsets[this.cursor.row] + direction * this.windowHeight;
    this.select({ row: this.indexAt(Math.max(0, height)), place: 0 });
  }
}
