"use strict";
(() => {
  const form = document.querySelector(".filters");
  const entries = [...document.querySelectorAll("[data-type]")];
  const count = form.querySelector(".count");
  const confidence = form.elements.confidence;

  const isShown = (entry) =>
    (!form.elements.type.value || entry.dataset.type === form.elements.type.value) &&
    (!form.elements.kind.value || entry.dataset.kind === form.elements.kind.value) &&
    (!form.elements.version.value || entry.dataset.version.split(" ").includes(form.elements.version.value)) &&
    Number(entry.dataset.confidence) >= Number(confidence.value);

  const filter = () => {
    for (const entry of entries) entry.hidden = !isShown(entry);
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("[data-type]:not([hidden])");
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    count.textContent = shown === entries.length ? `${shown} differences` : `${shown} of ${entries.length} differences`;
    form.querySelector("output").textContent = `${confidence.value}%`;
  };

  form.hidden = entries.length === 0;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  // Columns of versions that are not wanted; a page without the texts has none.
  const columns = document.querySelector(".columns");
  if (columns) {
    columns.hidden = false;
    const table = document.querySelector(".texts");
    columns.addEventListener("input", ({ target }) => {
      for (const cell of table.querySelectorAll(`[data-column="${target.value}"]`)) cell.hidden = !target.checked;
      table.parentElement.style.setProperty("--columns", columns.querySelectorAll("input:checked").length);
    });
  }

  // A link into a folded group opens it.
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) form.reset();
    const cell = target.closest("[data-column][hidden]");
    if (cell) columns.querySelector(`input[value="${cell.dataset.column}"]`).click();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    setTimeout(() => target.scrollIntoView({ block: "center" }));
  };
  window.addEventListener("hashchange", open);
  open();

  // j and k walk through the differences that are shown.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const shown = entries.filter((entry) => !entry.hidden && entry.offsetParent);
    const current = shown.indexOf(document.activeElement.closest("[data-type]"));
    const next = shown[current < 0 ? (step > 0 ? 0 : shown.length - 1) : current + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  });

  const folds = [];
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      folds.push(fold);
      fold.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const fold of folds.splice(0)) fold.open = false;
  });
})();
