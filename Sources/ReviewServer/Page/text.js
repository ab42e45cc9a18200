// Elements from plain values. Texts become text nodes, never markup.

/** An element with attributes (null is left out) and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * The text with facts and search hits marked. Both are `{start, end}` in ascending order; `wrapFact` makes the element of a fact.
 */
export function marked(text, facts, hits, wrapFact) {
  const nodes = [];
  const ends = [0, text.length, ...facts.flatMap((fact) => [fact.start, fact.end]), ...hits.flatMap((hit) => [hit.start, hit.end])];
  const cuts = [...new Set(ends)].sort((left, right) => left - right);
  let open = null;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index], cuts[index + 1]];
    const piece = text.slice(start, end);
    const isHit = hits.some((hit) => hit.start <= start && end <= hit.end);
    const node = isHit ? element("mark", { class: "hit" }, piece) : document.createTextNode(piece);
    const fact = facts.find((fact) => fact.start <= start && end <= fact.end);
    if (fact && open?.fact === fact) {
      open.element.append(node);
    } else if (fact) {
      open = { fact, element: wrapFact(fact) };
      open.element.append(node);
      nodes.push(open.element);
    } else {
      nodes.push(node);
    }
  }
  return nodes;
}
