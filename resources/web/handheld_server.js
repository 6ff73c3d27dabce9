// What the page asks of the server. `null` is: no answer, and whether anything happened is not known.
const WAIT_MILLISECONDS = 1500;

export class NotAllowed extends Error {}

async function ask(path, options, wait) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), wait);
  try {
    const answer = await fetch(`/handheld/api/${path}`, {
      credentials: "same-origin", cache: "no-store", signal: stop.signal, ...options,
      headers: { "X-Handheld-Page": "1", ...options.headers },
    });
    if (answer.status === 401 || answer.status === 409) throw new NotAllowed((await answer.json()).detail);
    return answer.status >= 500 ? null : await options.read(answer);
  } catch (fault) {
    if (fault instanceof NotAllowed) throw fault;
    return null;
  } finally {
    clearTimeout(timer);
  }
}

const send = (path, body, wait = WAIT_MILLISECONDS) => ask(path, {
  method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  read: async (answer) => ({ ok: answer.ok, unreadable: answer.status === 422, ...(await answer.json()) }),
}, wait);

export const enrol = (code, key) => send("enrol", { code, key }, 8000);
export const challenge = () => send("challenge", {}, 4000);
export const comeBack = (proof) => send("return", proof, 8000);
export const signIn = (number, pin) => send("sign-in", { number, pin }, 8000);
export const signOut = () => send("sign-out", {}, 3000);
export const scan = (asked) => send("scan", asked);
export const replay = (entries) => send("replay", { entries }, 12000);
export const place = (wait = WAIT_MILLISECONDS) => ask("place", { read: (answer) => (answer.ok ? answer.json() : null) }, wait);

// The list, or "same" where it is still the one of the tag.
export const entryList = (tag) => ask("list", {
  headers: tag ? { "If-None-Match": `"${tag}"` } : {},
  read: (answer) => (answer.status === 304 ? "same" : answer.ok ? answer.arrayBuffer() : null),
}, 35000);
