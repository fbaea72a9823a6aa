import type { QuarterCorrected } from '@heming/contracts/registry/v1';
import type { Reaction, Store, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restamp } from '../domain/restamp.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;

/** A quarter found to lie in another division takes its buildings and units with it, so that territory holds for them too. */
export const onQuarterCorrected: Reaction<QuarterCorrected, Deps> = async (
  { quarter: name, fields },
  call,
  { quarters, buildings, units, titles, occupancies, projectManagers, facilities },
) => {
  if (!fields.includes('division')) return;
  const { division } = await quarters.get(name);
  await restampAll(buildings, name, division, call.now, call.signal);
  await restampAll(units, name, division, call.now, call.signal);
  await restampAll(titles, name, division, call.now, call.signal);
  await restampAll(occupancies, name, division, call.now, call.signal);
  await restampAll(projectManagers, name, division, call.now, call.signal);
  await restampAll(facilities, name, division, call.now, call.signal);
};

async function restampAll<T extends { readonly name: string; readonly division: string; readonly updateTime: Date }>(
  parts: Store<T>,
  quarter: string,
  division: string,
  at: Date,
  signal: AbortSignal,
): Promise<void> {
  const restampSome = (names: readonly string[]): Promise<unknown> => {
    signal.throwIfAborted();
    return Promise.all(names.map((name) => parts.change(name, (part) => ({ next: restamp(part, division, at), events: [] }))));
  };
  let names: string[] = [];
  for await (const { name } of parts.all({ where: { name: { prefix: `${quarter}/` } } as Where<T> })) {
    names.push(name);
    if (names.length < AT_ONCE) continue;
    await restampSome(names);
    names = [];
  }
  await restampSome(names);
}
