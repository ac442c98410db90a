// Draws the charts and tells the list what was clicked in them.

async function draw(id) {
  const result = await vegaEmbed(`#${id}`, DATA.charts[id], {
    mode: "vega-lite",
    renderer: "svg",
    actions: false,
    ast: true, // no code is made from strings, which the page's policy forbids
  });
  result.view.addEventListener("click", (_, mark) => {
    const datum = mark?.datum;
    if (datum?.events !== undefined) pickEvents(PICKS[id](datum));
  });
  return result.view;
}

function regions(view) {
  const select = element("select", { id: "region" });
  for (const name of Object.keys(DATA.regions)) select.append(element("option", { value: name }, name));
  select.addEventListener("change", () => {
    const [longitude, latitude, near] = DATA.regions[select.value];
    view
      .signal("centreLongitude", longitude)
      .signal("centreLatitude", latitude)
      .signal("near", near)
      .runAsync();
  });
  document.getElementById("places").before(element("label", { class: "region" }, "Region ", select));
}

async function start() {
  startList();
  for (const id of Object.keys(DATA.charts)) {
    const view = await draw(id);
    if (id === "places") regions(view);
  }
  document.body.dataset.ready = "yes";
}

start();
