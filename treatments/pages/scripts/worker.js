// Keeps a pack of pages on the device. The network comes first, always; when it fails, a kept page
// is shown and says from when it is, for 24 hours. /pack.json names the state of the log.
let list = "/pack.json";
let main = '<main id="page-text">'; // every page has it once; what the worker says comes after it
// As any reader is shown it, now.
let fresh = address => new Request(address, { cache: "no-cache", credentials: "omit" });
let kept = async () => (await caches.match(list))?.json();

let renewing;
let renew = () => renewing ??= (async () => {
  let when = Date.now();
  let pack = await (await fetch(fresh(list))).json();
  // Away with what may have been withdrawn, before anything else; then the whole pack or nothing.
  if ((await kept())?.state != pack.state) await caches.delete("pack");
  let cache = await caches.open("pack");
  if (!await cache.match(list)) await cache.addAll(pack.addresses.map(fresh));
  await cache.put(list, Response.json({ ...pack, when }));
})().finally(() => renewing = null);

let answer = async request => {
  let response;
  try {
    response = await fetch(request);
    if (response.status < 500) return response;
  } catch {}
  let pack = await kept();
  let opened = request.mode == "navigate";
  let age = pack && (Date.now() - pack.when) / 36e5; // hours; below 0, the clock was put back
  let ended = !(age >= 0 && age < 24);
  let copy = !ended && await caches.match(request, { ignoreVary: true });
  // A script of ours as it is; the site's own words about its failure, where we have no better.
  if (!pack || !opened || response && !copy && !ended) return copy || response || Response.error();
  let page = copy || await caches.match(pack.offline);
  let from = new Date(pack.when).toLocaleString(pack.language, { dateStyle: "long", timeStyle: "short" });
  let html = await page.text();
  if (copy) html = html.replace(main, main + pack.kept.replace("*", from));
  if (ended) html = html.replace(/<main[^]*(?=<.main>)/, main + pack.ended.replace("*", from));
  return new Response(html, { headers: page.headers, status: copy ? 200 : 503 });
};

oninstall = event => event.waitUntil(renew(skipWaiting()));
onactivate = event => event.waitUntil(clients.claim());
onfetch = event => {
  let { request } = event;
  let opened = request.mode == "navigate";
  if (request.method == "GET" && (opened || request.destination == "script")) event.respondWith(answer(request));
  if (opened) event.waitUntil(renew().catch(() => {}));
};
