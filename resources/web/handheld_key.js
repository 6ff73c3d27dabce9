// What this device proves itself by when the browser has lost its cookie: a key that no script can read out.
import * as server from "/handheld/files/handheld_server.js";

const KEY = { name: "ECDSA", namedCurve: "P-256" }, SIGNED = "shanmen handheld return\0";

const hex = (buffer) => Array.from(new Uint8Array(buffer), (one) => one.toString(16).padStart(2, "0")).join("");
const bytes = (text) => Uint8Array.from(text.match(/../g), (one) => Number.parseInt(one, 16));
const publicKey = async (pair) => hex(await crypto.subtle.exportKey("spki", pair.publicKey));

// A key for an enrolment, on the disk before the server hears of it; what it is told is its public half.
export async function newKey(store) {
  const pair = await crypto.subtle.generateKey(KEY, false, ["sign", "verify"]);
  await store.keep("key", pair);
  return publicKey(pair);
}

// True once the server knows this device again, false where it does not; null without an answer.
export async function comeBack(store) {
  const pair = await store.kept("key");
  if (!pair) return false;
  const asked = await server.challenge();
  if (!asked) return null;
  const told = new TextEncoder().encode(SIGNED), challenge = bytes(asked.challenge);
  const signature = await crypto.subtle.sign({ ...KEY, hash: "SHA-256" }, pair.privateKey, new Uint8Array([...told, ...challenge]));
  const answer = await server.comeBack({ key: await publicKey(pair), challenge: asked.challenge, signature: hex(signature) });
  return answer && answer.ok;
}
