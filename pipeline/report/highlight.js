"use strict";
// A sentence as nodes, its slots marked. Positions count code points, as in the tables; JavaScript's strings
// count UTF-16 units, so the text is split into code points first. Text of articles only ever becomes a text
// node: nothing here parses HTML.

const DATA = JSON.parse(document.getElementById("data").textContent);

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Slots may overlap ("the capital of Syria" as who, "Syria" as where), so the sentence is cut at every edge
// and a piece carries all roles that cover it; the label stands after the last piece of a slot.
function highlighted(text, slots) {
  const letters = Array.from(text);
  const edges = new Set([0, letters.length]);
  for (const [start, end] of slots) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = letters.slice(cuts[i], cuts[i + 1]).join("");
    const covering = slots.filter(([start, end]) => start <= cuts[i] && cuts[i + 1] <= end);
    if (!covering.length) {
      nodes.push(piece);
      continue;
    }
    const roles = DATA.roles.filter((role) => covering.some((slot) => slot[2] === role));
    const ending = roles.filter((role) => covering.some((slot) => slot[2] === role && slot[1] === cuts[i + 1]));
    const mark = element("mark", { class: roles.join(" "), title: roles.join(", ") }, piece);
    if (ending.length) mark.dataset.label = ending.join(", ");
    nodes.push(mark);
  }
  return nodes;
}

// Around the trigger, for a line of the list.
function excerpt(text, slots, around) {
  const letters = Array.from(text);
  const [start, end] = slots.find((slot) => slot[2] === "trigger");
  const from = Math.max(0, start - around);
  const to = Math.min(letters.length, end + around);
  const left = letters.slice(from, start).join("");
  const right = letters.slice(end, to).join("");
  return [
    (from ? "… " + left.replace(/^\S*\s/, "") : left),
    element("b", {}, letters.slice(start, end).join("")),
    (to < letters.length ? right.replace(/\s\S*$/, "") + " …" : right),
  ];
}
