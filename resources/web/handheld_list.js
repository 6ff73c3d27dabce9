// Looks verdicts up that the server has worked out. Nothing is judged here: which window holds now, how often the
// ticket was let in here since the list was made, and whether a stop let anybody in then, is all that is asked.
const ROW_BYTES = 36, DIGEST_BYTES = 16;

export class EntryList {
  constructor(buffer) {
    const view = new DataView(buffer);
    const headBytes = view.getUint32(0);
    this.head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headBytes)));
    this.buffer = buffer;
    this.rows = new DataView(buffer, 4 + headBytes);
    this.length = this.rows.byteLength / ROW_BYTES;
  }

  holds(now) {
    return now < this.head.until;
  }

  find(digest) {
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, digest);
      if (order === 0) return this.#row(middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return null;
  }

  // `checked` is what the attendant said: undefined as long as they said nothing.
  look(row, now, usedHere, checked) {
    const kind = this.head.kinds[row.kind];
    if (kind.uses && usedHere >= kind.uses) return this.#answer(row, kind, kind.then);
    let window = kind.windows[0];
    for (const one of kind.windows) if (one[0] <= now) window = one;
    const verdict = window[checked === undefined ? 1 : checked ? 2 : 3];
    const enters = this.head.admits.includes(verdict) || this.head.asks.includes(verdict);
    return this.#answer(row, kind, enters && this.head.full ? this.head.full : verdict);
  }

  #answer(row, kind, verdict) {
    return {
      verdict, ticket: row.ticket, version: row.version, persons: row.persons, type: { zh: kind.zh, en: kind.en },
      unknown: verdict === "OFFLINE_UNKNOWN" ? "kind" : undefined, admitted: this.head.admits.includes(verdict), asks: this.head.asks.includes(verdict), offline: true,
    };
  }

  #compare(at, digest) {
    for (let byte = 0; byte < DIGEST_BYTES; byte += 1) {
      const difference = this.rows.getUint8(at * ROW_BYTES + byte) - digest[byte];
      if (difference) return difference;
    }
    return 0;
  }

  #row(at) {
    const start = at * ROW_BYTES;
    return {
      ticket: asUuid(new Uint8Array(this.rows.buffer, this.rows.byteOffset + start + 16, 16)),
      kind: this.rows.getUint16(start + 32), version: this.rows.getUint8(start + 34), persons: this.rows.getUint8(start + 35),
    };
  }
}

export async function digestOf(code) {
  const whole = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return new Uint8Array(whole, 0, DIGEST_BYTES);
}

const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");

export function asUuid(bytes) {
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

// A UUIDv7 of an instant in milliseconds.
export function newId(now) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 65536));
  new DataView(bytes.buffer).setUint16(4, now % 65536);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return asUuid(bytes);
}
