// Which events the list shows: the form's fields, and what was clicked in a chart.

const form = document.getElementById("filters");
const picked = document.getElementById("picked");
let pick = null; // {says, test}

const party = ([country, , name]) => country ?? name ?? "?";
const day = (event) => event.on ?? event.told;
const parties = (event) => [...(event.who ?? []), ...(event.whom ?? [])].map(party);
const hasHappened = (event) => DATA.happened.includes(event.realis);

function acts(event, who, whom) {
  const from = (event.who ?? []).map(party);
  const to = (event.whom ?? []).map(party);
  if (!DATA.symmetric.includes(event.type)) return from.includes(who) && to.includes(whom);
  return who !== whom && [...from, ...to].includes(who) && [...from, ...to].includes(whom);
}

// Each chart's marks carry what they count; the same events are found again here.
const PICKS = {
  timeline: ({ when, until, quad }) => ({
    says: `${quad}, ${when === until ? when : `${when} to ${until}`}`,
    test: (event) =>
      hasHappened(event) && event.on >= when && event.on <= until && DATA.quads[event.quad] === quad,
  }),
  matrix: ({ who, whom }) => ({
    says: `${who} to ${whom}`,
    test: (event) => hasHappened(event) && event.intensity !== undefined && acts(event, who, whom),
  }),
  places: ({ name, country, exact }) => ({
    says: exact ? `in ${name}${country ? ` (${country})` : ""}` : `somewhere in ${name}`,
    test: (event) =>
      hasHappened(event) &&
      event.place !== undefined &&
      event.place[2] === exact &&
      (event.place[1] ?? "") === country &&
      (!exact || event.place[0] === name),
  }),
};

// Searching "cao buoc" finds "cáo buộc".
const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

function searched(event) {
  event.searched ??= plain(
    [
      event.id,
      event.type,
      event.mode ?? "",
      ...parties(event),
      ...[...(event.who ?? []), ...(event.whom ?? [])].map((one) => one[2] ?? ""),
      event.place?.[0] ?? "",
      ...event.mentions.flatMap((mention) => mention.said.map(([number]) => DATA.sentences[number])),
    ].join("\n"),
  );
  return event.searched;
}

function chosen() {
  const value = Object.fromEntries(new FormData(form));
  const words = plain(value.words).split(/\s+/).filter(Boolean);
  return DATA.events.filter(
    (event) =>
      (!value.type || event.type === value.type) &&
      (!value.realis || event.realis === value.realis) &&
      event.confidence >= Number(value.sure) &&
      (!value.from || day(event) >= value.from) &&
      (!value.to || day(event) <= value.to) &&
      (!value.party || parties(event).includes(value.party)) &&
      (!pick || pick.test(event)) &&
      words.every((word) => searched(event).includes(word)),
  );
}

function fillOptions() {
  const count = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const options = (name, values, most) => {
    for (const [value, n] of count(values).slice(0, most))
      form.elements[name].append(element("option", { value }, `${value} (${n})`));
  };
  options("type", DATA.events.map((event) => event.type));
  options("realis", DATA.events.map((event) => event.realis));
  options("party", DATA.events.flatMap((event) => [...new Set(parties(event))]), 200);
}

function showPick() {
  picked.hidden = pick === null;
  picked.replaceChildren();
  if (!pick) return;
  const drop = element("button", { type: "button", "aria-label": "Show all again" }, "×");
  drop.addEventListener("click", () => pickEvents(null));
  picked.append("Picked in a chart: ", element("strong", {}, pick.says), " ", drop);
}
