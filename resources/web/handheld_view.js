// Shows what the page says; says what the attendant did. It knows no server, no list, no journal.
import { fill, WORDS, wordAnswer } from "/handheld/files/handheld_words.js";

const $ = (id) => document.getElementById(id);
const SCREENS = ["enrol", "sign-in", "scan", "typing", "recent", "stop"];
const SOUNDS = { ok: "pass", warn: "check", bad: "refuse" };
const SHAKES = { ok: [60], warn: [80, 60, 80], bad: [250, 80, 250] };

const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit" };

export class View {
  constructor(language) {
    this.language = language;
    this.place = null;
    this.shown = null;
    this.faults = {};
    this.sounds = Object.fromEntries(Object.entries(SOUNDS).map(([status, name]) => [status, new Audio(`/handheld/files/${name}.wav`)]));
    this.speak(language);
  }

  get words() {
    return WORDS[this.language];
  }

  speak(language) {
    this.language = language;
    document.documentElement.lang = language;
    for (const one of document.querySelectorAll("[data-word]")) one.textContent = this.words[one.dataset.word];
    $("language").textContent = this.words.language;
    this.showCamera(!$("camera").hidden);
    this.#again();
  }

  open(screen) {
    for (const one of SCREENS) $(one).hidden = one !== screen;
    $("tools").hidden = screen !== "scan";
    this.screen = screen;
  }

  showPlace(place) {
    this.place = place;
    $("lane").textContent = place ? place.lane[this.language] : "";
    if (!this.shown) this.showIdle();
  }

  showLine(away, unsent) {
    this.line = { away, unsent };
    $("line").textContent = away ? this.words.away : this.words.online;
    $("line").classList.toggle("away", away);
    $("unsent").textContent = fill(this.words.unsent, { n: unsent });
    $("unsent").classList.toggle("some", unsent > 0);
  }

  // What holds until something else does: a word of WORDS and its facts.
  showNotice(word, facts = {}) {
    this.notice = word ? [word, facts] : null;
    $("notice").textContent = word ? fill(this.words[word], facts) : "";
  }

  showFault(place, word, facts = {}) {
    this.faults[place] = [word, facts];
    $(`${place}-fault`).textContent = word ? fill(this.words[word], facts) : "";
  }

  showWrong(place, word, answer) {
    const time = answer.until && this.#clock(answer.until);
    this.showFault(place, answer.result === "LOCKED" ? "locked" : word, { time, n: answer.tries });
  }

  showStop(head) {
    this.stop = head;
    $("stop-head").textContent = this.words[head];
    $("stop-body").textContent = this.words[`${head}Body`];
    this.open("stop");
  }

  showIdle() {
    this.shown = null;
    const facts = { lane: this.place ? this.place.lane[this.language] : "", n: this.place ? this.place.entered.toLocaleString("en") : 0 };
    const step = this.place ? fill(this.words.idleStep, facts) : "";
    this.#band({ status: "idle", word: this.words.idle, sub: this.words.idleSub, step, type: "" });
    this.#keys({});
  }

  // An answer; `keys` are those that work now: agree, decline, count, stayedOut, again.
  showAnswer(answer, keys) {
    this.shown = [answer, keys];
    const worded = wordAnswer(answer, this.words, this.language);
    this.#band(worded, answer);
    this.#keys(keys, answer);
    return worded.status;
  }

  sound(status) {
    const sound = this.sounds[status];
    sound.currentTime = 0;
    sound.play().catch(() => {});
    navigator.vibrate?.(SHAKES[status]);
  }

  // A browser plays nothing before somebody has touched the page.
  wakeSounds() {
    for (const sound of Object.values(this.sounds)) sound.load();
  }

  // So many of a group come, within what may still.
  showCount(wanted) {
    const most = this.shown[0].group.left;
    const persons = Math.min(most, Math.max(1, wanted));
    $("persons").value = persons;
    $("fewer").disabled = persons <= 1;
    $("more").disabled = persons >= most;
    $("agree").textContent = fill(this.words.count, { n: persons });
  }

  hideStayedOut() {
    if (this.shown) this.shown[1] = { ...this.shown[1], stayedOut: false };
    $("stayed-out").hidden = true;
  }

  showCamera(on) {
    $("camera").hidden = !on;
    document.body.classList.toggle("filming", on);
    $("camera-key").textContent = on ? this.words.cameraOff : this.words.camera;
    $("camera-key").setAttribute("aria-pressed", on);
  }

  showRecent(recent) {
    const rows = recent.map((one) => {
      const row = document.createElement("li");
      const worded = wordAnswer(one, this.words, this.language);
      row.className = one.givenBack ? "warn" : worded.status;
      const word = one.givenBack ? this.words.notWalked : worded.word;
      const count = one.admitted ? fill(this.words.persons, one) : "";
      const more = [worded.type, one.offline ? this.words.offlineChip : ""].filter(Boolean).join(" · ");
      row.append(...[["span", this.#clock(one.at)], ["b", word], ["span", count], ["small", more]].map(([tag, text]) => {
        const cell = document.createElement(tag);
        cell.textContent = text;
        return cell;
      }));
      return row;
    });
    $("recent-list").replaceChildren(...rows);
    if (!rows.length) $("recent-list").textContent = this.words.recentNone;
  }

  // In the site's own time, whatever the device is set to.
  #clock(at) {
    return new Date(at).toLocaleTimeString("zh-CN", { ...CLOCK, timeZone: this.place?.zone_of_time });
  }

  #band(worded, answer = {}) {
    $("band").className = worded.status + (answer.verdict === "TRAINING" ? " training" : "");
    $("word").textContent = worded.word;
    const width = [...worded.word].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.58), 0);
    $("word").className = width <= 5 ? "" : width <= 7 ? "long" : "longest";
    $("sub").textContent = worded.sub;
    $("type").textContent = worded.sub.includes(worded.type) ? "" : worded.type;
    $("step").textContent = worded.step;
    $("offline").hidden = !answer.offline;
  }

  #keys(keys, answer = {}) {
    for (const [id, on] of [["decline", keys.decline], ["stayed-out", keys.stayedOut], ["again", keys.again], ["count", keys.count]]) $(id).hidden = !on;
    $("agree").hidden = !(keys.agree || keys.count);
    $("agree").disabled = false;
    $("agree").textContent = this.words.agree;
    if (keys.count) this.showCount(answer.group.left);
  }

  #again() {
    if (this.line) this.showLine(this.line.away, this.line.unsent);
    if (this.notice) this.showNotice(...this.notice);
    for (const [place, fault] of Object.entries(this.faults)) this.showFault(place, ...fault);
    if (this.screen === "stop") this.showStop(this.stop);
    const shown = this.shown;
    this.showPlace(this.place);
    if (shown) this.showAnswer(...shown);
  }
}
