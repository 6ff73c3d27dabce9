"use strict";
// Draws the plan: the park as a frame, each zone as a block with its name, figure and share.

/** Where zones stand, below the figure of the rest: as they were put, the others in rows beneath. */
function placed(zones) {
  const free = zones.filter((zone) => !zone.plan);
  const put = zones.length - free.length;
  const share = put && free.length ? 72 : put ? 100 : 0;
  const columns = Math.max(1, put ? free.length : Math.ceil(Math.sqrt(free.length * 1.5)));
  const rows = Math.max(1, Math.ceil(free.length / columns));
  let at = 0;
  return zones.map((zone) => {
    if (zone.plan) {
      const [left, top, width, height] = zone.plan;
      return { zone, box: inner(left, top * share / 100, width, height * share / 100) };
    }
    const column = at % columns, row = Math.floor(at / columns), high = (100 - share) / rows;
    at += 1;
    return { zone, box: inner(column * 100 / columns, share + row * high, 100 / columns, high) };
  });
}

/** A box in percent of the ground that zones stand on, in percent of all of the plan. */
function inner(left, top, width, height) {
  return [2 + left * 0.96 + 0.6, 24 + top * 0.74 + 0.8, width * 0.96 - 1.2, height * 0.74 - 1.6];
}

function levelOf(area) {
  return area.level === "FULL" ? "full" : area.level === "WARN" ? "warn" : "ok";
}

function drawPlan(svg, areas, text) {
  const [park, rest, ...zones] = areas;
  const parts = [];
  const add = (name, attributes, content) => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key of Object.keys(attributes)) one.setAttribute(key, attributes[key]);
    if (content !== undefined) one.textContent = content;
    parts.push(one);
  };
  add("rect", { x: 4, y: 4, width: 992, height: 552, rx: 10, class: `park ${levelOf(park)}` });
  add("text", { x: 28, y: 50, class: "plan-name" }, text.name(rest));
  add("text", { x: 28, y: 104, class: "plan-figure" }, text.count(rest.inside));
  for (const { zone, box } of placed(zones)) {
    const [x, y, width, height] = [box[0] * 10, box[1] * 5.6, box[2] * 10, box[3] * 5.6];
    const level = levelOf(zone), middle = x + width / 2;
    const size = Math.min(46, width / 4.2, height / 3.4);
    const spare = width / Math.max(4, [...text.name(zone)].length * (text.wide ? 1.05 : 0.56));
    const small = Math.min(26, size * 0.6, spare);
    add("rect", { x, y, width, height, rx: 8, class: `zone ${level}` });
    add("rect", { x, y: y + height - 10, width: width * Math.min(zone.permille, 1000) / 1000, height: 10,
                  class: `fill ${level}` });
    add("text", { x: middle, y: y + height * 0.27, class: "zone-name", "font-size": small }, text.name(zone));
    add("text", { x: middle, y: y + height * 0.58, class: "zone-figure", "font-size": size }, text.count(zone.inside));
    add("text", { x: middle, y: y + height * 0.81, class: "zone-share", "font-size": Math.min(22, size * 0.5) },
        `${text.mark(level)} ${text.share(zone)}${zone.estimated ? " · " + text.estimated : ""}`);
  }
  svg.replaceChildren(...parts);
}
