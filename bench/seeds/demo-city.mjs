import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 1_000;

/**
 * A data folder with the made-up city in it, its process ended. One that is there already is used again; a load that was broken off goes on.
 * @param {string} parent
 * @param {number} homes
 */
export async function demoCityFolder(processes, parent, homes, progress) {
  const data = join(parent, `homes-${homes}`);
  const loader = await processes.start('drivers/demo-city.mjs', [data]);
  let loading = true;
  const loaded = loader.call('load', homes).finally(() => (loading = false));
  loaded.catch(() => undefined);
  while (loading) {
    progress(`${homes} homes: ${await loader.call('step')}`);
    await Promise.race([loaded, pause(LOOK_MS)]);
  }
  await loaded;
  await processes.stop(loader);
  return data;
}
