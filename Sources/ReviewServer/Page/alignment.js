// The alignment view: puts the parts together and lets actions through, one after another.

import { chord, commands, movements } from "./commands.js";
import { Dialogs } from "./dialogs.js";
import { DOUBT, Doubts } from "./doubts.js";
import { openEditor } from "./editor.js";
import { Grid } from "./grid.js";
import { Model } from "./model.js";
import { Search } from "./search.js";
import { Queue, Refused, Stale, post, readDocument, readMarks, readState } from "./server.js";
import { Toolbar } from "./toolbar.js";

const by = (id) => document.getElementById(id);

class App {
  constructor(document) {
    this.model = new Model(document);
    this.queue = new Queue((error) => this.explain(error), (error) => this.complain(error.message));
    this.picked = null;
    this.grid = new Grid(by("grid"), this.model, {
      onSelect: () => this.showPlace(),
      onConfirm: (row, isAlone) => this.inOrder(() => this.confirm(row, isAlone)),
      onOpen: () => this.inOrder(() => this.edit()),
    });
    this.dialogs = new Dialogs();
    this.doubts = new Doubts(by("doubts"), this);
    this.search = new Search(by("search"), this);
    this.toolbar = new Toolbar(by("tools"), this);
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("focus", () => this.inOrder(() => this.catchUp()));
    addEventListener("hashchange", () => this.goToHash());
    const { title, label } = this.model.versions[0];
    by("title").textContent = title ?? label;
    by("title").lang = this.model.versions[0].language;
    window.document.title = `${title ?? label} - Recoupe`;
    this.show();
    if (!this.goToHash()) this.grid.select(this.firstOpen());
    this.loadMarks();
  }

  firstOpen() {
    return { row: Math.max(0, this.model.rows.findIndex((row) => !row.confirmed)), version: 0, place: 0 };
  }

  // Keys

  key(event) {
    if (event.defaultPrevented || event.isComposing || this.dialogs.isOpen) return;
    const pressed = chord(event);
    const isTyping = event.target.closest("input, textarea, select");
    const isHere = by("grid").contains(event.target) || event.target === document.body;
    if (pressed === "Escape" && this.picked) return this.drop();
    const movement = movements.find(({ keys }) => keys.includes(pressed));
    if (movement && isHere) {
      event.preventDefault();
      return this.inOrder(() => movement.run[pressed](this.grid));
    }
    const command = commands.find(({ keys }) => keys.includes(pressed));
    if (!command || isTyping) return;
    // A button that has the focus takes its own Enter.
    if (!isHere && !command.isGlobal && pressed.length > 1 && !pressed.includes("+")) return;
    event.preventDefault();
    this.run(command);
  }

  run(command) {
    return this.inOrder(() => {
      if (command.can && !command.can(this)) return this.say(`${command.label}: there is nothing to be done`);
      return command.run(this);
    });
  }

  // Actions

  /** What hands ask for happens in the order in which they ask, however long the server takes. */
  inOrder(work) {
    this.queue.run(work);
  }

  async explain(error) {
    this.say("");
    if (error instanceof Refused) return this.say(error.message);
    if (!(error instanceof Stale)) return this.complain(error.message);
    await this.reload();
    this.complain("Another window changed this alignment first. Here is how it is now; your last action was not done.");
  }

  /** Performs an action and shows what it changed. */
  async act(action, followed) {
    const update = await post("actions", { sequence: this.model.state.sequence, action });
    this.take(update, Object.keys(action)[0], followed);
  }

  async realign() {
    this.say("Aligning what is not confirmed\u2026");
    this.take(await post("realign", { sequence: this.model.state.sequence }), "realign");
  }

  /** Shows what the server changed. The sentence that is followed, as a rule the current one, is current then. */
  take(update, name, followed) {
    const { cursor } = this.grid;
    const { version, id } = followed ?? { version: cursor.version, id: this.grid.currentId };
    const rewritten = this.model.apply(update);
    const isBack = name === "undo" || name === "redo";
    if (isBack && update.rows.length) {
      // Where something was taken back, wherever that is.
      Object.assign(cursor, { row: update.rows.at(-1).place, place: 0 });
    } else if (id !== undefined) {
      const row = this.model.rowOf(version, id);
      if (row >= 0) Object.assign(cursor, { row, version, place: this.model.rows[row].cells[version].indexOf(id) });
    }
    this.grid.refresh({ rewritten });
    this.grid.select({}, { focus: !this.isElsewhere });
    this.show();
    by("alert").hidden = true;
    this.say(`Row ${cursor.row + 1}: ${words[name]}`);
    if (update.warning) this.complain(update.warning);
    if (!this.model.isMarked) this.loadMarks();
  }

  /** Whether the focus is somewhere that it should not be taken from. */
  get isElsewhere() {
    return Boolean(document.activeElement.closest("#tools, #search, #doubts, dialog"));
  }

  confirm(row, isAlone) {
    const isConfirmed = this.model.rows[row].confirmed;
    return this.act(isConfirmed ? { unconfirm: { row } } : { confirm: { row, above: !isAlone } });
  }

  edit() {
    if (this.grid.currentId === undefined) return this.say("There is no sentence to edit");
    const { version } = this.grid.cursor;
    const sentence = this.grid.currentId;
    this.isEditing = true;
    openEditor(this.grid, {
      onSave: (text) => this.inOrder(() => this.act({ edit: { version, sentence, text } })),
      onSplit: (text, at) => this.inOrder(async () => {
        if (text !== this.model.sentence(version, sentence).text) await this.act({ edit: { version, sentence, text } });
        await this.act({ splitSentence: { version, sentence, at } });
      }),
      onClose: () => (this.isEditing = false),
    });
  }

  /** The first time picks up the current cell, the second time puts it down in the current row. */
  link() {
    const { row, version } = this.grid.cursor;
    if (!this.picked) {
      const cell = this.model.rows[row].cells[version];
      if (!cell.length) return this.say("There is nothing to link in this cell");
      this.picked = { version, id: cell[0] };
      by("grid").classList.add("picking");
      const { name } = this.model.versions[version];
      return this.say(`Picked up row ${row + 1} of ${name}: go to the row where it belongs and press l; Esc leaves it`);
    }
    const { picked } = this;
    this.drop();
    const action = { link: { row: this.model.rowOf(picked.version, picked.id), version: picked.version, to: row } };
    return this.act(action, picked);
  }

  drop() {
    this.picked = null;
    by("grid").classList.remove("picking");
    this.say("");
  }

  // Keeping in step

  async reload() {
    this.model.reset(await readDocument());
    this.grid.refresh({ all: true });
    this.show();
    this.loadMarks();
  }

  /** Another window may have acted while this one was away. */
  async catchUp() {
    const { sequence } = await readState();
    if (sequence === this.model.state.sequence || this.isEditing) return;
    await this.reload();
    this.say("Another window changed this alignment; here is how it is now.");
  }

  /** The facts are compared anew when the hands rest. */
  loadMarks() {
    if (this.isComparing) return;
    clearTimeout(this.marksTimer);
    this.marksTimer = setTimeout(() => this.showMarks(), 300);
  }

  async showMarks() {
    if (this.isEditing) return this.loadMarks();
    this.isComparing = true;
    // An error is told by the next action.
    const marks = await readMarks().catch(() => null);
    this.isComparing = false;
    if (!marks) return;
    if (this.isEditing || !this.model.setMarks(marks)) return this.loadMarks();
    this.grid.refresh({ all: true });
  }

  // Places

  goToDoubt(direction) {
    const { row } = this.grid.cursor;
    const doubts = this.model.doubts(DOUBT).sort((left, right) => left - right);
    const next = direction > 0
      ? doubts.find((index) => index > row) ?? doubts[0]
      : doubts.findLast((index) => index < row) ?? doubts.at(-1);
    if (next === undefined) return this.say("No row is doubtful");
    this.grid.select({ row: next, place: 0 }, { center: true });
  }

  /** `#s1-5`: the fifth sentence of the second version, as the report counts them. */
  goToHash() {
    const [, version, number] = location.hash.match(/^#s(\d+)-(\d+)$/) ?? [];
    const id = this.model.versions[version]?.order[number - 1];
    if (id === undefined) return false;
    const row = this.model.rowOf(Number(version), id);
    this.grid.select({ row, version: Number(version), place: this.model.rows[row].cells[version].indexOf(id) }, { center: true });
    history.replaceState(null, "", location.pathname);
    return true;
  }

  goToFacts() {
    const [first] = this.discrepanciesHere();
    location.href = `facts#${first === undefined ? "differences" : `d${first + 1}`}`;
  }

  // Words

  say(message) {
    by("message").textContent = message;
  }

  complain(message) {
    by("alert").textContent = message;
    by("alert").hidden = false;
  }

  /** Indices of the current sentence's discrepancies, then of the others in its row. */
  discrepanciesHere() {
    const { model, grid } = this;
    const { row, version } = grid.cursor;
    const { cells } = model.rows[row];
    const own = cells.map((_, other) => (other === version && grid.currentId !== undefined ? [grid.currentId] : []));
    return [...new Set([...model.discrepanciesOf(own), ...model.discrepanciesOf(cells)])];
  }

  /** Says what the current row is in conflict about. */
  showPlace() {
    if (this.picked) return;
    const conflict = this.discrepanciesHere().map((index) => this.model.marks.discrepancies[index])
      .find(({ type, judgement }) => type === "conflict" && judgement.verdict !== "dismissed");
    this.say(conflict ? `Conflict: ${conflict.explanation}` : "");
  }

  show() {
    const { rows, confirmed, state, journal } = this.model;
    by("progress").value = rows.length ? confirmed / rows.length : 0;
    by("count").textContent = `${confirmed} of ${rows.length} confirmed`;
    by("saved").textContent = `Saved in ${journal} (${state.sequence} ${state.sequence === 1 ? "action" : "actions"})`;
    this.doubts.update();
    this.toolbar.update();
    if (this.search.pattern.value) this.search.update();
  }
}

const words = {
  mergeRows: "merged", splitRow: "split", moveUp: "moved up", moveDown: "moved down", link: "linked", unlink: "unlinked",
  edit: "edited", splitSentence: "sentence cut", mergeSentences: "sentences joined", confirm: "confirmed",
  unconfirm: "confirmation taken back", realign: "aligned anew", undo: "taken back", redo: "done again",
};

try {
  new App(await readDocument());
} catch (error) {
  by("alert").textContent = error.message;
  by("alert").hidden = false;
}
