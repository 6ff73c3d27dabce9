// What outlives the page: the journal of what is not sent yet, the uses that the list may not show, the list itself.
const NAME = "handheld";

const done = (request) => new Promise((give, fail) => {
  request.onsuccess = () => give(request.result);
  request.onerror = () => fail(request.error);
});

export const openStore = async () => new Store(await openBase());

function openBase() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("kept");
    opening.result.createObjectStore("journal", { keyPath: "seq", autoIncrement: true });
    opening.result.createObjectStore("uses", { keyPath: "ticket" });
  };
  return done(opening);
}

class Store {
  constructor(base) {
    this.base = base;
  }

  // Resolves once all of it is on the disk, not before.
  #write(names, work) {
    return this.#use((base) => new Promise((give, fail) => {
      const writing = base.transaction(names, "readwrite", { durability: "strict" });
      writing.oncomplete = () => give();
      writing.onabort = () => fail(writing.error);
      work(...names.map((name) => writing.objectStore(name)));
    }));
  }

  #read(name, ask) {
    return this.#use((base) => done(ask(base.transaction(name).objectStore(name))));
  }

  // A browser closes what it cannot write to, and opens it again once there is room.
  async #use(work) {
    try {
      return await work(this.base);
    } catch (fault) {
      if (fault?.name !== "InvalidStateError") throw fault;
      this.base = await openBase();
      return work(this.base);
    }
  }

  kept(name) {
    return this.#read("kept", (store) => store.get(name));
  }

  keep(name, value) {
    return this.#write(["kept"], (kept) => kept.put(value, name));
  }

  // For what may be lost with the page: a disk that is full keeps nobody from working on line. True when it is kept.
  tryKeep(name, value) {
    return this.keep(name, value).then(() => true, () => false);
  }

  // Entries in their order, and with them the use that they make of a ticket.
  append(entries, ticket, at) {
    return this.#write(["journal", "uses"], (journal, uses) => {
      for (const entry of entries) journal.add(entry);
      if (!ticket) return;
      const found = uses.get(ticket);
      found.onsuccess = () => {
        const use = found.result || { ticket, ids: [] };
        uses.put({ ...use, at, sentAt: null, ids: [...use.ids, entries[0].id] });
      };
    });
  }

  async usedHere(ticket) {
    const use = await this.#read("uses", (store) => store.get(ticket));
    return use ? use.ids.length : 0;
  }

  entries() {
    return this.#read("journal", (store) => store.getAll());
  }

  // `taken` are gone from the journal; `stuck` stay there and are not sent again.
  settle(taken, stuck, now) {
    return this.#write(["journal", "uses"], (journal, uses) => {
      for (const entry of taken) journal.delete(entry.seq);
      for (const [entry, why] of stuck) journal.put({ ...entry, stuck: why });
      const ids = new Set(taken.map((entry) => entry.id));
      const all = uses.getAll();
      all.onsuccess = () => {
        for (const use of all.result) if (use.ids.some((id) => ids.has(id))) uses.put({ ...use, sentAt: now });
      };
    });
  }

  // Nobody has walked: possible until it was sent.
  giveBack(id) {
    return this.#write(["journal", "uses"], (journal, uses) => {
      const all = journal.getAll();
      all.onsuccess = () => {
        const passage = all.result.find((entry) => entry.kind === "PASSAGE" && entry.id === id);
        if (passage) journal.put({ ...passage, persons: 0, due: 0 });
      };
      const used = uses.getAll();
      used.onsuccess = () => {
        for (const use of used.result) if (use.ids.includes(id)) uses.put({ ...use, ids: use.ids.filter((one) => one !== id) });
      };
    });
  }

  // A list that was made after a use had arrived shows it: here it need not be known any more.
  takeList(buffer, head) {
    return this.#write(["kept", "uses"], (kept, uses) => {
      kept.put(buffer, "list");
      const all = uses.getAll();
      all.onsuccess = () => {
        for (const use of all.result) if (use.sentAt !== null && use.sentAt < head.at) uses.delete(use.ticket);
      };
    });
  }
}
