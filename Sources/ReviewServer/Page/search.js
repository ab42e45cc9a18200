// Search through all versions, rows that are not in the page included.

/** So many hits are counted. */
const LIMIT = 10_000;

export class Search {
  constructor(form, app) {
    Object.assign(this, { form, app, hits: [] });
    this.pattern = form.querySelector("#pattern");
    this.cased = form.querySelector("#cased");
    this.output = form.querySelector("output");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(1);
    });
    form.addEventListener("input", () => this.update());
    form.querySelector("#before").addEventListener("click", () => this.go(-1));
    form.querySelector("#close-search").addEventListener("click", () => this.close());
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && event.shiftKey && event.target === this.pattern) {
        event.preventDefault();
        this.go(-1);
      }
    });
  }

  open() {
    this.form.hidden = false;
    this.pattern.select();
    this.pattern.focus();
  }

  close() {
    this.form.hidden = true;
    this.pattern.value = "";
    this.update();
    this.app.grid.select({});
  }

  /** Looks again, where a pattern is given: it or the texts changed. */
  update() {
    const expression = this.expression();
    this.app.grid.find = (text) => (expression ? ranges(text, expression) : []);
    this.hits = expression ? this.find(expression) : [];
    this.tell();
    this.app.grid.refresh({ all: true });
  }

  /** Nil where there is no pattern, or none that can be read, which is said. */
  expression() {
    this.pattern.setCustomValidity("");
    if (!this.pattern.value) return null;
    try {
      return new RegExp(this.pattern.value, this.cased.checked ? "gu" : "giu");
    } catch (error) {
      this.pattern.setCustomValidity(error.message);
      return null;
    }
  }

  find(expression) {
    const { rows } = this.app.model;
    const hits = [];
    for (let row = 0; row < rows.length && hits.length < LIMIT; row++) {
      rows[row].cells.forEach((cell, version) => cell.forEach((id, place) => {
        expression.lastIndex = 0;
        if (expression.test(this.app.model.sentence(version, id).text)) hits.push({ row, version, place });
      }));
    }
    return hits;
  }

  tell(current) {
    const isWrong = Boolean(this.pattern.validationMessage);
    const count = this.hits.length >= LIMIT ? `more than ${LIMIT}` : this.hits.length;
    this.output.textContent = !this.pattern.value ? "" : isWrong ? "not a regular expression"
      : current === undefined ? `${count} sentences` : `${current + 1} of ${count}`;
    this.pattern.setAttribute("aria-invalid", isWrong);
  }

  /** To the next or previous hit from where the cursor is; round at the ends. */
  go(direction) {
    if (!this.hits.length) return;
    const { row, version, place } = this.app.grid.cursor;
    const own = [row, version, place];
    const order = (hit) => compare([hit.row, hit.version, hit.place], own);
    let index = direction > 0 ? this.hits.findIndex((hit) => order(hit) > 0) : this.hits.findLastIndex((hit) => order(hit) < 0);
    if (index < 0) index = direction > 0 ? 0 : this.hits.length - 1;
    this.app.grid.select({ ...this.hits[index] }, { focus: false });
    this.tell(index);
  }
}

const compare = (left, right) => left.map((value, index) => value - right[index]).find((difference) => difference) ?? 0;

function ranges(text, expression) {
  return [...text.matchAll(expression)].filter(([hit]) => hit).map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}
