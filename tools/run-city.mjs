import { createRequire } from 'node:module';
import { cacheModules } from './module-cache.mjs';

/** Loads the city through the cache of modules and starts it. */
export async function runCity(argv) {
  const keepModules = cacheModules();
  const city = createRequire(import.meta.url)('../apps/city/dist/main.js');
  await city.main(argv);
  keepModules();
}
