import { anew, type Call, type Entity, type Kept, type ListQuery, type Outcome, type Store } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Binding } from './domain/binding.js';
import { markMoved, type Building } from './domain/building.js';
import type { Facility } from './domain/facility.js';
import { buildingOf, occupancyName, quarterOf, titleName } from './domain/names.js';
import type { Occupancy } from './domain/occupancy.js';
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
import { settlePerson } from './domain/person.js';
import { afterEnterpriseChange, type ProjectManager } from './domain/project-manager.js';
import type { Quarter } from './domain/quarter.js';
import { isStamped, restamp, type Stamp } from './domain/restamp.js';
import { follow } from './following.js';
import { personStandingChanged, projectManagerChanged } from './people-announcements.js';

/** How many parts are changed at a time. */
const AT_ONCE = 100;
/** How many titles and occupancies of one person are looked at for what he is. */
const MOST_TIES = 200;

type Part = Stamp & { readonly name: string; readonly updateTime: Date };

/** Where something in a building lies, and whom it concerns before anybody owns or uses it, by the quarters as they are. */
interface Place extends Stamp {
  /** The quarter that has the building. */
  readonly holder: Quarter;
}

/** Puts all parts of a quarter where it lies, and shows them, and the people who own or use them, to whom they concern. */
export async function restampQuarter(name: string, call: Call, deps: Deps): Promise<void> {
  const { quarters, buildings, projectManagers, facilities, successions } = deps;
  const quarter = await quarters.get(name);
  const ofQuarter = { name: { prefix: `${name}/` } };
  await followAll(facilities, { where: ofQuarter }, (one) => facilityNow(one, call, deps), call);
  await followAll(projectManagers, { where: ofQuarter }, (one) => managerNow(one, call, deps), call);
  if (quarter.successors !== undefined) return;
  for (const { prefix } of await successions.partsOf(quarter)) {
    await restampContents(prefix, call, deps);
    await followAll(buildings, { where: { name: { prefix } } }, (one) => buildingNow(one, call, deps), call);
  }
}

/** The same for one building, and what is in it: of whichever quarter has it, which it says. */
export async function restampBuilding(name: string, call: Call, deps: Deps): Promise<void> {
  await restampContents(name, call, deps);
  await follow(deps.buildings, await deps.buildings.find(name), (one) => buildingNow(one, call, deps));
}

/** The same for one facility. */
export async function restampFacility(name: string, call: Call, deps: Deps): Promise<void> {
  await follow(deps.facilities, await deps.facilities.find(name), (one) => facilityNow(one, call, deps));
}

/** The same for one project manager, who is in charge no longer than the enterprise serves the quarter. */
export async function restampManager(name: string, call: Call, deps: Deps): Promise<void> {
  await follow(deps.projectManagers, await deps.projectManagers.find(name), (one) => managerNow(one, call, deps));
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

/** Puts a request to be bound where its home lies. */
export async function restampBinding(name: string, call: Call, deps: Deps): Promise<void> {
  await follow(deps.bindings, await deps.bindings.find(name), (one) => bindingNow(one, call, deps));
}

/** Of parts that were registered as their quarters were when last read, the names of those whose quarter has changed since; each quarter is read once. */
export async function partsBehind(parts: readonly Part[], { quarters }: Deps): Promise<readonly string[]> {
  const names = [...new Set(parts.map(({ name }) => quarterOf(name)))];
  const present = new Map(await Promise.all(names.map(async (name) => [name, await quarters.get(name)] as const)));
  const isBehind = (part: Part): boolean => {
    const quarter = present.get(quarterOf(part.name));
    return quarter?.successors !== undefined || (quarter !== undefined && !isStamped(part, quarter));
  };
  return parts.filter(isBehind).map(({ name }) => name);
}

/**
 * Stamps a unit, its title and its occupancies; answers with everybody who owns or owned, uses or used it. Each is read before what it follows from: the
 * unit from its occupancies and its title, an occupancy from the title, all of them from the quarter.
 */
function stampUnit(name: string, call: Call, deps: Deps): Promise<Parties> {
  const { units, titles, occupancies } = deps;
  return anew(async () => {
    const unit = await units.find(name);
    if (unit === undefined) return [];
    const used: Kept<Occupancy>[] = [];
    for await (const one of occupancies.all({ where: { name: { prefix: occupancyName(name, '') } } })) used.push(one);
    const title = await titles.find(titleName(name));
    const { division, parties } = await placeOf(name, deps);
    const ofTitle = partiesOfTitle({ parties }, title);
    for (const one of used) await stamp(occupancies, one, { division, parties: partiesOfOccupancy(ofTitle, one) }, call);
    if (title !== undefined) await stamp(titles, title, { division, parties: ofTitle }, call);
    await stamp(units, unit, { division, parties: partiesOfUnit(ofTitle, used) }, call);
    return together(...(title?.owners ?? []), ...used.map(({ person }) => person));
  });
}

/** Stamps what lies in buildings whose names begin alike; before the buildings themselves, so that who sees a building sees what is in it. */
async function restampContents(prefix: string, call: Call, deps: Deps): Promise<void> {
  const { units, bindings } = deps;
  const names: string[] = [];
  for await (const { name } of units.allFields(['name'], { where: { name: { prefix } } })) names.push(name);
  await restampUnits(names, call, deps);
  await followAll(bindings, { where: { unit: { prefix } }, order: ['unit'] }, (one) => bindingNow(one, call, deps), call);
}

/** Reads where something in a building lies and whom it concerns, by its name. @throws QUARTER_NOT_FOUND */
async function placeOf(name: string, { quarters, successions }: Deps): Promise<Place> {
  const holder = await successions.inChargeOf(name);
  const built = holder.name === quarterOf(name) ? holder : await quarters.find(quarterOf(name));
  return { holder, division: holder.division, parties: partiesOfBuilding(holder, built?.developer ?? '') };
}

/** A building as it lies now; one that another quarter took over says so. */
async function buildingNow(building: Kept<Building>, { now }: Call, deps: Deps): Promise<Outcome<Building>> {
  const { holder, ...place } = await placeOf(building.name, deps);
  const stamped = restamp<Building>(building, place, now);
  return { next: holder.name === quarterOf(building.name) ? stamped : markMoved(stamped, holder, now), events: [] };
}

async function facilityNow(facility: Kept<Facility>, { now }: Call, { quarters }: Deps): Promise<Outcome<Facility>> {
  return { next: restamp<Facility>(facility, await quarters.get(quarterOf(facility.name)), now), events: [] };
}

/** A request to be bound lies where the home lies, so that the officers there decide on it. */
async function bindingNow(binding: Kept<Binding>, { now }: Call, deps: Deps): Promise<Outcome<Binding>> {
  const { division } = await placeOf(binding.unit, deps);
  return { next: binding.division === division ? binding : { ...binding, division, updateTime: now }, events: [] };
}

/** An appointment ends with the service of the enterprise for which it was made. */
async function managerNow(manager: Kept<ProjectManager>, { now }: Call, { quarters }: Deps): Promise<Outcome<ProjectManager>> {
  const quarter = await quarters.get(manager.quarter);
  const place = { division: quarter.division, parties: partiesOfManager(quarter, manager) };
  const next = restamp<ProjectManager>(afterEnterpriseChange(manager, quarter, now), place, now);
  return { next, events: next.toDay === manager.toDay ? [] : projectManagerChanged(next, now) };
}

/** Shows the records of people to themselves and to who serves them, and takes in what they are. */
async function settlePersons(names: readonly string[], call: Call, deps: Deps): Promise<void> {
  const persons = names.filter((name) => name.startsWith('persons/'));
  for (let from = 0; from < persons.length; from += AT_ONCE) {
    call.signal.throwIfAborted();
    await Promise.all(persons.slice(from, from + AT_ONCE).map((name) => settle(name, call, deps)));
  }
}

/**
 * Takes in what somebody is. He is written even when that is what he was: of two events that undo each other, a reaction that saw the first alone may be
 * about to write, and begins anew then.
 */
async function settle(name: string, { now }: Call, deps: Deps): Promise<void> {
  const { persons, successions } = deps;
  await follow(persons, await persons.find(name), async (person) => {
    const ties = await tiesOf(name, deps);
    const buildings = together(...unitsOfTies(name, ties).map(buildingOf));
    const holders = await Promise.all(buildings.map((building) => successions.inChargeOf(building)));
    const next = settlePerson(person, { parties: partiesOfPerson(name, holders), standing: standingOf(name, ties) }, now);
    return { next: { ...next }, events: personStandingChanged(person, next, now) };
  });
}

async function tiesOf(name: string, { titles, occupancies }: Deps): Promise<Ties> {
  const [owned, used] = await Promise.all([
    titles.list({ where: { owners: { contains: name } }, pageSize: MOST_TIES }),
    occupancies.list({ where: { person: name, toDay: '' }, pageSize: MOST_TIES }),
  ]);
  return { titles: owned.items, occupancies: used.items };
}

/** Stamps a part while it is as it was read; one that is right already is left alone. */
async function stamp<T extends Part>(parts: Store<T>, part: Kept<T>, place: Stamp, call: Call): Promise<void> {
  const next = restamp(part, place, call.now);
  if (next !== part) await parts.change(part.name, () => ({ next, events: [] }), part.etag);
}

/** Lets all that is found follow from others, in bounded steps. */
async function followAll<T extends Entity>(
  store: Store<T>,
  query: Pick<ListQuery<T>, 'where' | 'order'>,
  decide: (current: Kept<T>) => Promise<Outcome<T>>,
  call: Call,
): Promise<void> {
  let some: Kept<T>[] = [];
  const followed = (): Promise<unknown> => Promise.all(some.map((one) => follow(store, one, decide)));
  for await (const one of store.all(query)) {
    some.push(one);
    if (some.length < AT_ONCE) continue;
    call.signal.throwIfAborted();
    await followed();
    some = [];
  }
  await followed();
}
