/**
 * Keeps the files of the app, so that it opens without a network, and nothing else: no answer of the city, no page that says something about
 * somebody. A build has a worker of its own; the former one stays until its pages are closed.
 */

/** What a worker is given, as far as this one needs it: the types of browsers name either pages or workers. */
interface Worker {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Asked) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
/** Paths of the files of this build; the page itself is at `base`. The build writes them here. */
const { version, base, files } = JSON.parse('%SHELL%') as { version: string; base: string; files: readonly string[] };
const FAMILY = 'heming.resident.';
const KEPT = `${FAMILY}${version}`;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetFormer().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  // The page comes from the city where there is a network: that of a newer build names newer files.
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(base)));
  else if (files.includes(pathname)) event.respondWith(kept(pathname).catch(() => fetch(request)));
});

async function keep(): Promise<void> {
  await (await caches.open(KEPT)).addAll([new Request(base, { cache: 'reload' }), ...files]);
}

async function forgetFormer(): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== KEPT);
  await Promise.all(former.map((name) => caches.delete(name)));
}

/** @throws TypeError when it is not kept, as a network that is not there does */
async function kept(path: string): Promise<Response> {
  const found = await (await caches.open(KEPT)).match(path);
  if (found === undefined) throw new TypeError(`${path} is not kept`);
  return found;
}
