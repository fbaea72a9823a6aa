import type { Call, Store, Where } from '@heming/kit';
import type { Deps } from './deps.js';
import { buildingName, occupancyName, titleName, unitOf } from './domain/names.js';
import {
  partiesOfManager,
  partiesOfOccupancy,
  partiesOfPerson,
  partiesOfTitle,
  partiesOfUnit,
  quartersOf,
  standingOf,
  together,
  type Parties,
  type Ties,
} from './domain/parties.js';
import { settlePerson, type Person } from './domain/person.js';
import { restamp, type Stamp } from './domain/restamp.js';
import { personStandingChanged } from './people-announcements.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;
/** How many titles and occupancies of one person, and occupancies of one unit, are looked at for whom they concern. */
const MOST_TIES = 200;

type Part = Stamp & { readonly name: string; readonly updateTime: Date };

/** Puts all parts of a quarter where it lies, and shows them, and the people who own or use them, to whom they concern. */
export async function restampQuarter(name: string, call: Call, deps: Deps): Promise<void> {
  const { quarters, buildings, units, titles, occupancies, projectManagers, facilities } = deps;
  const quarter = await quarters.get(name);
  await restampAll(buildings, name, () => Promise.resolve(quarter), call);
  const { division } = quarter;
  const ofTitle = async (part: Part): Promise<Parties> => partiesOfTitle(quarter, await titles.find(titleName(unitOf(part.name))));
  const ofUnit = async (unit: Part): Promise<Stamp> => {
    const { items } = await occupancies.list(occupanciesOf(unit.name));
    return { division, parties: partiesOfUnit(await ofTitle(unit), items) };
  };
  await restampAll(units, name, ofUnit, call);
  await restampAll(titles, name, (title) => Promise.resolve({ division, parties: partiesOfTitle(quarter, title) }), call);
  await restampAll(facilities, name, () => Promise.resolve(quarter), call);
  await restampAll(projectManagers, name, (one) => Promise.resolve({ division, parties: partiesOfManager(quarter, one) }), call);
  await restampAll(occupancies, name, async (one) => ({ division, parties: partiesOfOccupancy(await ofTitle(one), one) }), call);
  await settlePersons(await peopleOf(buildingName(name, ''), deps), call, deps);
}

/** The same for one unit, after it changed hands. @param former who was concerned before and is to be looked at, too */
export async function restampUnit(unit: string, quarterName: string, former: readonly string[], call: Call, deps: Deps): Promise<void> {
  const { quarters, units, titles, occupancies } = deps;
  const quarter = await quarters.get(quarterName);
  const { division } = quarter;
  const title = await titles.find(titleName(unit));
  const ofTitle = partiesOfTitle(quarter, title);
  const { items } = await occupancies.list(occupanciesOf(unit));
  await change(units, unit, { division, parties: partiesOfUnit(ofTitle, items) }, call);
  if (title !== undefined) await change(titles, title.name, { division, parties: ofTitle }, call);
  for (const one of items) await change(occupancies, one.name, { division, parties: partiesOfOccupancy(ofTitle, one) }, call);
  await settlePersons(together(...former, ...(await peopleOf(`${unit}/`, deps))), call, deps);
}

/** Shows the records of people to themselves and to who serves them, and takes in what they are. */
export async function settlePersons(names: readonly string[], call: Call, deps: Deps): Promise<void> {
  const persons = names.filter((name) => name.startsWith('persons/'));
  for (let from = 0; from < persons.length; from += AT_ONCE) {
    call.signal.throwIfAborted();
    await Promise.all(persons.slice(from, from + AT_ONCE).map((name) => settle(name, call, deps)));
  }
}

async function settle(name: string, call: Call, deps: Deps): Promise<void> {
  const { persons, quarters } = deps;
  const ties = await tiesOf(name, deps);
  const found = await Promise.all(quartersOf(name, ties).map((quarter) => quarters.find(quarter)));
  const standing = standingOf(name, ties);
  const parties = partiesOfPerson(
    name,
    found.filter((quarter) => quarter !== undefined),
  );
  const decide = (current: Person) => {
    const next = settlePerson(current, { parties, standing }, call.now);
    return { next, events: personStandingChanged(current, next, call.now) };
  };
  if ((await persons.find(name)) !== undefined) await persons.change(name, decide);
}

async function tiesOf(name: string, { titles, occupancies }: Deps): Promise<Ties> {
  const [owned, used] = await Promise.all([
    titles.list({ where: { owners: { contains: name } }, pageSize: MOST_TIES }),
    occupancies.list({ where: { person: name, toDay: '' }, pageSize: MOST_TIES }),
  ]);
  return { titles: owned.items, occupancies: used.items };
}

/** Everybody who owns or owned, uses or used, something below a name. */
async function peopleOf(prefix: string, { titles, occupancies }: Deps): Promise<Parties> {
  const people = new Set<string>();
  const where = { name: { prefix } };
  for await (const { owners } of titles.all({ where })) owners.forEach((owner) => people.add(owner));
  for await (const { person } of occupancies.all({ where })) people.add(person);
  return together(...people);
}

/** The occupancies of a unit. */
function occupanciesOf(unit: string) {
  return { where: { name: { prefix: occupancyName(unit, '') } }, pageSize: MOST_TIES };
}

async function change<T extends Part>(parts: Store<T>, name: string, stamp: Stamp, call: Call): Promise<void> {
  await parts.change(name, (part) => ({ next: restamp(part, stamp, call.now), events: [] }));
}

async function restampAll<T extends Part>(
  parts: Store<T>,
  quarter: string,
  stampOf: (part: T) => Promise<Stamp>,
  call: Call,
): Promise<void> {
  const restampSome = (some: readonly T[]): Promise<unknown> => {
    call.signal.throwIfAborted();
    return Promise.all(some.map(async (part) => change(parts, part.name, await stampOf(part), call)));
  };
  let some: T[] = [];
  for await (const part of parts.all({ where: { name: { prefix: `${quarter}/` } } as Where<T> })) {
    some.push(part);
    if (some.length < AT_ONCE) continue;
    await restampSome(some);
    some = [];
  }
  await restampSome(some);
}
