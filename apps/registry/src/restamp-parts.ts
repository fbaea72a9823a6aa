import type { Call, Store, Where } from '@heming/kit';
import type { Deps } from './deps.js';
import { restamp } from './domain/restamp.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;

/** What lies in buildings. */
type InBuildings = Pick<Deps, 'buildings' | 'units' | 'titles' | 'occupancies'>;

/** Puts buildings whose names begin alike, and all that is in them, into a division, so that territory holds for them too. */
export async function restampBuildings(
  { buildings, units, titles, occupancies }: InBuildings,
  prefix: string,
  division: string,
  call: Call,
): Promise<void> {
  await restampAll(buildings, prefix, division, call);
  await restampAll(units, prefix, division, call);
  await restampAll(titles, prefix, division, call);
  await restampAll(occupancies, prefix, division, call);
}

/** Puts what is stored under names that begin alike into a division, in bounded steps; what is there already is left alone. */
export async function restampAll<T extends { readonly name: string; readonly division: string; readonly updateTime: Date }>(
  parts: Store<T>,
  prefix: string,
  division: string,
  { now, signal }: Call,
): Promise<void> {
  const restampSome = (names: readonly string[]): Promise<unknown> => {
    signal.throwIfAborted();
    return Promise.all(names.map((name) => parts.change(name, (part) => ({ next: restamp(part, division, now), events: [] }))));
  };
  let names: string[] = [];
  for await (const { name, division: present } of parts.all({ where: { name: { prefix } } as Where<T> })) {
    if (present === division) continue;
    names.push(name);
    if (names.length < AT_ONCE) continue;
    await restampSome(names);
    names = [];
  }
  await restampSome(names);
}
