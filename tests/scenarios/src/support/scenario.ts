import { eventually } from '@heming/testing';
import { download, Refused, send, sendForText, type Facts, type Refusal } from './city.js';
import { newPassport, newUscc } from './unlike-any-other.js';

export { eventually } from '@heming/testing';
export { inDemonstration, isClockMovable, pageOf } from './city.js';
export type { Facts, Refusal } from './city.js';
export { newPassport, newSubject } from './unlike-any-other.js';

/** 鹤鸣社区, where everything happens unless it is said otherwise, and the community next door. */
export const COMMUNITY = 'divisions/211103016005';
export const NEXT_COMMUNITY = 'divisions/211103016003';
/** 创新街道, to which both belong, in 兴隆台区. */
export const SUB_DISTRICT = 'divisions/211103016';
export const COUNTY = 'divisions/211103';

/** A wall in one colour, as PNG. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAMAAACWlYwtAAAAA1BMVEWpk3qbbxrOAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BgQAAAADDoPlTX+AIVQEAAHQNDDAAAWReGocAAAAASUVORK5CYII=',
  'base64',
);

/** Officers who hold their roles from the first start of the city; see officers.json. */
export type Officer =
  | 'city-bureau'
  | 'county'
  | 'county-colleague'
  | 'neighbouring-county'
  | 'sub-district'
  | 'community'
  | 'neighbouring-community'
  | 'auditor'
  | 'operator';

/** Somebody who signs in and does one thing after the other: an officer, or anybody whom the city has given a role. */
export function as(somebody: Officer | (string & {})): Actor {
  return new Actor(somebody);
}

/** Why somebody may see personal data, and in which case. */
export interface Purpose {
  readonly purpose: string;
  readonly caseId?: string;
}

/** What somebody does, each step one request. Every step can be refused: see `refusalOf`. */
export class Actor {
  constructor(private readonly subject: string) {}

  /** Reads anything by its name, or a list by its path. */
  reads(path: string): Promise<Facts> {
    return send(this.subject, { method: 'GET', path });
  }

  /** Downloads a file of text. */
  downloads(path: string): Promise<string> {
    return sendForText(this.subject, { method: 'GET', path });
  }

  /** Downloads a file of bytes. */
  downloadsBytes(path: string): Promise<Buffer> {
    return download(this.subject, path);
  }

  /** Does something to a resource, such as `demarcate` a quarter. */
  does(name: string, verb: string, facts: object = {}): Promise<Facts> {
    return this.adds(`${name}:${verb}`, facts);
  }

  /** Adds something to a list. */
  adds(path: string, facts: object): Promise<Facts> {
    return send(this.subject, { method: 'POST', path, body: facts });
  }

  /** Changes what describes a resource. */
  changes(name: string, facts: object): Promise<Facts> {
    return send(this.subject, { method: 'PATCH', path: `${name}?updateMask=${Object.keys(facts).join(',')}`, body: facts });
  }

  /** Sees personal data in full. */
  reveals(person: string, why: Purpose | undefined): Promise<Facts> {
    return send(this.subject, { method: 'POST', path: `${person}:reveal`, body: {}, ...why });
  }

  /** Registers a quarter, under the next free code of its sub-district. */
  async registersQuarter(facts: object = {}): Promise<Facts> {
    const quarter = { title: '鹤鸣花园', division: COMMUNITY, ...facts };
    for (;;) {
      const { code } = await this.reads(`${quarter.division.slice(0, SUB_DISTRICT.length)}:suggestQuarterCode`);
      try {
        return await this.adds('quarters', { code, ...quarter });
      } catch (error) {
        // Somebody else took it meanwhile.
        if (!(error instanceof Refused) || error.refusal.reason !== 'QUARTER_CODE_TAKEN') throw error;
      }
    }
  }

  /** Registers a building of homes. */
  registersBuilding(quarter: Facts, facts: object = {}): Promise<Facts> {
    return this.adds(`${quarter.name}/buildings`, { number: '001', use: 'RESIDENTIAL', ...facts });
  }

  /** Registers a home of 95.20 m² that was handed over on 22 June 2020. */
  registersHome(building: Facts, room: string, facts: object = {}): Promise<Facts> {
    const delivered = { saleState: 'DELIVERED', deliveredOn: '2020-06-22' };
    return this.adds(`${building.name}/units`, {
      entrance: '01',
      room,
      use: 'RESIDENCE',
      registeredAreaCenti: '9520',
      ...delivered,
      ...facts,
    });
  }

  /** Registers a person in the community. */
  registersPerson(facts: object = {}): Promise<Facts> {
    const passport = { idType: 'PASSPORT', idNumber: newPassport(), fullName: '赵晓岚', phone: '13800000000' };
    return this.adds('persons', { ...passport, division: COMMUNITY, ...facts });
  }

  /** Registers an organisation and finds it in order. */
  async registersOrganisation(kind: 'PROPERTY_SERVICE_ENTERPRISE' | 'OWNERS_COMMITTEE' | 'DEVELOPER', title: string): Promise<Facts> {
    const { name } = await this.adds('organisations', { uscc: newUscc(), title, kind, division: COUNTY });
    return this.does(name, 'changeState', { state: 'ACTIVE', reason: '核实' });
  }

  /** Records who owns a home from a day on, in equal shares; the first acts for all. */
  recordsTransfer(home: Facts, fromDay: string, ...owners: readonly Facts[]): Promise<Facts> {
    const holdings = owners.map(({ name: owner }, at) => ({
      ...{ owner, shareNum: '1', shareDen: String(owners.length), basis: 'REGISTERED', representative: at === 0 },
    }));
    return this.does(`${home.name}/title`, 'transfer', { fromDay, holdings });
  }

  /** Uploads a table, and waits until it has been looked through. Nothing is registered yet. */
  async uploads(kind: 'BUILDINGS' | 'UNITS' | 'PERSONS' | 'TITLES', table: string): Promise<Facts> {
    const { name } = await this.adds('imports', { kind, fileName: `${kind.toLowerCase()}.csv`, division: COUNTY });
    await send(this.subject, { method: 'POST', path: `${name}:upload`, body: table });
    return this.#awaits(name, 'CHECKED');
  }

  /** Registers the good rows of a table, and waits for the last. */
  async commits({ name }: Facts): Promise<Facts> {
    await this.does(name, 'commit');
    return this.#awaits(name, 'COMMITTED');
  }

  /** Uploads a photo. @returns its name */
  async uploadsPhoto(): Promise<string> {
    return (await send(this.subject, { method: 'POST', path: 'photos:upload', body: PHOTO })).name;
  }

  /** Has a table made, and waits until it can be downloaded. */
  async exports(kind: 'UNITS' | 'PERSONS' | 'OWNER_REGISTER', facts: object): Promise<Facts> {
    const { name } = await this.adds('exports', { kind, format: 'CSV', ...facts });
    return this.#awaits(name, 'READY');
  }

  async #awaits(name: string, state: string): Promise<Facts> {
    let seen = await this.reads(name);
    await eventually(`${name} is ${state}`, async () => (seen = await this.reads(name))['state'] === state, 60_000);
    return seen;
  }
}

/** Why a step is refused, in both languages. @throws Error when it is not */
export async function refusalOf(step: Promise<unknown>): Promise<Refusal> {
  try {
    await step;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('it was not refused');
}

/** A list in an answer. */
export function listIn(answer: Facts, member: string): readonly Facts[] {
  return answer[member] as readonly Facts[];
}

/** Names of what a list holds. */
export function namesIn(answer: Facts, member: string): readonly string[] {
  return listIn(answer, member).map(({ name }) => name);
}
