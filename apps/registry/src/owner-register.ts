import type { Deps } from './deps.js';
import { buildingName, unitOf } from './domain/names.js';
import { registerEntry, type RegisterEntry, type RegisterOf } from './domain/owner-register.js';
import type { Quarter } from './domain/quarter.js';

/** What an owner register is read from. */
type Sources = Pick<Deps, 'units' | 'titles'>;

/** Streams what each unit of a quarter counts, in the order of units: both collections once, side by side, in the memory of one unit. */
export async function* registerEntries({ units, titles }: Sources, quarter: Quarter, of: RegisterOf): AsyncIterable<RegisterEntry> {
  const where = { name: { prefix: buildingName(quarter.name, '') } };
  const recorded = titles.all({ where })[Symbol.asyncIterator]();
  let title = await recorded.next();
  for await (const unit of units.all({ where })) {
    while (title.done !== true && unitOf(title.value.name) < unit.name) title = await recorded.next();
    const own = title.done !== true && unitOf(title.value.name) === unit.name ? title.value.holdings : [];
    const entry = registerEntry(unit, own, of);
    if (entry !== undefined) yield entry;
  }
}
