import type { Kept, Store } from '@heming/kit';
import type { Building } from './domain/building.js';
import { quarterOf } from './domain/names.js';
import { partsOf, type QuarterPart } from './domain/quarter-parts.js';
import { QUARTER_TRANSITIONS, type Quarter } from './domain/quarter.js';
import { successorFor } from './domain/quarter-succession.js';

/** How many mergers and splits are followed from one quarter to the next. */
const MAX_GENERATIONS = 50;

/** Who has which buildings. Quarters are followed wherever they lie; what is answered with is read within the caller's territory. */
export interface QuarterSuccessions {
  /** See `partsOf` of the domain. */
  partsOf(quarter: Quarter, day?: string): Promise<readonly QuarterPart[]>;
  /** Latest day on which a quarter took over another one; empty when it never did. */
  enlargedOn(quarter: Quarter): Promise<string>;
  /** The quarter that has a building at present, by the name of the building or of something in it. @throws QUARTER_NOT_FOUND */
  inChargeOf(name: string): Promise<Kept<Quarter>>;
  /** Whether the caller sees all of some parts of a quarter: each building, and the quarters that have those of one that ended. */
  seesAll(quarter: Quarter, parts: readonly QuarterPart[]): Promise<boolean>;
}

/** The same things twice: those of the caller's territory, and all of the city. */
export interface Sight<T extends Quarter | Building> {
  readonly seen: Store<T>;
  readonly everywhere: Store<T>;
}

/** Answers from the quarters and buildings as they are. */
export function quarterSuccessions({ seen, everywhere }: Sight<Quarter>, buildings: Sight<Building>): QuarterSuccessions {
  const endedIn = async (name: string): Promise<readonly Quarter[]> => {
    const found: Quarter[] = [];
    for await (const quarter of everywhere.all({ where: { successors: { contains: name } } })) found.push(quarter);
    return found;
  };
  const predecessorsOf = async ({ name }: Quarter): Promise<readonly Quarter[]> => {
    const found = new Map<string, Quarter>();
    for (let heirs = [name]; heirs.length > 0;) {
      const sources = (await Promise.all(heirs.map(endedIn))).flat().filter((source) => !found.has(source.name));
      for (const source of sources) found.set(source.name, source);
      heirs = [...new Set(sources.map((source) => source.name))];
    }
    return [...found.values()];
  };
  return {
    partsOf: async (quarter, day) => partsOf(quarter, await predecessorsOf(quarter), day),
    enlargedOn: async ({ name }) =>
      (await endedIn(name))
        .map(({ endedOn = '' }) => endedOn)
        .sort()
        .at(-1) ?? '',
    async inChargeOf(name) {
      const building = name.split('/').slice(0, 4).join('/');
      let holder = quarterOf(name);
      const own = await seen.find(holder);
      if (own !== undefined && QUARTER_TRANSITIONS[own.state].length > 0) return own;
      for (let generation = 0; generation < MAX_GENERATIONS; generation++) {
        const quarter = await everywhere.find(holder);
        const next = quarter === undefined ? undefined : successorFor(quarter, building);
        if (next === undefined) break;
        holder = next;
      }
      return seen.get(holder);
    },
    async seesAll({ successors = [] }, parts) {
      for (let heirs = successors, generation = 0; heirs.length > 0 && generation < MAX_GENERATIONS; generation++) {
        const found = await Promise.all(heirs.map((heir) => seen.find(heir)));
        if (found.includes(undefined)) return false;
        heirs = found.flatMap((heir) => heir?.successors ?? []);
      }
      for (const { prefix } of parts) {
        const where = { name: { prefix } };
        if ((await buildings.seen.count(where)) !== (await buildings.everywhere.count(where))) return false;
      }
      return true;
    },
  };
}
