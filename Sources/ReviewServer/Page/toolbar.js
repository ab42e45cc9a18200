// The tool bar: a button for each command, one stop for the Tab key, arrow keys within.

import { commands, spelled } from "./commands.js";
import { element } from "./text.js";

export class Toolbar {
  constructor(root, app) {
    Object.assign(this, { root, app });
    let group = null;
    for (const command of commands.filter(({ isTool }) => isTool)) {
      if (group?.dataset.group !== command.group) {
        group = element("div", { class: "set", role: "group", "aria-label": command.group, "data-group": command.group });
        root.append(group);
      }
      group.append(element("button", {
        type: "button", tabindex: -1, "data-command": command.id, title: `${command.title} (${spelled(command.keys[0])})`,
        "aria-keyshortcuts": command.keys.join(" "),
      }, command.label, " ", element("kbd", { "aria-hidden": "true" }, spelled(command.keys[0]))));
    }
    this.buttons = [...root.querySelectorAll("button")];
    this.buttons[0].tabIndex = 0;
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-command]");
      if (button && button.ariaDisabled !== "true") app.run(commands.find(({ id }) => id === button.dataset.command));
    });
    root.addEventListener("keydown", (event) => this.walk(event));
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const current = this.buttons.indexOf(document.activeElement);
    if (!step || current < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = this.buttons[(current + step + this.buttons.length) % this.buttons.length];
    this.buttons[current].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  update() {
    for (const button of this.buttons) {
      const { can } = commands.find(({ id }) => id === button.dataset.command);
      if (can) button.ariaDisabled = String(!can(this.app));
    }
  }
}
