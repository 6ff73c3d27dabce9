// The handheld at work: who works here, and what their hands do.
import { Camera } from "/handheld/files/handheld_camera.js";
import { comeBack, newKey } from "/handheld/files/handheld_key.js";
import { Lane } from "/handheld/files/handheld_lane.js";
import { Network } from "/handheld/files/handheld_network.js";
import * as server from "/handheld/files/handheld_server.js";
import { openStore } from "/handheld/files/handheld_store.js";
import { View } from "/handheld/files/handheld_view.js";

const $ = (id) => document.getElementById(id);
const OFFLINE_SIGN_IN_MILLISECONDS = 12 * 3600 * 1000, SHORTEST_NUMBER = 5;

const asked = new URLSearchParams(location.search).get("lang");
const view = new View((asked ?? localStorage.getItem("language")) === "en" ? "en" : "zh");
let store, network, lane, signedIn = null;
const camera = new Camera($("video"), $("torch"), (code) => lane.scan("code", code));

async function begin() {
  try {
    store = await openStore();
  } catch {
    return view.showStop("noStore");
  }
  navigator.storage?.persist?.();
  navigator.serviceWorker?.register("/handheld/worker.js", { scope: "/handheld" }).catch(() => {});
  network = new Network(store, view, lost);
  lane = new Lane(store, view, network, signInAgain);
  signedIn = (await store.kept("signedIn")) ?? null;
  await lane.remember();
  await network.remember();
  await network.show();
  listen();
  await arrive();
  setInterval(tick, 1000);
}

// To where the server says that we stand; without it, to what we knew.
async function arrive() {
  const found = await network.askPlace(4000);
  if (found === "enrol") return;
  if (found) return signedIn ? work() : view.open("sign-in");
  network.leave();
  const lately = signedIn && network.now() - signedIn.at < OFFLINE_SIGN_IN_MILLISECONDS;
  if (network.hasList && lately) work();
  else view.showStop("noNetwork");
}

function work() {
  view.open("scan");
  view.showIdle();
  $("wedge").focus();
}

let ticking = false;
async function tick() {
  if (ticking || view.screen === "enrol") return;
  ticking = true;
  try {
    const waited = view.screen === "stop" && network.away;
    await network.tick();
    if (waited && !network.away) await arrive();
  } finally {
    ticking = false;
  }
}

async function keepSignIn(who) {
  signedIn = who;
  if (!(await store.tryKeep("signedIn", who))) view.showNotice("fullDisk");
}

// A battery that goes takes a fresh cookie with it: who proves to be the same device need not enrol again.
let returning = false;
async function lost() {
  if (returning) return;
  returning = true;
  keepSignIn(null);
  closeCamera();
  const known = await comeBack(store).catch(() => false);
  const place = known && (await network.askPlace(4000, false));
  returning = false;
  if (place) return view.open("sign-in");
  if (known === false) return view.open("enrol");
  network.leave();
  view.showStop("noNetwork");
}

function signInAgain() {
  keepSignIn(null);
  closeCamera();
  view.open("sign-in");
  view.showFault("sign-in", "signInAgain");
}

async function enrol() {
  // The answer to a code that worked may have been lost.
  if (await comeBack(store).catch(() => false)) return arrive();
  const answer = await server.enrol($("code").value, await newKey(store)).catch(() => null);
  if (!answer) return view.showFault("enrol", "noAnswer");
  if (!answer.ok) return view.showWrong("enrol", "enrolWrong", answer);
  $("code").value = "";
  view.showFault("enrol", "");
  await arrive();
}

async function signIn() {
  const number = $("number").value.trim(), pin = $("pin").value;
  $("pin").value = "";
  if (!/^[0-9A-Za-z]{1,16}$/.test(number) || !/^\d{6}$/.test(pin)) return view.showFault("sign-in", "signInForm");
  view.showFault("sign-in", "");
  const answer = await server.signIn(number, pin).catch(() => null);
  if (!answer) return view.showFault("sign-in", "noAnswer");
  if (!answer.ok) return view.showWrong("sign-in", "signInWrong", answer);
  await keepSignIn({ number: answer.number, at: network.now() });
  $("number").value = "";
  view.wakeSounds();
  work();
  lane.again();
}

async function signOut() {
  await server.signOut().catch(() => null);
  await keepSignIn(null);
  await lane.forget();
  closeCamera();
  view.open("sign-in");
}

async function switchCamera() {
  if (camera.on) return closeCamera();
  view.showCamera(true);
  try {
    await camera.start();
    view.showNotice("");
  } catch {
    closeCamera();
    view.showNotice("noCamera");
  }
}

function closeCamera() {
  camera.stop();
  view.showCamera(false);
}

function readWedge() {
  const code = $("wedge").value;
  $("wedge").value = "";
  lane.scan("code", code);
}

function findTyped() {
  const number = $("typed").value.trim().toUpperCase();
  if (number.length < SHORTEST_NUMBER) return view.showFault("typed", "typedShort");
  $("typed").value = "";
  view.showFault("typed", "");
  work();
  lane.scan("typed", number);
}

function step(by) {
  const typed = Number.parseInt($("persons").value, 10);
  if (by || !Number.isNaN(typed)) view.showCount((typed || 0) + by);
}

function speakOther() {
  const language = view.language === "zh" ? "en" : "zh";
  localStorage.setItem("language", language);
  view.speak(language);
  if (view.screen === "recent") view.showRecent(lane.recent);
}

const count = () => ($("count").hidden ? undefined : Number($("persons").value));

function listen() {
  const press = (id, act) => $(id).addEventListener("click", () => act());
  const submit = (id, act) => $(id).addEventListener("submit", (event) => { event.preventDefault(); act(); });
  submit("enrol-form", enrol);
  submit("sign-in-form", signIn);
  submit("typed-form", findTyped);
  submit("count", () => lane.decide(true, count()));
  press("agree", () => lane.decide(true, count()));
  press("decline", () => lane.decide(false));
  press("stayed-out", () => lane.stayedOut());
  press("again", () => lane.again());
  press("fewer", () => step(-1));
  press("more", () => step(1));
  $("persons").addEventListener("input", () => step(0));
  press("camera-key", switchCamera);
  press("typed-key", () => { view.open("typing"); $("typed").focus(); });
  press("typed-back", work);
  press("recent-key", () => { view.showRecent(lane.recent); view.open("recent"); });
  press("recent-back", work);
  press("sign-out", signOut);
  press("language", speakOther);
  const wedge = $("wedge");
  wedge.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); readWedge(); } });
  wedge.addEventListener("input", () => { if (/[\r\n]/.test(wedge.value)) readWedge(); });
  // A scanner that types has to find its field, whatever was touched before.
  setInterval(() => {
    const typing = document.activeElement?.matches("input:not(#wedge)");
    if (view.screen === "scan" && !typing) wedge.focus();
  }, 300);
}

navigator.locks.request("handheld", { ifAvailable: true }, async (lock) => {
  if (!lock) return view.showStop("second");
  await begin();
  return new Promise(() => {});
});
