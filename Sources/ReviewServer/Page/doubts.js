// The list of rows that the aligner is not sure of and nobody confirmed, the most doubtful first.

import { element } from "./text.js";

/** Rows less sure than this are doubtful. */
export const DOUBT = 0.8;
/** So many are listed; the rest come up as these are done. */
const LENGTH = 200;

export class Doubts {
  constructor(root, app) {
    Object.assign(this, { root, app });
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-row]");
      if (button) app.grid.select({ row: Number(button.dataset.row), place: 0 }, { center: true });
    });
    root.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") app.grid.select({});
      if (!step) return;
      event.preventDefault();
      const buttons = [...root.querySelectorAll("button")];
      buttons[buttons.indexOf(document.activeElement) + step]?.focus();
    });
  }

  toggle() {
    this.root.hidden = !this.root.hidden;
    this.update();
    if (this.root.hidden) this.app.grid.select({});
    else this.root.querySelector("button")?.focus();
  }

  /** The list as it is now; nothing is made while it is hidden. */
  update() {
    if (this.root.hidden) return;
    const { model } = this.app;
    const doubts = model.doubts(DOUBT);
    const focused = [...this.root.querySelectorAll("button")].indexOf(document.activeElement);
    const items = doubts.slice(0, LENGTH).map((index) => {
      const row = model.rows[index];
      const version = row.cells.findIndex((cell) => cell.length);
      const { language, isRightToLeft } = model.versions[version];
      const text = model.sentence(version, row.cells[version][0]).text;
      return element("li", {}, element("button", { type: "button", "data-row": index },
        element("b", {}, `${index + 1}`), " ",
        element("span", { class: "score" }, model.isAlone(row) ? "alone" : `${Math.round(row.score * 100)}%`), " ",
        element("span", { class: "start", lang: language, dir: isRightToLeft ? "rtl" : "ltr" }, text.slice(0, 80))));
    });
    this.root.replaceChildren(
      element("h2", {}, `Doubtful rows (${doubts.length})`),
      doubts.length ? element("ol", {}, ...items) : element("p", { class: "calm" }, "No row is doubtful."));
    if (focused >= 0) (this.root.querySelectorAll("button")[focused] ?? this.root.querySelector("button"))?.focus();
  }
}
