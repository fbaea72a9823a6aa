import { maskFullName } from '@heming/values';
import { ERASED, type Entity, type Kept, type Store, type Where } from '@heming/kit';
import type { Deps } from './deps.js';
import { holdsOrganisation, holdsQuarter, type Export, type ExportedKind } from './domain/export.js';
import { columnsOf, writeRow } from './domain/import-rows.js';
import { maskDocumentNumber } from './domain/mask.js';
import { buildingName, lastPartOf, quarterOf, titleName, unitOf } from './domain/names.js';
import { DEVELOPER_HEAD, registerEntry } from './domain/owner-register.js';
import type { QuarterPart } from './domain/quarter-parts.js';
import type { TitleRow } from './domain/rows.js';
import type { Cell } from './domain/table-piece.js';
import { holdingsOn, type Title } from './domain/title.js';
import type { Unit } from './domain/unit.js';
import { maskedPersonMessage } from './people-messages.js';
import { registeredParts } from './owner-register.js';

/** An entry of the register on its way into a table. */
export interface ExportedEntry extends Entity {
  /** Its row; absent when it makes none. */
  readonly row?: readonly Cell[];
}

const REGISTER_HEADER = ['小区编号', '幢号', '单元', '室号', '权利人', '共有人代表', '计票面积(平方米)', '计票人'];

/** The header of a kind of export: that of the import of the same kind, so that the table can be read again. */
export function exportHeader(kind: ExportedKind): readonly string[] {
  return kind === 'OWNER_REGISTER' ? REGISTER_HEADER : columnsOf(kind).map(([, { zh }]) => zh[0]);
}

/** How many entries an export goes through. */
export async function countEntries(given: Export, deps: Deps): Promise<number> {
  const { division, kind } = given;
  const within = { division: { prefix: division } };
  if (kind === 'QUARTERS') return deps.quarters.count(within);
  if (kind === 'ORGANISATIONS') return deps.organisations.count(within);
  if (kind === 'PERSONS') return deps.persons.count(within);
  const store: Store<Entity> = kind === 'BUILDINGS' ? deps.buildings : kind === 'TITLES' ? deps.titles : deps.units;
  let total = 0;
  for await (const { prefix } of partsOf(given, deps)) total += await store.count({ name: { prefix } });
  return total;
}

/** The entries of an export behind that up to which it has gone, by name, each read as it is needed. @param deps within the export's scope */
export async function* entriesOf(given: Export, deps: Deps): AsyncIterable<ExportedEntry> {
  switch (given.kind) {
    case 'QUARTERS':
      for await (const quarter of ofDivision(given, deps.quarters))
        yield entry(quarter, holdsQuarter(given, quarter) ? writeRow('QUARTERS', quarter) : undefined);
      return;
    case 'ORGANISATIONS':
      for await (const found of ofDivision(given, deps.organisations))
        yield entry(found, holdsOrganisation(given, found) ? writeRow('ORGANISATIONS', found) : undefined);
      return;
    case 'PERSONS':
      for await (const person of ofDivision(given, deps.persons)) {
        yield entry(person, writeRow('PERSONS', { ...maskedPersonMessage(person), division: person.division }));
      }
      return;
    case 'BUILDINGS':
      for await (const { found: building } of inParts(given, deps, deps.buildings)) {
        yield entry(building, writeRow('BUILDINGS', { ...building, quarter: lastPartOf(quarterOf(building.name)) }));
      }
      return;
    case 'UNITS':
      for await (const { found: unit } of inParts(given, deps, deps.units)) yield entry(unit, unitCells(unit));
      return;
    case 'TITLES':
      for await (const { found: title } of inParts(given, deps, deps.titles)) yield entry(title, await titleCells(title, given, deps));
      return;
    default:
      yield* registerEntries(given, deps);
  }
}

async function* registerEntries(given: Export, deps: Deps): AsyncIterable<ExportedEntry> {
  const { developer } = await deps.quarters.get(given.quarter);
  const of = { asOf: given.asOf, parkingAreaVotes: given.parkingAreaVotes, developer };
  for await (const { found: unit, part } of inParts(given, deps, deps.units)) {
    const title = await deps.titles.find(titleName(unit.name));
    const counted = registerEntry(unit, title?.holdings ?? [], { ...of, builder: part.developer });
    if (counted === undefined) yield entry(unit, undefined);
    else {
      const owners = await Promise.all(counted.owners.map((owner) => shownName(owner, deps)));
      const acting = counted.representative === '' ? '' : await shownName(counted.representative, deps);
      const head = counted.headGroup === DEVELOPER_HEAD ? '建设单位' : counted.headGroup;
      yield entry(unit, [...placeOf(unit.name), owners.join('、'), acting, counted.areaCenti / 100, head]);
    }
  }
}

/** What lies in the export's division, behind the entry up to which it has gone. */
function ofDivision<T extends Entity>({ division, after }: Export, store: Store<T>): AsyncIterable<Kept<T>> {
  const where = { division: { prefix: division }, ...(after !== '' && { name: { gt: after } }) };
  return store.all({ where: where as Where<T> });
}

/** What lies in the parts that the export is of, part by part in the order of names. */
async function* inParts<T extends Entity>(
  given: Export,
  deps: Deps,
  store: Store<T>,
): AsyncIterable<{ readonly found: Kept<T>; readonly part: QuarterPart }> {
  const { after } = given;
  for await (const part of partsOf(given, deps)) {
    const name = { prefix: part.prefix, ...(after !== '' && { gt: after }) };
    for await (const found of store.all({ where: { name } as Where<T> })) yield { found, part };
  }
}

/**
 * What an export is of: what a quarter has, with what it took over, as of the day of a register; of a division all that is named after a quarter
 * of it, from that quarter on in which the export stands.
 */
async function* partsOf({ kind, quarter, division, after, asOf }: Export, deps: Deps): AsyncIterable<QuarterPart> {
  const { quarters, successions } = deps;
  if (quarter === '') {
    const where = { division: { prefix: division }, ...(after !== '' && { name: { gte: quarterOf(after) } }) };
    for await (const { name, developer } of quarters.all({ where })) yield { prefix: buildingName(name, ''), developer };
    return;
  }
  const found = await quarters.get(quarter);
  yield* kind === 'OWNER_REGISTER' ? await registeredParts(deps, found, asOf) : await successions.partsOf(found);
}

function entry({ name, division }: Entity, row: readonly Cell[] | undefined): ExportedEntry {
  return row === undefined ? { name, division } : { name, division, row };
}

function unitCells(unit: Unit): readonly Cell[] {
  const [quarter = '', building = ''] = placeOf(unit.name);
  return writeRow('UNITS', { ...unit, quarter, building, realEstateUnitCode: unit.realEstateUnitCode ?? '' });
}

/** The row of a title as of the export's day; none when nobody owned the unit then. */
async function titleCells(title: Title, { asOf }: Export, deps: Deps): Promise<readonly Cell[] | undefined> {
  const present = holdingsOn(title, asOf);
  const [first] = present;
  if (first === undefined) return undefined;
  const [quarter = '', building = '', entrance = '', room = ''] = placeOf(unitOf(title.name));
  const owners = await Promise.all(present.map(({ owner }) => shownNumber(owner, deps)));
  const acting = present.length === 1 ? -1 : present.findIndex(({ representative }) => representative);
  const row: TitleRow = {
    ...{ quarter, building, entrance, room, owners },
    shares: present.length === 1 ? [] : present,
    representative: owners[acting] ?? '',
    fromDay: first.fromDay,
    basis: first.basis,
    certificateNo: first.certificateNo,
  };
  return writeRow('TITLES', row);
}

/** Quarter, building, entrance and room of a unit. */
function placeOf(unit: string): readonly string[] {
  const [, quarter = '', , building = '', , home = ''] = unit.split('/');
  return [quarter, building, ...home.split('-')];
}

/** Number of an owner as it may be shown: the USCC of an organisation, masked of a person. */
async function shownNumber(owner: string, { persons }: Deps): Promise<string> {
  if (!owner.startsWith('persons/')) return lastPartOf(owner);
  const number = (await persons.find(owner))?.idNumber ?? '';
  return number === ERASED ? '' : maskDocumentNumber(number);
}

/** Name of an owner as it may be shown: the title of an organisation, masked of a person. */
async function shownName(owner: string, { persons, organisations }: Deps): Promise<string> {
  if (!owner.startsWith('persons/')) return (await organisations.find(owner))?.title ?? lastPartOf(owner);
  const name = (await persons.find(owner))?.fullName ?? '';
  return name === ERASED ? '' : maskFullName(name);
}
