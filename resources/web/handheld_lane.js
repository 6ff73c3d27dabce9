// A scan goes to the server; without it, to the list, and into the journal before anybody is let in.
import { digestOf, newId } from "/handheld/files/handheld_list.js";
import * as server from "/handheld/files/handheld_server.js";

const WALK_MILLISECONDS = 4000, SHOW_MILLISECONDS = 8000, SAME_MILLISECONDS = 5000, RECENT = 20;

// The keys that work on an answer.
export function keysOf({ verdict, asks, admitted, retry }) {
  const counts = asks && verdict === "CHECK_COUNT";
  return { agree: asks && !counts, count: counts, decline: asks, stayedOut: admitted, again: retry };
}

export class Lane {
  // `signInAgain` is called when the server does not know who works here.
  constructor(store, view, network, signInAgain) {
    this.store = store;
    this.view = view;
    this.network = network;
    this.signInAgain = signInAgain;
    this.busy = false;
    this.asking = this.pending = this.last = this.letIn = null;
    this.recent = [];
    this.unanswered = new Map();
    this.idleTimer = this.walkTimer = 0;
  }

  async remember() {
    this.recent = (await this.store.kept("recent")) ?? [];
  }

  // A credential was read. One that is held there is one scan; none as long as the attendant has to decide.
  async scan(kind, read) {
    const value = read.trim();
    if (!value || this.busy || this.asking || this.view.screen !== "scan") return;
    if (this.last && this.last.value === value && Date.now() - this.last.at < SAME_MILLISECONDS) {
      this.last.at = Date.now();
      return;
    }
    // Under the same id as before, if that had no answer: whatever became of it, it counts once.
    await this.judge({ id: this.unanswered.get(value) ?? newId(this.network.now()), kind, value });
  }

  async judge(asked) {
    if (this.busy) return;
    this.busy = true;
    this.pending = asked;
    clearTimeout(this.idleTimer);
    try {
      const answer = await this.#answer(asked);
      if (answer) await this.#show(asked, answer);
    } finally {
      this.busy = false;
      this.last = { value: asked.value, at: Date.now() };
    }
  }

  async decide(checked, persons) {
    if (!this.asking || this.busy) return;
    const asked = { ...this.asking, checked, ...(checked && persons ? { persons } : {}) };
    this.asking = null;
    await this.judge(asked);
  }

  again() {
    if (this.pending) this.judge(this.pending);
  }

  // Whoever was let in last has not come in: possible until it is told to the server.
  async stayedOut() {
    const id = this.letIn;
    if (!id) return;
    this.letIn = this.last = null;
    await this.store.giveBack(id);
    this.recent = this.recent.map((one) => (one.id === id ? { ...one, givenBack: true } : one));
    await this.store.tryKeep("recent", this.recent);
    this.view.showIdle();
  }

  async forget() {
    this.asking = this.pending = this.last = this.letIn = null;
    this.recent = [];
    this.unanswered.clear();
    await this.store.tryKeep("recent", []);
  }

  async #answer(asked) {
    const { network } = this;
    if (!network.away) {
      try {
        const answer = await server.scan(asked);
        if (answer && answer.verdict) return await this.#heard(asked, answer);
      } catch (fault) {
        if (!network.refusedBy(fault) && fault.message === "SIGN_IN") this.signInAgain();
        return null;
      }
      network.leave();
    }
    return this.#look(asked);
  }

  async #heard(asked, answer) {
    this.network.takeTime(answer.now);
    this.unanswered.delete(asked.value);
    if (answer.admitted) {
      // The list may not show it yet when the network goes a moment later.
      // The server has let them in already: a disk that is full takes nothing back of that.
      await this.store.append([this.#passage(answer.id, answer.persons)], answer.ticket, this.network.now())
        .catch(() => this.view.showNotice("fullDisk"));
    }
    return answer;
  }

  // Looks the code up in the server's list. Whoever is let in is in the journal when this returns.
  async #look(asked) {
    const { network, store } = this;
    const at = network.now();
    if (!network.clockIsSure) return { verdict: "NO_CLOCK", offline: true };
    this.unanswered.set(asked.value, asked.id);
    if (!network.hasList) return { verdict: "NO_ANSWER", retry: true };
    const row = asked.kind === "code" ? network.list.find(await digestOf(asked.value)) : null;
    const why = asked.kind === "code" ? "absent" : "typed";
    const unknown = { verdict: "OFFLINE_UNKNOWN", unknown: why, ticket: null, version: null, persons: 1, admitted: false, offline: true };
    let answer = unknown;
    try {
      if (row) answer = network.list.look(row, at, await store.usedHere(row.ticket), asked.checked);
      if (answer.asks) return answer;
      await store.append(this.#entries(asked, answer, at), answer.admitted && answer.ticket, at);
    } catch {
      return { verdict: "NO_DISK", offline: true };
    }
    network.passTime(at);
    this.unanswered.delete(asked.value);
    return { ...answer, id: asked.id };
  }

  #entries(asked, answer, at) {
    const { verdict, admitted, ticket, version, persons } = answer;
    const entry = { kind: "SCAN", id: asked.id, verdict, admitted, ticket, version, persons, at: new Date(at).toISOString(), due: 0 };
    return admitted ? [entry, this.#passage(asked.id, persons)] : [entry];
  }

  #passage(id, persons) {
    const at = new Date(this.network.now()).toISOString();
    return { kind: "PASSAGE", id, persons, at, due: Date.now() + WALK_MILLISECONDS };
  }

  async #show(asked, answer) {
    this.asking = answer.asks ? asked : null;
    this.letIn = answer.admitted ? answer.id : null;
    this.view.sound(this.view.showAnswer(answer, keysOf(answer)));
    if (!answer.asks && !answer.retry) {
      this.idleTimer = setTimeout(() => this.view.showIdle(), SHOW_MILLISECONDS);
      await this.#keep(answer);
    }
    clearTimeout(this.walkTimer);
    this.walkTimer = setTimeout(() => this.#walked(), WALK_MILLISECONDS - 300);
    await this.network.show();
  }

  #walked() {
    this.letIn = null;
    this.view.hideStayedOut();
  }

  async #keep({ id, verdict, admitted, persons, type, offline }) {
    const row = { id, verdict, admitted, persons, type, offline, at: this.network.now() };
    this.recent = [row, ...this.recent.filter((one) => one.id !== id)].slice(0, RECENT);
    await this.store.tryKeep("recent", this.recent);
  }
}
