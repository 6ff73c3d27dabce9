// With and without the network: whether the server answers, what time it has, the list from it, the journal to it.
import { EntryList } from "/handheld/files/handheld_list.js";
import * as server from "/handheld/files/handheld_server.js";

const LIST_MILLISECONDS = 120000, PLACE_MILLISECONDS = 15000, AWAY_MILLISECONDS = 3000, BATCH = 200;
const BACKWARD_MILLISECONDS = 60000;

export class Network {
  // `lost` is called when the server says that this device is no handheld, or no longer.
  constructor(store, view, lost) {
    this.store = store;
    this.view = view;
    this.lost = lost;
    this.away = false;
    this.list = null;
    this.offset = this.clockAt = this.placeAt = this.listAt = this.waiting = 0;
    this.syncing = false;
  }

  async remember() {
    this.offset = (await this.store.kept("offset")) ?? 0;
    this.clockAt = (await this.store.kept("clock")) ?? 0;
    this.#take(await this.store.kept("list"));
    this.view.showPlace((await this.store.kept("place")) ?? null);
  }

  now() {
    return Math.round(Date.now() + this.offset);
  }

  // The clock of a device may be set back; then nobody knows what the windows of the list mean.
  get clockIsSure() {
    return this.now() >= this.clockAt - BACKWARD_MILLISECONDS;
  }

  get hasList() {
    return this.list !== null && this.list.holds(this.now());
  }

  takeTime(servers) {
    this.offset = servers - Date.now();
    this.clockAt = servers;
    this.store.tryKeep("offset", this.offset);
    this.store.tryKeep("clock", this.clockAt);
  }

  passTime(instant) {
    this.clockAt = Math.max(instant, this.clockAt);
    this.store.tryKeep("clock", this.clockAt);
  }

  leave() {
    this.away = true;
    this.show();
  }

  async show() {
    this.view.showLine(this.away, await this.unsent());
  }

  // Scans that the server has not got; while it is away, also who walked in on one that it has.
  async unsent() {
    const waits = (one) => one.kind === "SCAN" || (this.away && one.due <= Date.now());
    const entries = await this.store.entries().catch(() => null);
    if (entries) this.waiting = new Set(entries.filter(waits).map((one) => one.id)).size;
    return this.waiting;
  }

  // Gives the place, null without an answer, or "enrol"; `tells` that it is lost.
  async askPlace(wait, tells = true) {
    this.placeAt = Date.now();
    try {
      const place = await server.place(wait);
      if (!place) return null;
      this.takeTime(place.now);
      this.view.showPlace(place);
      await this.store.tryKeep("place", place);
      return place;
    } catch (fault) {
      if (!tells) return null;
      return this.refusedBy(fault) ? "enrol" : null;
    }
  }

  // True where the device is no handheld any more: of what it knew nothing is left, but what was not sent.
  refusedBy(fault) {
    if (!(fault instanceof server.NotAllowed)) throw fault;
    if (fault.message === "NO_LANE") this.view.showNotice("noLane");
    if (fault.message === "CLOCK") this.view.showNotice("clock");
    if (fault.message !== "ENROL") return false;
    this.list = null;
    this.listAt = 0;
    this.store.tryKeep("list", null);
    this.lost();
    return true;
  }

  async tick() {
    const since = Date.now() - this.placeAt;
    if (since > (this.away ? AWAY_MILLISECONDS : PLACE_MILLISECONDS)) await this.#look();
    if (!this.away) await this.sync();
    if (!this.away && Date.now() - this.listAt > LIST_MILLISECONDS) await this.#refreshList();
    await this.show();
  }

  // Sends what is due, in its order; whatever the server has, under its own id, is gone from here.
  async sync() {
    if (this.syncing) return;
    this.syncing = true;
    try {
      const due = (await this.store.entries()).filter((one) => !one.stuck && one.due <= Date.now()).slice(0, BATCH);
      if (due.length) await this.#send(due);
    } catch (fault) {
      // What was sent and is still here is sent again: under its own id it counts once.
      if (fault instanceof server.NotAllowed) this.refusedBy(fault);
      else this.view.showNotice("fullDisk");
    } finally {
      this.syncing = false;
    }
  }

  async #send(due) {
    const answer = await server.replay(due.map(({ seq, due: _, ...entry }) => entry));
    if (answer?.unreadable) return this.#sift(due);
    if (!answer || !answer.taken) return this.leave();
    const taken = due.filter((_, at) => answer.taken[at]);
    const stuck = due.map((entry, at) => [entry, answer.words[at]]).filter((_, at) => !answer.taken[at]);
    await this.store.settle(taken, stuck, answer.now);
    if (answer.conflicts) this.view.showNotice("conflicts", { n: answer.conflicts });
    if (stuck.length) this.view.showNotice("stuck", { n: stuck.length });
  }

  // One entry that the server cannot read keeps none of the others: it stays here, and is not sent again.
  async #sift(due) {
    if (due.length > 1) {
      for (const one of due) await this.#send([one]);
      return;
    }
    await this.store.settle([], [[due[0], "UNREADABLE"]], this.now());
    this.view.showNotice("stuck", { n: 1 });
  }

  async #look() {
    const found = await this.askPlace();
    if (found === "enrol") return;
    if (!found) return this.leave();
    if (this.away) {
      this.away = false;
      this.listAt = 0;
    }
  }

  async #refreshList() {
    this.listAt = Date.now();
    try {
      const buffer = await server.entryList(this.list?.head.tag);
      if (!buffer) this.listAt += AWAY_MILLISECONDS - LIST_MILLISECONDS;
      if (!buffer || buffer === "same") return;
      this.#take(buffer);
      await this.store.takeList(buffer, this.list.head).catch(() => this.view.showNotice("fullDisk"));
    } catch (fault) {
      this.refusedBy(fault);
    }
  }

  #take(buffer) {
    this.list = buffer ? new EntryList(buffer) : null;
    document.body.dataset.list = this.list ? this.list.length : "";
  }
}
