import type { Call, Store, Where } from '@heming/kit';
import type { Deps } from './deps.js';
import { restamp } from './domain/restamp.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;

/** What lies in buildings. */
type InBuildings = Pick<Deps, 'units' | 'titles' | 'occupancies'>;

/** Puts buildings whose names begin alike into a division, and before them all that is in them: who sees a building sees what is in it. */
export async function restampBuildings(
  deps: InBuildings & Pick<Deps, 'buildings'>,
  prefix: string,
  division: string,
  call: Call,
): Promise<void> {
  await restampContents(deps, prefix, division, call);
  await restampAll(deps.buildings, prefix, division, call);
}

/** Puts all that is in buildings whose names begin alike into a division, so that territory holds for it too. */
export async function restampContents(
  { units, titles, occupancies }: InBuildings,
  prefix: string,
  division: string,
  call: Call,
): Promise<void> {
  await restampAll(occupancies, prefix, division, call);
  await restampAll(titles, prefix, division, call);
  await restampAll(units, prefix, division, call);
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
