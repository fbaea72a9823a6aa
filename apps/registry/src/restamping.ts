import type { Call, Store, Where } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Building } from './domain/building.js';
import { buildingOf, occupancyName, quarterOf, titleName, unitOf } from './domain/names.js';
import {
  partiesOfBuilding,
  partiesOfManager,
  partiesOfOccupancy,
  partiesOfPerson,
  partiesOfTitle,
  partiesOfUnit,
  standingOf,
  together,
  unitsOfTies,
  type Parties,
  type Ties,
} from './domain/parties.js';
import { settlePerson, type Person } from './domain/person.js';
import type { Quarter } from './domain/quarter.js';
import { restamp, type Stamp } from './domain/restamp.js';
import { personStandingChanged } from './people-announcements.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;
/** How many titles and occupancies of one person, and occupancies of one unit, are looked at for whom they concern. */
const MOST_TIES = 200;

type Part = Stamp & { readonly name: string; readonly updateTime: Date };

/** Puts all parts of a quarter where it lies, and shows them, and the people who own or use them, to whom they concern. */
export async function restampQuarter(name: string, call: Call, deps: Deps): Promise<void> {
  const { quarters, buildings, projectManagers, facilities, successions } = deps;
  const quarter = await quarters.get(name);
  const { division } = quarter;
  await restampAll(facilities, `${name}/`, () => Promise.resolve(quarter), call);
  await restampAll(projectManagers, `${name}/`, (one) => Promise.resolve({ division, parties: partiesOfManager(quarter, one) }), call);
  if (quarter.successors !== undefined) return;
  for (const { prefix, developer } of await successions.partsOf(quarter)) {
    const stamp = { division, parties: partiesOfBuilding(quarter, developer) };
    await restampContents(prefix, stamp, call, deps);
    await restampAll(buildings, prefix, () => Promise.resolve(stamp), call);
  }
}

/** The same for a building that another quarter took over, which it says from then on. */
export async function restampMoved(
  name: string,
  holder: Quarter,
  mark: (building: Building) => Building,
  call: Call,
  deps: Deps,
): Promise<void> {
  const { buildings, quarters } = deps;
  const built = await quarters.find(quarterOf(name));
  const stamp = { division: holder.division, parties: partiesOfBuilding(holder, built?.developer ?? '') };
  await restampContents(name, stamp, call, deps);
  await buildings.change(name, (current) => ({ next: mark(restamp(current, stamp, call.now)), events: [] }));
}

/** The same for one unit, after it changed hands. @param former who was concerned before and is to be looked at, too */
export async function restampUnit(unit: string, former: readonly string[], call: Call, deps: Deps): Promise<void> {
  await settlePersons(together(...former, ...(await stampUnit(unit, call, deps))), call, deps);
}

/** The same for many units, each with what lies in it; who is concerned by several of them is looked at once. */
export async function restampUnits(units: readonly string[], call: Call, deps: Deps): Promise<void> {
  const people = new Set<string>();
  for (let from = 0; from < units.length; from += AT_ONCE) {
    call.signal.throwIfAborted();
    const some = await Promise.all(units.slice(from, from + AT_ONCE).map((unit) => stampUnit(unit, call, deps)));
    for (const name of some.flat()) people.add(name);
  }
  await settlePersons([...people], call, deps);
}

/** Stamps a unit, its title and its occupancies; answers with everybody who owns or owned, uses or used it. */
async function stampUnit(unit: string, call: Call, deps: Deps): Promise<Parties> {
  const { buildings, units, titles, occupancies } = deps;
  const { division, parties } = await buildings.get(buildingOf(unit));
  const title = await titles.find(titleName(unit));
  const ofTitle = partiesOfTitle({ parties }, title);
  const { items } = await occupancies.list(occupanciesOf(unit));
  await change(units, unit, { division, parties: partiesOfUnit(ofTitle, items) }, call);
  const stamp = { division, parties: ofTitle };
  if (title !== undefined && restamp(title, stamp, call.now) !== title) await change(titles, title.name, stamp, call);
  for (const one of items) await change(occupancies, one.name, { division, parties: partiesOfOccupancy(ofTitle, one) }, call);
  return together(...(title?.owners ?? []), ...items.map(({ person }) => person));
}

/** Stamps what lies in buildings whose names begin alike; before the buildings themselves, so that who sees a building sees what is in it. */
async function restampContents(prefix: string, { division, parties }: Stamp, call: Call, deps: Deps): Promise<void> {
  const { units, titles, occupancies } = deps;
  const ofTitle = async (part: Part): Promise<Parties> => partiesOfTitle({ parties }, await titles.find(titleName(unitOf(part.name))));
  const ofUnit = async (unit: Part): Promise<Stamp> => {
    const { items } = await occupancies.list(occupanciesOf(unit.name));
    return { division, parties: partiesOfUnit(await ofTitle(unit), items) };
  };
  await restampAll(occupancies, prefix, async (one) => ({ division, parties: partiesOfOccupancy(await ofTitle(one), one) }), call);
  await restampAll(titles, prefix, (title) => Promise.resolve({ division, parties: partiesOfTitle({ parties }, title) }), call);
  await restampAll(units, prefix, ofUnit, call);
  await moveBindings(prefix, division, call, deps);
  await settlePersons(await peopleOf(prefix, deps), call, deps);
}

/** Puts requests to be bound to a home where the home lies, so that the officers there decide on them. */
async function moveBindings(prefix: string, division: string, call: Call, { bindings }: Deps): Promise<void> {
  const elsewhere: string[] = [];
  for await (const one of bindings.all({ where: { unit: { prefix } }, order: ['unit'] }))
    if (one.division !== division) elsewhere.push(one.name);
  for (const name of elsewhere) {
    call.signal.throwIfAborted();
    await bindings.change(name, (current) => ({ next: { ...current, division, updateTime: call.now }, events: [] }));
  }
}

/** Shows the records of people to themselves and to who serves them, and takes in what they are. */
async function settlePersons(names: readonly string[], call: Call, deps: Deps): Promise<void> {
  const persons = names.filter((name) => name.startsWith('persons/'));
  for (let from = 0; from < persons.length; from += AT_ONCE) {
    call.signal.throwIfAborted();
    await Promise.all(persons.slice(from, from + AT_ONCE).map((name) => settle(name, call, deps)));
  }
}

async function settle(name: string, call: Call, deps: Deps): Promise<void> {
  const { persons, successions } = deps;
  const ties = await tiesOf(name, deps);
  const buildings = together(...unitsOfTies(name, ties).map(buildingOf));
  const holders = await Promise.all(buildings.map((building) => successions.inChargeOf(building)));
  const [standing, parties] = [standingOf(name, ties), partiesOfPerson(name, holders)];
  const decide = (current: Person) => {
    const next = settlePerson(current, { parties, standing }, call.now);
    return { next, events: personStandingChanged(current, next, call.now) };
  };
  if ((await persons.count({ name })) > 0) await persons.change(name, decide);
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

/** Stamps what is stored under names that begin alike, in bounded steps; what is right already is left alone. */
async function restampAll<T extends Part>(
  parts: Store<T>,
  prefix: string,
  stampOf: (part: T) => Promise<Stamp>,
  call: Call,
): Promise<void> {
  const restampOne = async (part: T): Promise<void> => {
    const stamp = await stampOf(part);
    if (restamp(part, stamp, call.now) !== part) await change(parts, part.name, stamp, call);
  };
  let some: T[] = [];
  for await (const part of parts.all({ where: { name: { prefix } } as Where<T> })) {
    some.push(part);
    if (some.length < AT_ONCE) continue;
    call.signal.throwIfAborted();
    await Promise.all(some.map(restampOne));
    some = [];
  }
  await Promise.all(some.map(restampOne));
}
