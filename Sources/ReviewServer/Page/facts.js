// The facts view: the report as it is, and beside each difference what an editor thinks of it.

import { Queue, Stale, post, readDocument, readMarks } from "./server.js";
import { element } from "./text.js";

const by = (id) => document.getElementById(id);

class Judge {
  constructor(entry, index, app) {
    Object.assign(this, { entry, index, app });
    this.shown = by(`d${index + 1}`);
    this.root = element("div", { class: "judge", role: "group", "aria-label": `Judgement on difference ${index + 1}` });
    this.accept = this.button("Accept", "It is a difference (a)", () => this.give({ verdict: "accepted" }));
    this.dismiss = this.button("Dismiss", "It is none, or does not matter: give the reason (d)", () => this.ask("reason"));
    this.note = this.button("Note", "Write a note (n)", () => this.ask("note"));
    this.said = element("p", { class: "said", dir: "auto" });
    this.root.append(this.accept, this.dismiss, this.note, this.said);
    this.shown?.append(this.root);
    this.show();
  }

  button(label, title, run) {
    const made = element("button", { type: "button", title, "aria-pressed": "false" }, label);
    made.addEventListener("click", run);
    return made;
  }

  get judgement() {
    return this.entry.judgement;
  }

  show() {
    if (!this.shown) return;
    const { verdict, reason, note } = this.judgement;
    this.shown.dataset.verdict = verdict ?? "";
    this.accept.setAttribute("aria-pressed", verdict === "accepted");
    this.dismiss.setAttribute("aria-pressed", verdict === "dismissed");
    this.note.setAttribute("aria-pressed", Boolean(note));
    this.said.textContent = [verdict === "dismissed" && `Dismissed${reason ? `: ${reason}` : ""}`, note && `Note: ${note}`]
      .filter(Boolean).join(" \u00B7 ");
    this.said.hidden = !this.said.textContent;
  }

  /** The same verdict again takes it back. */
  give({ verdict, reason, note = this.judgement.note }) {
    const isSame = verdict === this.judgement.verdict && reason === this.judgement.reason && note === this.judgement.note;
    const judgement = isSame ? { note } : { verdict, reason, note };
    this.app.judge(this, judgement);
  }

  /** Asks for a line of words; dismissing what is dismissed takes it back at once. */
  ask(field) {
    if (field === "reason" && this.judgement.verdict === "dismissed") return this.app.judge(this, { note: this.judgement.note });
    this.root.querySelector("form")?.remove();
    const label = field === "reason" ? "Why is it none, or why does it not matter?" : "Note";
    const input = element("input", { "aria-label": label, placeholder: label, maxlength: 500, value: this.judgement[field] ?? "" });
    const cancel = element("button", { type: "button" }, "Cancel");
    const form = element("form", {}, input, element("button", {}, field === "reason" ? "Dismiss" : "Keep"), cancel);
    const close = () => {
      form.remove();
      this.shown.focus({ preventScroll: true });
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim() || undefined;
      close();
      this.give(field === "reason" ? { verdict: "dismissed", reason: text } : { ...this.judgement, note: text });
    });
    form.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") close();
    });
    cancel.addEventListener("click", close);
    this.root.append(form);
    input.focus();
  }
}

class App {
  constructor({ state, accepted }, marks) {
    this.state = state;
    this.queue = new Queue((error) => this.explain(error), (error) => this.complain(error.message));
    by("accepted").textContent = accepted;
    this.judges = marks.discrepancies.map((entry, index) => new Judge(entry, index, this));
    // What the page was made of may be older than what was read just now.
    if (marks.revision !== state.revision) location.reload();
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("click", (event) => this.goToRow(event));
    addEventListener("focus", () => this.queue.run(() => this.refresh()));
    this.show();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const shown = document.activeElement.closest("[data-type]");
    const judge = this.judges.find((judge) => judge.shown === shown);
    const isOnEntry = shown === document.activeElement;
    const run = {
      a: judge && (() => judge.give({ verdict: "accepted" })),
      d: judge && (() => judge.ask("reason")),
      n: judge && (() => judge.ask("note")),
      Enter: isOnEntry && (() => shown.querySelector("a.place")?.click()),
      z: () => this.act({ undo: {} }),
      y: () => this.act({ redo: {} }),
      v: () => (location.href = "./"),
    }[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  /** A sentence's number leads to the other view. */
  goToRow(event) {
    const link = event.target.closest('a[href^="#s"]');
    if (!link || !/^#s\d+-\d+$/.test(link.hash)) return;
    event.preventDefault();
    location.href = `./${link.hash}`;
  }

  judge(judge, judgement) {
    this.act({ judge: { discrepancy: judge.entry.key, judgement } });
  }

  act(action) {
    this.queue.run(async () => {
      const update = await post("actions", { sequence: this.state.sequence, action });
      const isOther = update.state.revision !== this.state.revision;
      this.state = update.state;
      by("alert").hidden = true;
      if (update.warning) this.complain(update.warning);
      // An alignment that was taken back gives another report.
      if (isOther) location.reload();
      else await this.refresh();
    });
  }

  async explain(error) {
    if (!(error instanceof Stale)) return this.complain(error.message);
    await this.refresh();
    this.complain("Another window changed this review first. Here is how it is now; your last action was not done.");
  }

  async refresh() {
    const marks = await readMarks();
    if (marks.revision !== this.state.revision) return location.reload();
    this.state = marks.state;
    marks.discrepancies.forEach((entry, index) => {
      this.judges[index].entry = entry;
      this.judges[index].show();
    });
    this.show();
  }

  complain(message) {
    by("alert").textContent = message;
    by("alert").hidden = false;
  }

  show() {
    const count = (verdict) => this.judges.filter(({ judgement }) => judgement.verdict === verdict).length;
    const [accepted, dismissed] = [count("accepted"), count("dismissed")];
    by("judged").textContent = `${accepted} accepted, ${dismissed} dismissed, ${this.judges.length - accepted - dismissed} open`;
  }
}

try {
  const [document, marks] = await Promise.all([readDocument(), readMarks()]);
  new App(document, marks);
} catch (error) {
  by("alert").textContent = error.message;
  by("alert").hidden = false;
}
