import { askersOf, type Asker } from './askers.js';
import { bringTable } from './bring-table.js';
import type { Complaints } from './complaints.js';
import type { Credit } from './credit.js';
import type { DemoCity } from './demo-city.js';
import { FACES } from './faces.js';
import { inParallel } from './in-parallel.js';
import { loadCases } from './load-cases.js';
import { loadCredit } from './load-credit.js';
import { loadRepairs } from './load-repairs.js';
import { committeeOf, enterpriseOf, type DemoOrganisation } from './organisations.js';
import type { DemoQuarter } from './quarters.js';
import type { Json, Register } from './register.js';
import { tableOf, TABLE_KINDS, type TableKind } from './tables.js';

/** One step of a load and how far it is. */
export interface LoadProgress {
  readonly zh: string;
  readonly en: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
}

/** How a city is loaded. */
export interface LoadOptions {
  readonly city: DemoCity;
  /** Identifies the load, at most 32 characters: an interrupted one goes on under the same. */
  readonly load: string;
  readonly signal: AbortSignal;
  /** Where cases and repair orders are brought; absent where nobody can be spoken for. */
  readonly complaints?: Complaints;
  /** Where credit records are brought; absent likewise. */
  readonly credit?: Credit;
  readonly progress: (progress: LoadProgress) => void;
}

const TABLE_WORDS: Readonly<Record<TableKind, readonly [zh: string, en: string]>> = {
  ORGANISATIONS: ['组织机构', 'organisations'],
  QUARTERS: ['小区', 'quarters'],
  BUILDINGS: ['楼幢', 'buildings'],
  UNITS: ['房屋', 'units'],
  PERSONS: ['业主', 'owners'],
  TITLES: ['产权', 'titles'],
};
/** What is brought before the rest. */
const TABLES_OF_QUARTERS: readonly TableKind[] = ['ORGANISATIONS', 'QUARTERS'];
/** States of what is registered and was not moved yet. */
const BEGINNINGS: readonly unknown[] = ['PLANNED', 'REGISTERED'];
const REASON = '演示数据';
/** First day of every engagement. */
const ENGAGED_FROM = '2024-01-01';
/** How many calls are under way at a time. */
const WIDTH = 8;

/**
 * Loads a made-up city through the register's own imports and methods, as an officer of all its counties would. What is there already is passed
 * over, so a load that was interrupted is simply begun again.
 */
export async function loadDemoCity(register: Register, { city, load, signal, progress, complaints, credit }: LoadOptions): Promise<void> {
  const bring = async (kind: TableKind): Promise<void> => {
    const [zh, en] = TABLE_WORDS[kind];
    const table = { kind, fileName: `演示数据-${zh}.csv`, requestId: `${load}-${kind}`, content: tableOf(city, kind) };
    await bringTable(register, table, signal, (table) => progress({ zh, en, ...table }));
  };
  const calls = new Calls(register, signal);
  const organisations = [...city.organisations()];
  const quarters = [...city.quarters()];
  // Who serves a quarter is settled before anything is registered in it, so that each part concerns them from the start.
  for (const kind of TABLES_OF_QUARTERS) await bring(kind);
  await inParallel(
    organisations,
    WIDTH,
    (organisation) => calls.moveOrganisation(organisation),
    told(progress, '机构状态', 'states of organisations'),
  );
  await inParallel(quarters, WIDTH, (quarter) => calls.engage(quarter), told(progress, '物业服务', 'enterprises and committees'));
  for (const kind of TABLE_KINDS) if (!TABLES_OF_QUARTERS.includes(kind)) await bring(kind);
  await inParallel(quarters, WIDTH, (quarter) => calls.moveQuarter(quarter), told(progress, '小区状态', 'states of quarters'));
  const linked = Object.values(FACES).filter((face) => face !== FACES.newcomer);
  await inParallel(linked, WIDTH, ({ idNumber, subject }) => calls.linkFace(idNumber, subject));
  await inParallel(tenanciesOf(city), WIDTH, (tenancy) => calls.rent(tenancy), told(progress, '承租人', 'tenants'));
  for (const asker of askersOf(city)) await calls.ask(asker);
  if (credit !== undefined) await loadCredit(credit, city, signal, told(progress, '信用信息', 'credit records'));
  if (complaints === undefined) return;
  await loadCases(complaints, city, signal, told(progress, '诉求工单', 'cases'));
  await loadRepairs(complaints, city, signal);
}

/** Somebody who rents a unit: by his number, as far as the register has him. */
interface Tenancy {
  readonly unit: string;
  readonly idNumber: string;
  /** Community that knows him. */
  readonly division: string;
  readonly fromDay: string;
}

function tenanciesOf(city: DemoCity): readonly Tenancy[] {
  const all: Tenancy[] = [];
  for (const { quarter, occupancies } of city.neighbourhoods()) {
    for (const { building, unit, person, fromDay } of occupancies) {
      const name = `quarters/${quarter.code}/buildings/${building}/units/${unit.entrance}-${unit.room}`;
      all.push({ unit: name, idNumber: city.person(quarter, person).idNumber, division: quarter.division, fromDay });
    }
  }
  return all;
}

function told(progress: LoadOptions['progress'], zh: string, en: string) {
  return (done: number, total: number): void => progress({ zh, en, done, total });
}

/** What is done by single calls. */
class Calls {
  readonly #register: Register;
  readonly #signal: AbortSignal;

  constructor(register: Register, signal: AbortSignal) {
    this.#register = register;
    this.#signal = signal;
  }

  /** Moves an organisation on through the states it has not come to yet. */
  async moveOrganisation({ uscc, path }: DemoOrganisation): Promise<void> {
    const name = `organisations/${uscc}`;
    const { state: reached } = await this.#call('GetOrganisation', { name });
    for (const state of rest(path, reached)) await this.#call('ChangeOrganisationState', { name, state, reason: REASON });
  }

  /** Moves a quarter on through the states it has not come to yet; the first by the decision that sets its boundary. */
  async moveQuarter({ code, index, path }: DemoQuarter): Promise<void> {
    const name = `quarters/${code}`;
    const { state: reached } = await this.#call('GetQuarter', { name });
    for (const state of rest(path, reached)) {
      if (state === 'DEMARCATED') await this.#call('DemarcateQuarter', { name, decisionNo: `示例建物〔2020〕${index + 1}号` });
      else await this.#call('ChangeQuarterState', { name, state, reason: REASON });
    }
  }

  /** Records which enterprise serves a quarter and which committee is in office, unless somebody does already. */
  async engage(quarter: DemoQuarter): Promise<void> {
    const name = `quarters/${quarter.code}`;
    const [enterprise, committee] = [enterpriseOf(quarter), committeeOf(quarter)];
    const present = await this.#call('GetQuarter', { name });
    const since = { fromDay: ENGAGED_FROM, basis: REASON };
    if (enterprise !== undefined && present['enterprise'] === '')
      await this.#call('AssignEnterprise', {
        ...{ name, enterprise: `organisations/${enterprise.uscc}`, ...since },
        serviceGrade: quarter.serviceGrade,
      });
    if (committee !== undefined && present['committee'] === '')
      await this.#call('AssignCommittee', { name, committee: `organisations/${committee.uscc}`, ...since });
  }

  /** Links a person to the identity that a visitor signs in with. */
  async linkFace(idNumber: string, subject: string): Promise<void> {
    for (const person of await this.#personsWith(idNumber)) {
      if (person['subject'] !== subject)
        await this.#call('UpdatePerson', { person: { name: person['name'], subject }, updateMask: 'subject' });
    }
  }

  /** Records that somebody rents a unit, unless somebody is recorded there. */
  async rent({ unit, idNumber, division, fromDay }: Tenancy): Promise<void> {
    const { occupancies = [] } = await this.#call('ListOccupancies', { parent: unit });
    if ((occupancies as readonly unknown[]).length > 0) return;
    const person = (await this.#personsWith(idNumber)).find((found) => found['division'] === `divisions/${division}`);
    if (person === undefined) throw new Error(`${unit}: its tenant is not on record`);
    await this.#call('CreateOccupancy', { parent: unit, occupancy: { person: person['name'], kind: 'TENANT', fromDay } });
  }

  /** Lets somebody ask to be bound to his home, and brings his request to its end, unless he has asked already. */
  async ask({ subject, request, ended }: Asker): Promise<void> {
    const { callAs } = this.#register;
    if (callAs === undefined) return;
    const { bindings = [] } = await callAs(subject, 'ListMyBindings', {}, this.#signal);
    const [known] = bindings as readonly Json[];
    const { name, etag, state } = known ?? (await callAs(subject, 'RequestBinding', request, this.#signal));
    if (state !== 'REQUESTED' || ended === undefined) return;
    if (ended === 'WITHDRAWN') await callAs(subject, 'WithdrawBinding', { name }, this.#signal);
    else await this.#call('DecideBinding', { name, etag, ...ended });
  }

  async #personsWith(idNumber: string): Promise<readonly Json[]> {
    return ((await this.#call('SearchPersons', { idNumber }))['persons'] ?? []) as readonly Json[];
  }

  #call(method: Parameters<Register['call']>[0], request: Json): Promise<Json> {
    return this.#register.call(method, request, this.#signal);
  }
}

/** What is left of a path from the state that was reached: all of it from the beginning, nothing once somebody went another way. */
function rest<S extends string>(path: readonly S[], reached: unknown): readonly S[] {
  const at = path.findLastIndex((state) => state === reached);
  return at < 0 && !BEGINNINGS.includes(reached) ? [] : path.slice(at + 1);
}
