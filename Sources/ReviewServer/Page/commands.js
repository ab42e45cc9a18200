// Everything that can be done, each with its keys: the tool bar, the key map and the keyboard all read this list.

/** An action of the server's on the current sentence; `cursor` says where. */
const action = (name, fields) => (app) => app.act({ [name]: fields(app) });

const row = ({ grid }) => ({ row: grid.cursor.row });
const cell = ({ grid }) => ({ row: grid.cursor.row, version: grid.cursor.version });
const sentence = ({ grid }) => ({ version: grid.cursor.version, sentence: grid.currentId });

/** The rows are cut below the current sentence; the other versions keep as many sentences above, or all but one. */
const cut = ({ grid, model }) => {
  const { row, version, place } = grid.cursor;
  const { cells } = model.rows[row];
  const above = place + 1;
  const at = cells.map((cell) => Math.min(above, cell.length));
  const isCut = at.some((count, version) => count < cells[version].length);
  if (!isCut && cells[version].length > 1) at[version] = cells[version].length - 1;
  return { row, at };
};

const confirm = (above) => async (app) => {
  const { row } = app.grid.cursor;
  const isOpen = ({ confirmed }, index) => !confirmed && (above ? index <= row : index === row);
  if (app.model.rows.some(isOpen)) await app.act({ confirm: { row, above } });
  app.grid.stepRow(1);
};

export const commands = [
  {
    id: "confirm", label: "Confirm", title: "Confirm this row and all above, go to the next", keys: ["Enter"], group: "Review",
    run: confirm(true), isTool: true,
  },
  {
    id: "confirm-one", label: "Confirm this row only", title: "Confirm this row only, go to the next", keys: ["Shift+Enter", "c"],
    group: "Review", run: confirm(false),
  },
  {
    id: "unconfirm", label: "Unconfirm", title: "Take back the confirmation of this row", keys: ["u"], group: "Review",
    run: action("unconfirm", row), isTool: true,
  },
  {
    id: "next-doubt", label: "Next doubt", title: "Go to the next doubtful row", keys: ["n"], group: "Review",
    run: (app) => app.goToDoubt(1), isTool: true,
  },
  {
    id: "previous-doubt", label: "Previous doubt", title: "Go to the doubtful row before", keys: ["p"], group: "Review",
    run: (app) => app.goToDoubt(-1),
  },
  {
    id: "doubts", label: "Doubts", title: "List the doubtful rows, the most doubtful first", keys: ["d"], group: "Review",
    run: (app) => app.doubts.toggle(), isTool: true,
  },
  {
    id: "merge", label: "Merge", title: "Merge this row with the next", keys: ["m"], group: "Rows",
    run: action("mergeRows", row), isTool: true,
  },
  {
    id: "merge-above", label: "Merge with the row above", title: "Merge this row with the one above", keys: ["M"], group: "Rows",
    run: action("mergeRows", ({ grid }) => ({ row: grid.cursor.row - 1 })),
  },
  {
    id: "split", label: "Split", title: "Split this row below the current sentence", keys: ["s"], group: "Rows",
    run: action("splitRow", cut), isTool: true,
  },
  {
    id: "up", label: "Up", title: "Move this sentence, and those before it in its cell, to the row above", keys: ["i", "Alt+ArrowUp"],
    group: "Rows", run: action("moveUp", (app) => ({ ...cell(app), count: app.grid.cursor.place + 1 })), isTool: true,
  },
  {
    id: "down", label: "Down", title: "Move this sentence, and those after it in its cell, to the row below",
    keys: ["k", "Alt+ArrowDown"], group: "Rows", isTool: true,
    run: action("moveDown", (app) => {
      const { row, version, place } = app.grid.cursor;
      return { row, version, count: app.model.rows[row].cells[version].length - place };
    }),
  },
  {
    id: "link", label: "Link", title: "Pick up this cell; at another row, put it there (near or far, also across)", keys: ["l"],
    group: "Rows", run: (app) => app.link(), isTool: true,
  },
  {
    id: "unlink", label: "Unlink", title: "Give this version's sentences a row of their own", keys: ["x"], group: "Rows",
    run: action("unlink", cell), isTool: true,
  },
  {
    id: "realign", label: "Realign", title: "Align anew what is not confirmed, keep what is", keys: ["r"], group: "Rows",
    run: (app) => app.realign(), isTool: true,
  },
  {
    id: "edit", label: "Edit", title: "Edit the sentence; Ctrl+Enter cuts it in two at the cursor", keys: ["e", "F2"], group: "Text",
    run: (app) => app.edit(), isTool: true,
  },
  {
    id: "join", label: "Join", title: "Join this sentence with the next one in its cell", keys: ["j"], group: "Text",
    run: action("mergeSentences", sentence), isTool: true,
  },
  {
    id: "search", label: "Search", title: "Search with a regular expression", keys: ["/", "Ctrl+f"], group: "Text",
    run: (app) => app.search.open(), isTool: true, isGlobal: true,
  },
  {
    id: "undo", label: "Undo", title: "Take back the last action", keys: ["z", "Ctrl+z"], group: "History",
    run: (app) => app.act({ undo: {} }), can: ({ model }) => model.state.canUndo, isTool: true,
  },
  {
    id: "redo", label: "Redo", title: "Do again what was taken back", keys: ["y", "Ctrl+y"], group: "History",
    run: (app) => app.act({ redo: {} }), can: ({ model }) => model.state.canRedo, isTool: true,
  },
  {
    id: "facts", label: "Facts", title: "Go to the facts, at the discrepancy of this row if there is one", keys: ["f"], group: "Page",
    run: (app) => app.goToFacts(),
  },
  {
    id: "export", label: "Export", title: "Export the memory, the table or the report", keys: ["w", "Ctrl+s"], group: "Page",
    run: (app) => app.dialogs.export(), isTool: true, isGlobal: true,
  },
  {
    id: "help", label: "Keys", title: "Show the keys", keys: ["?", "F1"], group: "Page",
    run: (app) => app.dialogs.help(), isTool: true, isGlobal: true,
  },
];

/** Keys of the grid itself, for the key map. */
export const movements = [
  {
    title: "Previous and next sentence", keys: ["ArrowUp", "ArrowDown"],
    run: { ArrowUp: (grid) => grid.step(-1), ArrowDown: (grid) => grid.step(1) },
  },
  {
    title: "Version to the left and right", keys: ["ArrowLeft", "ArrowRight"],
    run: { ArrowLeft: (grid) => grid.stepVersion(-1), ArrowRight: (grid) => grid.stepVersion(1) },
  },
  {
    title: "A window up and down", keys: ["PageUp", "PageDown"],
    run: { PageUp: (grid) => grid.page(-1), PageDown: (grid) => grid.page(1) },
  },
  {
    title: "First and last row", keys: ["Home", "End"],
    run: {
      Home: (grid) => grid.select({ row: 0, place: 0 }),
      End: (grid) => grid.select({ row: Infinity, place: 0 }),
    },
  },
];

/** A key press as the lists write it: `Ctrl+Shift+Z`, `Alt+ArrowUp`, `m`, `?`. */
export function chord({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const held = [];
  if (ctrlKey || metaKey) held.push("Ctrl");
  if (altKey) held.push("Alt");
  // A letter or a sign says itself whether it was shifted.
  if (shiftKey && (key.length > 1 || held.length)) held.push("Shift");
  return [...held, key].join("+");
}

const names = { ArrowUp: "\u2191", ArrowDown: "\u2193", ArrowLeft: "\u2190", ArrowRight: "\u2192", Enter: "\u21B5" };

/** A chord for people: `Alt + \u2191`. */
export const spelled = (keys) =>
  /^[A-Z]$/.test(keys) ? `Shift + ${keys.toLowerCase()}` : keys.split("+").map((key) => names[key] ?? key).join(" + ");
