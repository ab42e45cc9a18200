// The key map and the export.

import { commands, movements, spelled } from "./commands.js";
import { element } from "./text.js";

export class Dialogs {
  constructor() {
    this.helpDialog = document.getElementById("help");
    this.exportDialog = document.getElementById("export");
    const entries = [...movements.map((movement) => ({ ...movement, group: "Moving" })), ...commands];
    const groups = Map.groupBy(entries, ({ group }) => group);
    document.getElementById("keys").append(...[...groups].map(([name, members]) =>
      element("section", {}, element("h3", {}, name), element("dl", {}, ...members.flatMap(({ title, keys }) => [
        element("dt", {}, ...keys.flatMap((key) => [element("kbd", {}, spelled(key)), " "])), element("dd", {}, title),
      ])))));
    this.exportDialog.addEventListener("input", () => this.chooseRows());
    document.getElementById("least").addEventListener("focus", () => {
      this.exportDialog.querySelector("[value=score]").checked = true;
      this.chooseRows();
    });
    this.chooseRows();
  }

  help() {
    this.helpDialog.showModal();
  }

  export() {
    this.exportDialog.showModal();
  }

  get isOpen() {
    return this.helpDialog.open || this.exportDialog.open;
  }

  chooseRows() {
    const chosen = this.exportDialog.querySelector("[name=rows]:checked").value;
    const least = Number(document.getElementById("least").value) / 100;
    for (const link of this.exportDialog.querySelectorAll("[data-rows]")) {
      link.search = `?rows=${chosen === "score" ? least : chosen}`;
    }
  }
}
