"use strict";
const asked = new URLSearchParams(location.search);
const language = asked.get("lang") === "en" ? "en" : "zh";
const wall = asked.get("wall") === "1";
const words = WORDS[language];
const $ = (id) => document.getElementById(id);
const fill = (word, facts) => words[word].replace(/\{(\w+)\}/g, (_, key) => facts[key]);
const count = (n) => n.toLocaleString("en-US");
// The park's time, as shared/kernel/business_date.py has it: a screen's computer may keep another.
const SITE = { hourCycle: "h23", timeZone: "Asia/Shanghai" };
const time = (instant) => new Date(instant).toLocaleTimeString("zh-CN", SITE);
const clock = (instant) => new Date(instant).toLocaleTimeString("zh-CN", { ...SITE, hour: "2-digit", minute: "2-digit" });
const MARKS = { ok: "✓", warn: "▲", full: "■" };
let figures = null, course = [], chart = null, lettersReady = false, heard = new Set();

const text = {
  wide: language === "zh", count, estimated: words.estimated, mark: (level) => MARKS[level],
  name: (area) => (figures && area.id === figures.areas[1].id ? words.rest : area.name[language]),
  share: (area) => `${Math.floor(area.permille / 10)}%`,
};

function element(name, className, content) {
  const one = document.createElement(name);
  if (className) one.className = className;
  if (content !== undefined) one.textContent = content;
  return one;
}

function nameOf(area) {
  const found = figures.areas.find((one) => one.id === area);
  return found ? found.name[language] : "";
}

function showBands() {
  const byAlert = (stop) => figures.alerts.some((one) => one.level === "FULL" && one.area === stop.area);
  const bands = figures.stops.filter((stop) => !stop.by_server || !byAlert(stop)).map((stop) => {
    const what = stop.slot !== null ? words.stopSlot
      : stop.area ? fill("stopArea", { area: nameOf(stop.area) }) : fill("stopDay", { day: stop.day });
    const more = [words[stop.lanes], stop.reason].filter(Boolean).join(" · ");
    return band("full", what, more, stop.at);
  });
  for (const alert of figures.alerts) {
    const facts = { area: nameOf(alert.area), persons: count(alert.persons), capacity: count(alert.capacity),
                    percent: Math.floor(alert.persons * 100 / alert.capacity) };
    const seen = !alert.seen ? words.unseen : alert.action ? fill("seen", alert) : words.seenOnly;
    const stop = figures.stops.find((one) => one.by_server && one.area === alert.area && alert.level === "FULL");
    const body = stop ? [words.stopped, words[stop.lanes], seen].filter(Boolean).join(" · ") : seen;
    bands.push(band(alert.level === "FULL" ? "full" : "warn",
                    fill(alert.measure === "DAY" ? "alertDay" : "alertInstant", facts), body, alert.raised));
  }
  $("bands").replaceChildren(...bands, ...gateBands());
}

function gateBands() {
  const away = figures.gates.filter((one) => one.away), sending = figures.gates.filter((one) => !one.away);
  const named = (gates) => ({ names: gates.map((one) => one.name[language]).join(words.between) });
  const since = (gates) => gates.map((one) => one.heard).sort()[0];
  const unsent = sending.reduce((sum, one) => sum + one.unsent, 0);
  return [
    ...(away.length ? [band("warn", fill("gatesAway", named(away)), words.awayBody, since(away))] : []),
    ...(sending.length ? [band("warn", fill("gatesSending", named(sending)),
                               fill("sendingBody", { count: count(unsent) }), since(sending))] : []),
  ];
}

function band(level, head, body, at) {
  const one = element("div", `band ${level}`);
  one.append(element("b", "", `${MARKS[level]} ${head}`), element("span", "", body), element("time", "", clock(at)));
  return one;
}

function showFacts() {
  const park = figures.areas[0];
  // The day may be full while there is room at once: this figure is of those who are here now.
  const now = figures.alerts.find((one) => one.area === park.id && one.measure === "INSTANT");
  const level = levelOf({ level: now ? now.level : null });
  const first = element("div", `fact main ${level}`);
  const label = element("label", "", words.inside);
  if (park.estimated) label.append(element("em", "", words.estimated));
  const bar = element("div", "bar");
  const used = element("i", level);
  used.style.width = `${Math.min(park.permille, 1000) / 10}%`;
  const tick = element("u");
  tick.style.left = `${figures.warn}%`;
  bar.append(used, tick);
  const state = `${MARKS[level]} ${words[level]} · ${text.share(park)} ${words.percent} ${count(park.capacity)}`;
  first.append(label, element("strong", "", count(park.inside)), bar, element("span", "", state));
  const daily = park.daily === null ? "" : `${words.daily} ${count(park.daily)} · ${Math.floor(park.entered * 100 / park.daily)}%`;
  $("facts").replaceChildren(
    first, fact(words.entered, count(park.entered), daily), fact(words.left, count(park.left), park.estimated ? words.estimated : ""),
    fact(words.room, count(Math.max(park.capacity - park.inside, 0)), `${words.capacity} ${count(park.capacity)}`),
    fact(words.stay, park.stay === null ? words.none : fill("minutes", { n: park.stay }), park.estimated ? words.estimated : ""));
}

function fact(label, value, note) {
  const one = element("div", "fact");
  one.append(element("label", "", label), element("strong", "", value), element("span", "", note));
  return one;
}

function showZones() {
  const heads = [words.zone, words.chartInside, words.share, words.capacity, words.entered, words.stay];
  $("zone-heads").replaceChildren(...heads.map((head) => element("th", "", head)));
  const [rest, ...zones] = figures.areas.slice(1);
  if (wall) zones.sort((one, other) => other.permille - one.permille);
  $("zones").replaceChildren(...[rest, ...zones].map((zone, at) => {
    const level = levelOf(zone), row = element("tr", level);
    const stay = zone.stay === null ? words.none : fill("minutes", { n: zone.stay });
    const share = at === 0 ? words.none : `${MARKS[level]} ${text.share(zone)}`;
    const inside = element("td", "number", count(zone.inside));
    if (zone.estimated) inside.append(element("em", "", words.estimated));
    row.append(element("td", "", text.name(zone)), inside, element("td", "number share", share),
               element("td", "number", at === 0 ? words.none : count(zone.capacity)),
               element("td", "number", count(zone.entered)), element("td", "number", at === 0 ? words.none : stay));
    return row;
  }));
}

function showScans() {
  const rows = figures.scans.map((scan) => {
    const row = element("tr");
    const persons = element("td", "number", `${count(scan.persons)} ${scan.persons === 1 ? words.person : words.persons}`);
    if (scan.offline) persons.append(element("em", "", words.offline));
    row.append(element("td", "", time(scan.at)), element("td", "", scan.lane[language]), persons);
    return row;
  });
  if (!rows.length) {
    rows.push(element("tr"));
    rows[0].append(element("td", "nothing", words.noScans));
  }
  $("scans").replaceChildren(...rows);
}

function showCourse() {
  // ECharts keeps how wide words are: measured before the font is here, they would be cut for ever.
  if (!lettersReady) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const size = parseFloat(style.fontSize) * 0.8;
  const park = figures.areas[0], points = [...course, [figures.at, park.entered, park.inside]];
  chart = chart || echarts.init($("course"), null, { renderer: "svg" });
  const lines = [park.capacity * figures.warn / 100, park.capacity].map((value, at) => ({
    yAxis: value, lineStyle: { color: colour(at ? "--full" : "--warn"), type: at ? "solid" : "dashed" },
    label: { formatter: at ? `${words.full} ${count(value)}` : fill("warnLine", { n: figures.warn }),
             position: "insideStartTop", color: colour("--ink2"), fontSize: size } }));
  const axis = { axisLabel: { color: colour("--ink2"), fontSize: size }, axisLine: { lineStyle: { color: colour("--control") } } };
  chart.setOption({
    animation: false, textStyle: { fontFamily: "Noto Sans SC" },
    grid: { left: size * 4.6, right: size * 1.5, top: size * 2.6, bottom: size * 2.4 },
    legend: { top: 0, right: 0, textStyle: { color: colour("--ink2"), fontSize: size } },
    xAxis: { type: "time", ...axis, axisLabel: { ...axis.axisLabel, formatter: clock, hideOverlap: true }, splitLine: { show: false } },
    yAxis: { type: "value", min: 0, minInterval: 1, ...axis, splitLine: { lineStyle: { color: colour("--line") } } },
    series: [
      { name: words.chartInside, type: "line", showSymbol: points.length < 2, lineStyle: { width: size / 5 }, itemStyle: { color: colour("--accent") },
        areaStyle: { opacity: 0.12 }, data: points.map((point) => [point[0], Math.max(point[2], 0)]), markLine: { symbol: "none", data: lines } },
      { name: words.chartEntered, type: "line", showSymbol: false, lineStyle: { width: size / 8, type: "dashed" },
        itemStyle: { color: colour("--ink3") }, data: points.map((point) => [point[0], point[1]]) },
    ],
  });
}

function soundNews() {
  const now = new Set(figures.alerts.filter((one) => !one.seen).map((one) => `${one.area} ${one.measure} ${one.level} ${one.raised}`));
  if ([...now].some((one) => !heard.has(one))) beep();
  heard = now;
}

/** The sounds of the product: check is one of 800 Hz; a browser may want a touch first. */
function beep() {
  try {
    const context = new AudioContext(), tone = context.createOscillator();
    tone.frequency.value = 800;
    tone.connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 0.4);
    tone.onended = () => context.close();
  } catch (error) { /* silent where there is no sound */ }
}

function show() {
  $("site").textContent = figures.areas[0].name[language];
  $("as-of").textContent = fill("asOf", { time: time(figures.at) });
  showBands(); showFacts(); showZones(); showScans(); showCourse(); soundNews();
  drawPlan($("plan"), figures.areas, text);
  document.body.dataset.ready = "yes";
}

function showLine(state) {
  $("line").className = state;
  const since = figures ? fill("lostSince", { time: clock(figures.at) }) : "";
  $("line").textContent = state === "live" ? `✓ ${words.online}` : state === "waiting" ? words.waiting : `■ ${words.lost} · ${since}`;
}

function listen() {
  const source = new EventSource("/board/events");
  source.onopen = () => { showLine(figures ? "live" : "waiting"); };
  source.onerror = () => showLine("lost");
  source.addEventListener("course", (event) => { course = JSON.parse(event.data); if (figures) showCourse(); });
  source.addEventListener("figures", (event) => { figures = JSON.parse(event.data); show(); showLine("live"); });
}

function arrange() {
  document.documentElement.lang = language;
  document.documentElement.className = `${wall ? "wall" : "desk"} ${asked.get("theme") || (wall ? "dark" : "light")}`;
  document.title = words.title;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = words[one.dataset.word];
  const link = (id, word, key, value) => {
    const query = new URLSearchParams(asked);
    query.set(key, value);
    $(id).href = `/board?${query}`;
    $(id).textContent = words[word];
  };
  link("other-language", "language", "lang", language === "en" ? "zh" : "en");
  link("other-layout", wall ? "desk" : "layout", "wall", wall ? "0" : "1");
  setInterval(() => { $("clock").textContent = time(Date.now()); }, 250);
  addEventListener("resize", () => { if (figures) showCourse(); });
  new ResizeObserver(() => { if (chart) chart.resize(); }).observe($("course"));
  document.fonts.load("16px 'Noto Sans SC'", "园a").finally(() => {
    lettersReady = true;
    if (figures) showCourse();
  });
}

arrange();
showLine("waiting");
listen();
