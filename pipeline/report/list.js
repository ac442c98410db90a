// The list of events, a page at a time, and the sentences behind the one that is opened.

const PER_PAGE = 50;
const body = document.querySelector("#list tbody");
const COLUMNS = 8;
let found = [];
let page = 0;

const vietnamese = (name, ...children) => element(name, { lang: "vi" }, ...children);
const undated = (event) => element("span", { class: "unknown" }, `told ${event.told}`);

function partyCell(cell, list = []) {
  list.forEach(([country, sector, name], i) => {
    if (i) cell.append(element("br"));
    cell.append(element("span", { title: name ?? "", lang: "vi" }, country ?? name ?? "?"));
    if (sector) cell.append(" ", element("small", {}, sector));
  });
  return cell;
}

const names = (list) => (list ?? []).map(([, , name]) => name ?? "?").join(", ");
const number = (low, high) => (low === high ? `${low}` : `${low ?? "?"} to ${high ?? "?"}`);

function facts(event) {
  const rows = [
    ["who", names(event.who)],
    ["to whom", names(event.whom)],
    ["according to", names(event.source)],
    ["counts", (event.counts ?? []).map(([kind, low, high]) => `${kind} ${number(low, high)}`).join(", ")],
    ["day rests on", event.dated === "none" ? "" : event.dated],
    ["between", event.earliest || event.latest ? `${event.earliest ?? "?"} and ${event.latest ?? "?"}` : ""],
    ["intensity", event.intensity === undefined ? "" : `${event.intensity}`],
    ["independent sources", `${event.sources}`],
    ["merged because", event.told_by > 1 ? event.merged : ""],
    ["event_id", event.id],
  ];
  const list = element("dl", { class: "facts" });
  for (const [name, value] of rows)
    if (value) list.append(element("div", {}, element("dt", {}, name), element("dd", { lang: "vi" }, value)));
  return list;
}

function report(mention) {
  const article = DATA.articles[mention.article];
  const quote = vietnamese("blockquote");
  let last = null;
  for (const [number, slots] of mention.said) {
    if (last !== null) quote.append(" … ");
    quote.append(...highlighted(DATA.sentences[number], slots));
    last = number;
  }
  const title = article.title ?? "article without a title";
  const source = element("p", { class: "source" });
  source.append(
    element("span", {}, `${article.outlet ?? "outlet unknown"}, ${article.on}: `),
    article.url
      ? element("a", { href: article.url, rel: "noopener noreferrer", target: "_blank", lang: "vi" }, title)
      : vietnamese("span", title),
  );
  if (article.copy) source.append(element("small", {}, " (copy of another article)"));
  return element("article", {}, quote, source);
}

function details(event, id) {
  const cell = element("td", { colspan: `${COLUMNS}` }, facts(event), ...event.mentions.map(report));
  const hidden = event.told_by - event.mentions.length;
  if (hidden > 0) cell.append(element("p", { class: "notes" }, `${hidden} more mentions are in the tables.`));
  return element("tr", { class: "details", id }, cell);
}

function toggle(event, row, open) {
  const button = row.querySelector("button");
  const isOpen = button.getAttribute("aria-expanded") === "true";
  if (isOpen === open) return;
  button.setAttribute("aria-expanded", `${!isOpen}`);
  if (isOpen) row.nextElementSibling.remove();
  else row.after(details(event, `details-${event.id}`));
}

// What the article only passes on must not look like what it tells itself.
function realis(event) {
  const source = names(event.source);
  return source ? `${event.realis}, according to ${source}` : event.realis;
}

function line(event) {
  const kind = event.mode ? `${event.type} ${event.mode}` : event.type;
  const button = element(
    "button",
    { type: "button", "aria-expanded": "false", "aria-controls": `details-${event.id}` },
    kind,
  );
  const said = event.mentions[0].said.find(([, slots]) => slots.some((slot) => slot[2] === "trigger"));
  const row = element(
    "tr",
    { class: `event quad${event.quad}`, id: event.id },
    element("td", { class: "day" }, event.on ?? undated(event)),
    element("td", {}, button, element("small", { class: "realis", lang: "vi" }, realis(event))),
    partyCell(element("td"), event.who),
    partyCell(element("td"), event.whom),
    element("td", { lang: "vi" }, event.place ? [event.place[0], event.place[1]].filter(Boolean).join(", ") : ""),
    element("td", { lang: "vi", class: "words" }, ...excerpt(DATA.sentences[said[0]], said[1], 44)),
    element("td", { class: "number" }, `${Math.round(100 * event.confidence)}%`),
    element("td", { class: "number" }, `${event.told_by}`),
  );
  row.addEventListener("click", () => {
    if (!window.getSelection().isCollapsed) return; // somebody is copying words
    toggle(event, row);
  });
  return row;
}

function showPage() {
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  page = Math.min(Math.max(page, 0), pages - 1);
  const shown = found.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  body.replaceChildren(...shown.map(line));
  document.getElementById("shown").textContent =
    `${found.length.toLocaleString("en")} of ${DATA.events.length.toLocaleString("en")} listed events, newest first. ` +
    "Click one to read the sentences it rests on.";
  document.getElementById("page").textContent = `page ${page + 1} of ${pages}`;
  document.getElementById("newer").disabled = page === 0;
  document.getElementById("older").disabled = page === pages - 1;
}

function showChosen() {
  found = chosen();
  page = 0;
  showPick();
  showPage();
}

function pickEvents(next) {
  pick = next;
  showChosen();
  if (next) document.getElementById("events").scrollIntoView();
}

// An address that ends in #<event_id> opens that event: a link to send to a colleague.
function openAddressed() {
  const id = decodeURIComponent(location.hash.slice(1));
  const event = DATA.events.find((one) => one.id === id);
  if (!event) return;
  form.reset();
  pick = null;
  showChosen();
  page = Math.floor(found.indexOf(event) / PER_PAGE);
  showPage();
  const row = document.getElementById(id);
  toggle(event, row, true);
  row.scrollIntoView();
}

function startList() {
  const legend = document.getElementById("legend");
  for (const role of DATA.roles) legend.append(element("li", {}, element("mark", { class: role }, role)));
  fillOptions();
  form.addEventListener("input", showChosen);
  form.addEventListener("submit", (submit) => submit.preventDefault());
  document.getElementById("clear").addEventListener("click", () => {
    form.reset();
    pickEvents(null);
  });
  const turn = (by) => () => {
    page += by;
    showPage();
    document.getElementById("shown").scrollIntoView();
  };
  document.getElementById("newer").addEventListener("click", turn(-1));
  document.getElementById("older").addEventListener("click", turn(1));
  window.addEventListener("hashchange", openAddressed);
  showChosen();
  openAddressed();
}
