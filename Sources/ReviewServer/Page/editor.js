// A sentence in a text field, in its place.

import { element } from "./text.js";

/**
 * Opens the current sentence for editing. `onSave(text)` and `onSplit(text, place)` are told what to do, `place` in Unicode scalars;
 * `onClose` is told when the field is gone.
 */
export function openEditor(grid, { onSave, onSplit, onClose }) {
  const { row, version } = grid.cursor;
  const sentence = grid.model.sentence(version, grid.currentId);
  const shown = grid.currentElement;
  const { language, isRightToLeft, name } = grid.model.versions[version];
  const field = element("textarea", {
    class: "editor", lang: language, dir: isRightToLeft ? "rtl" : "ltr", spellcheck: "true", rows: 1,
    "aria-label": `Sentence of ${name}`, "aria-describedby": "editor-help",
  });
  field.value = sentence.text;
  const isEdited = sentence.original !== undefined && sentence.original !== sentence.text;
  const original = element("p", { class: "hint" }, "In the article: ",
    element("span", { lang: language, dir: "auto" }, sentence.original ?? ""));
  const button = (label, run) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", run);
    return made;
  };
  let isOpen = true;
  const close = (then) => {
    if (!isOpen) return;
    isOpen = false;
    const isFocused = box.contains(document.activeElement);
    box.replaceWith(shown);
    grid.resizeRow(row);
    onClose();
    if (isFocused) shown.focus({ preventScroll: true });
    then?.();
  };
  const cancel = () => close();
  const save = () => close(() => {
    const text = field.value.replace(/\s+/g, " ").trim();
    if (text !== sentence.text) onSave(text);
  });
  const split = () => {
    const place = [...field.value.slice(0, field.selectionStart)].length;
    close(() => onSplit(field.value, place));
  };
  const box = element("div", { class: "sentence editing" }, field,
    element("p", { id: "editor-help", class: "hint" }, "Enter saves, Ctrl+Enter cuts at the cursor, Esc leaves it as it was."),
    ...(isEdited ? [original] : []),
    element("div", { class: "buttons" }, button("Save", save), button("Cut here", split),
      ...(isEdited ? [button("As in the article", () => { field.value = sentence.original; save(); })] : []),
      button("Cancel", cancel)));
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
    grid.resizeRow(row);
  };
  field.addEventListener("input", fit);
  // Whoever goes elsewhere keeps what they wrote.
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget) && document.hasFocus()) save();
  });
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) split();
      else save();
    }
  });
  shown.replaceWith(box);
  fit();
  field.focus();
  field.setSelectionRange(0, 0);
}
