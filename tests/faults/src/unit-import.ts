import { eventually } from '@heming/testing';
import { ConnectionBroken, json, listAll, type Json } from './rest-call.js';

const COMMUNITY = '211103007001';
/** Where the quarter of an import turns out to lie, once its units are registered. */
const RIGHT_COMMUNITY = '211103007002';
/** Another officer than he who asks for everything else. */
const COLLEAGUE = 'dev-county-2111';
const ROWS = 1_500;
/** Every so many rows one has no number for its floor. */
const WRONG_EVERY = 100;

/** Rows of an import that can be registered. */
export const ACCEPTED_ROWS = ROWS - ROWS / WRONG_EVERY;

/**
 * An import of units from the first request to the last registered row, and a correction of the quarter that its units have to follow. Every
 * step is a request that can be repeated, so that after a broken connection it just begins again.
 */
export class UnitImport {
  /** Name of the import, once it is known. */
  name = '';
  /** Name of the quarter that its units belong to. */
  readonly quarter: string;
  readonly #code: string;

  /** @param number tells imports apart, from 1 */
  constructor(private readonly number: number) {
    this.#code = `PJ-${COMMUNITY.slice(0, 9)}-${String(number).padStart(4, '0')}`;
    this.quarter = `quarters/${this.#code}`;
  }

  /** Takes the import on as far as the city lives. @returns whether it is done, its counts and units being right */
  async advance(url: string): Promise<boolean> {
    try {
      await this.#prepare(url);
      await this.#check(url);
      await this.#commit(url);
      await this.#correct(url);
      return true;
    } catch (error) {
      if (!(error instanceof ConnectionBroken)) throw error;
      return false;
    }
  }

  /** Waits until the units have followed their quarter. @returns what is wrong with them; empty when all is well */
  async unitFaults(url: string): Promise<readonly string[]> {
    let units: readonly Json[] = [];
    await eventually(`the units of ${this.quarter} lie where it lies`, async () => {
      units = await listAll(url, `/v1/${this.quarter}/buildings/-/units`, 'units');
      return units.every(({ division }) => division === RIGHT_COMMUNITY || division === `divisions/${RIGHT_COMMUNITY}`);
    });
    const names = units.map(({ name }) => String(name)).sort();
    const expected = this.#rows().flatMap(({ unit, wrong }) => (wrong ? [] : [unit]));
    const same = names.length === expected.length && expected.every((name, at) => name === names[at]);
    return same ? [] : [`${this.name} registered ${names.length} units, and not the ${expected.length} of its table`];
  }

  async #prepare(url: string): Promise<void> {
    const division = `divisions/${COMMUNITY}`;
    const quarter = { code: this.#code, title: `导入${this.number}`, division };
    await json(url, { method: 'POST', path: '/v1/quarters', key: this.#key('quarter'), body: quarter });
    const building = { number: '001', use: 'RESIDENTIAL' };
    await json(url, { method: 'POST', path: `/v1/${this.quarter}/buildings`, key: this.#key('building'), body: building });
    const wanted = { kind: 'UNITS', fileName: `${this.#code}.csv`, division: 'divisions/211103' };
    const opened = await json(url, { method: 'POST', path: '/v1/imports', key: this.#key('import'), body: wanted });
    const name = String(opened['name']);
    if (this.name !== '' && this.name !== name) throw new Error(`the repeated request made ${name} beside ${this.name}`);
    this.name = name;
  }

  async #check(url: string): Promise<void> {
    const { state } = await json(url, { path: `/v1/${this.name}` });
    if (state === 'AWAITING_CONTENT') await json(url, { method: 'POST', path: `/v1/${this.name}:upload`, body: this.#table() });
    const checked = await this.#settled(url, 'CHECKING');
    const counts = { rowCount: ROWS, acceptedCount: ACCEPTED_ROWS, rejectedCount: ROWS / WRONG_EVERY, failure: '' };
    requireMembers(checked, counts);
  }

  async #commit(url: string): Promise<void> {
    await json(url, { method: 'POST', path: `/v1/${this.name}:commit`, key: this.#key('commit'), body: {} });
    const committed = await this.#settled(url, 'COMMITTING');
    requireMembers(committed, { state: 'COMMITTED', doneCount: ROWS, acceptedCount: ACCEPTED_ROWS, committedCount: ACCEPTED_ROWS });
  }

  async #correct(url: string): Promise<void> {
    const quarter = { division: `divisions/${RIGHT_COMMUNITY}` };
    const body = { quarter, updateMask: 'division', reason: '边界核对', basis: '核对记录' };
    const asked = await json(url, { method: 'POST', path: `/v1/${this.quarter}:requestCorrection`, key: this.#key('correct'), body });
    // Asked again after the decision, it answers with what has become of it.
    if ((asked['pendingCorrection'] ?? undefined) === undefined) return;
    const decision = { approved: true, etag: asked['etag'] };
    const path = `/v1/${this.quarter}:decideCorrection`;
    await json(url, { method: 'POST', path, key: this.#key('decide'), body: decision, token: COLLEAGUE });
  }

  /** The import once it is no longer on its way. */
  async #settled(url: string, underWay: string): Promise<Json> {
    let seen: Json = {};
    await eventually(
      `${this.name} is no longer ${underWay}`,
      async () => {
        seen = await json(url, { path: `/v1/${this.name}` });
        return seen['state'] !== underWay;
      },
      60_000,
    );
    return seen;
  }

  #table(): string {
    const rows = this.#rows().map(({ row }) => row);
    return ['小区编号,幢号,单元,室号,楼层,用途,登记面积', ...rows, ''].join('\n');
  }

  /** Rows of the table with the names of the units they are about; by those names. */
  #rows(): readonly { readonly row: string; readonly unit: string; readonly wrong: boolean }[] {
    return Array.from({ length: ROWS }, (_, at) => {
      const room = String(at + 1).padStart(4, '0');
      const wrong = at % WRONG_EVERY === 0;
      const row = `${this.#code},1,1,${room},${wrong ? 'x' : '1'},住宅,95.25`;
      return { row, unit: `${this.quarter}/buildings/001/units/01-${room}`, wrong };
    });
  }

  #key(step: string): string {
    return `import-${this.number}-${step}`;
  }
}

/** @throws Error when an import has other counts */
function requireMembers(found: Json, expected: Json): void {
  const wrong = Object.keys(expected).filter((member) => found[member] !== expected[member]);
  if (wrong.length > 0)
    throw new Error(`${wrong.join(', ')} of the import should be as in ${JSON.stringify(expected)}: ${JSON.stringify(found)}`);
}
