"use strict";
// Keeps the page for the time without a network. What it keeps is replaced whole, when all of it has come.
const KEPT = "handheld-1";
const FILES = [
  "/handheld", ...[
    "handheld.css", "handheld.js", "handheld_camera.js", "handheld_key.js", "handheld_lane.js", "handheld_list.js", "handheld_network.js",
    "handheld_server.js", "handheld_store.js", "handheld_view.js", "handheld_words.js", "handheld.webmanifest",
    "handheld.svg", "zxing_reader.js", "zxing_reader.wasm", "pass.wav", "check.wav", "refuse.wav",
    "noto-sans-sc-chinese-simplified-400-normal.woff", "noto-sans-sc-chinese-simplified-700-normal.woff",
  ].map((name) => `/handheld/files/${name}`),
];

self.addEventListener("install", (event) => {
  // Past the browser's own cache: of a sound it may have a part alone, which cannot be kept.
  const whole = FILES.map((path) => new Request(path, { cache: "reload" }));
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(whole)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const others = caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))));
  event.waitUntil(others.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method === "GET" && FILES.includes(path)) event.respondWith(freshOrKept(event.request, path));
});

// A new release is taken as soon as the network gives it; a network that hesitates is not waited for.
async function freshOrKept(request, path) {
  const kept = await caches.open(KEPT);
  const fresh = fetch(request).then((answer) => {
    if (answer.status === 200) kept.put(path, answer.clone());
    return answer.ok ? answer : undefined;
  });
  const had = await kept.match(path);
  if (!had) return fresh;
  const late = new Promise((give) => setTimeout(give, 1500, had));
  return Promise.race([fresh.then((answer) => answer || had, () => had), late]);
}
