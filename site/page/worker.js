// The service worker: it keeps the page, the calculator, the books and the
// languages in use on the phone, so that all works without a connection.
//
// The build writes self.release before this text: {version, files: {name: hash}}.
// A file is kept under its name and its hash: a new version fetches only what
// changed, and the old one stays whole until the new one is.
const { files } = self.release;
const scope = self.registration.scope;
const cacheName = `alih ${scope}`;
const key = (name) => `${scope}${name}?${files[name]}`;
// Pages that are read are kept when they are opened: most people open few of them. So is the
// lab with the simulators that were used, and its viewer when somebody wants to see it:
// together they weigh ten times the rest.
const viewer = (name) => /^lab\/(viewer\.html|frame)|^lab\.wasm|^wasm_exec/.test(name);
const lab = (name) => /^lab[./]/.test(name) && !viewer(name);
const opened = (name) => /^read\/[^/]+\/|^simulator-/.test(name) || viewer(name) || lab(name);
const language = (name) => /^text\/([^/]+)\//.exec(name)?.[1];

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(told(event)));
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name) event.respondWith(kept(name, event.request));
});

// install fetches all but the languages and the pages that are read, and of these the
// ones that the version before had in use.
async function install() {
  const cache = await caches.open(cacheName);
  const before = (await cache.keys()).map(({ url }) => url.slice(scope.length).split('?')[0]);
  const inUse = (name) => {
    if (lab(name)) return before.some(lab);
    return opened(name) ? before.includes(name) : before.some((one) => language(one) === language(name));
  };
  await keep(cache, Object.keys(files).filter((name) => !language(name) && !opened(name) || inUse(name)));
}

async function activate() {
  const cache = await caches.open(cacheName), wanted = new Set(Object.keys(files).map(key));
  await Promise.all((await cache.keys()).filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)));
  await self.clients.claim();
}

// told does what the page asks: to keep a language, or the lab with the simulator of a
// system, and to let the newer version begin. It answers when that is done.
async function told({ data, ports }) {
  if (data.begin) await self.skipWaiting();
  if (data.keep) await keep(await caches.open(cacheName), Object.keys(files).filter((name) => language(name) === data.keep || data.lab && (lab(name) || name === `simulator-${data.lab}.wasm.gz`)));
  ports[0]?.postMessage('done');
}

// keep fetches what is not there yet, one wish after the other: who asks twice gets a
// file once.
let keeping = Promise.resolve();
function keep(cache, names) {
  keeping = keeping.catch(() => undefined).then(() => fetchAll(cache, names));
  return keeping;
}

async function fetchAll(cache, names) {
  await Promise.all(names.map(async (name) => {
    if (!await cache.match(key(name))) await cache.put(key(name), await fetched(name));
  }));
}

// fetched is a file of this very version. A host in the middle of an update may
// still have the old one: then the phone's own cache is passed over once, and if
// that does not help this version waits for another day.
async function fetched(name) {
  for (const cache of ['default', 'reload']) {
    const response = await fetch(name, { cache });
    if (response.ok && await fits(name, response.clone())) return response;
  }
  throw new Error(`${name} is not of this version`);
}

// A packed file that the host sent as an encoding has been inflated: it is not
// what was hashed.
async function fits(name, response) {
  if (name.endsWith('.gz') && /gzip/.test(response.headers.get('Content-Encoding') || '')) return true;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...sum.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === files[name];
}

function nameOf({ method, url }) {
  const address = url.split(/[?#]/)[0];
  if (method !== 'GET' || !address.startsWith(scope)) return undefined;
  const name = address.slice(scope.length) || 'index.html';
  return name in files ? name : undefined;
}

// kept answers from the phone, else from the net; a page that is read then stays.
async function kept(name, request) {
  const cache = await caches.open(cacheName), found = await cache.match(key(name));
  if (found) return found;
  const response = await fetch(request);
  if (opened(name) && response.ok && await fits(name, response.clone())) await cache.put(key(name), response.clone());
  return response;
}
