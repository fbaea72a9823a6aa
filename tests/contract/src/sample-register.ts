import { usccCheck } from '@heming/values';
import type { Json, RestClient } from './rest-client.js';

/** Where things are registered in the tests: a community, its township and county, and the token of the county's bureau. */
export interface Place {
  readonly community: string;
  readonly township: string;
  readonly token: string;
}

/** 兴隆台区. */
export const HERE: Place = { community: '211103016005', township: '211103016', token: 'dev-county-211103' };
/** 双台子区. */
export const THERE: Place = { community: '211102002005', township: '211102002', token: 'dev-county-211102' };

/** The token of an officer who decides on what those of the counties ask for. */
export const COLLEAGUE = 'dev-county-2111';

/** Names of what was registered together. */
export interface Sample {
  readonly quarter: string;
  readonly building: string;
  readonly unit: string;
  readonly organisation: string;
  readonly importName: string;
  /** Who is in charge of the quarter for the organisation. */
  readonly projectManager: string;
  readonly facility: string;
  /** A home handed over, its title, its owner, and who rents it. */
  readonly people: People;
}

/** Names of what people were registered for. */
export interface People {
  readonly home: string;
  readonly title: string;
  readonly owner: string;
  readonly occupancy: string;
}

/** A unified social credit code whose check character is right. @param number 0 to 99999999 */
export function usccOf(number: number): string {
  const body = `91211103${String(number).padStart(8, '0')}X`;
  return body + (usccCheck(body) ?? '');
}

/** What a quarter's code is at a place. */
export function quarterCode({ township }: Place, sequence: number): string {
  return `PJ-${township}-${String(sequence).padStart(4, '0')}`;
}

/** Registers things over REST as a county does. */
export class SampleRegister {
  constructor(private readonly rest: RestClient) {}

  /** Registers a planned quarter. @param developer name of the organisation that builds it, if any */
  quarter(place: Place, sequence: number, title: string, developer = ''): Promise<Json> {
    const code = quarterCode(place, sequence);
    const body = { code, title, division: `divisions/${place.community}`, address: `${title}路1号`, developer };
    return this.rest.json({ verb: 'POST', path: '/v1/quarters', token: place.token, body });
  }

  /** Registers a building with ten floors and three entrances. */
  building({ token }: Place, quarter: string, number: string, title: string): Promise<Json> {
    const body = { number, title, use: 'RESIDENTIAL', floorsAboveCount: 10, entranceCount: 3 };
    return this.rest.json({ verb: 'POST', path: `/v1/${quarter}/buildings`, token, body });
  }

  /** Registers an unsold home. */
  unit({ token }: Place, building: string, entrance: string, room: string): Promise<Json> {
    const body = { entrance, room, floor: 1, use: 'RESIDENCE', surveyedAreaCenti: '9000' };
    return this.rest.json({ verb: 'POST', path: `/v1/${building}/units`, token, body });
  }

  /**
   * Registers two people, one who owns a home of the building, as far as a correction that is asked for does not say otherwise, and one who
   * rents it.
   * @param mark stands in their names, and in whatever text of the title is not masked
   */
  async people({ community, token }: Place, building: string, sequence: number, mark: string): Promise<People> {
    const post = (path: string, body: Json): Promise<Json> => this.rest.json({ verb: 'POST', path, token, body });
    const person = async (idNumber: string): Promise<string> =>
      nameOf(await post('/v1/persons', { idType: 'PASSPORT', idNumber, fullName: `${mark}人`, division: `divisions/${community}` }));
    const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22' };
    const home = { entrance: '02', room: '0201', floor: 2, use: 'RESIDENCE', surveyedAreaCenti: '9000', ...sold };
    const unit = nameOf(await post(`/v1/${building}/units`, home));
    const owner = await person(`E${1000 + sequence}`);
    const holdings = [{ owner, shareNum: '1', shareDen: '1', basis: 'REGISTERED', certificateNo: `${mark}字第1号` }];
    const title = nameOf(await post(`/v1/${unit}/title:transfer`, { fromDay: '2021-01-01', holdings }));
    const corrected = holdings.map((holding) => ({ ...holding, fromDay: '2021-02-01' }));
    await post(`/v1/${title}:requestCorrection`, { holdings: corrected, reason: `${mark}录入有误`, basis: '不动产权证' });
    const occupancy = { person: await person(`E${2000 + sequence}`), kind: 'TENANT', fromDay: '2022-01-01' };
    return { home: unit, title, owner, occupancy: nameOf(await post(`/v1/${unit}/occupancies`, occupancy)) };
  }

  /** Puts a property-service enterprise on record. */
  organisation({ community, token }: Place, number: number, title: string): Promise<Json> {
    const body = { uscc: usccOf(number), title, kind: 'PROPERTY_SERVICE_ENTERPRISE', division: `divisions/${community}` };
    return this.rest.json({ verb: 'POST', path: '/v1/organisations', token, body });
  }

  /**
   * Lets an enterprise serve a quarter from 2020 on, and puts a person in charge of it.
   * @param mark stands in the name that is shown
   */
  async service({ token }: Place, quarter: string, enterprise: string, person: string, mark: string): Promise<Json> {
    const post = (path: string, body: Json): Promise<Json> => this.rest.json({ verb: 'POST', path, token, body });
    await post(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
    await post(`/v1/${quarter}:assignEnterprise`, { enterprise, fromDay: '2020-01-01', basis: '物业服务合同' });
    const manager = { enterprise, person, displayName: `${mark}经理`, dutyPhone: '0427-2820001', fromDay: '2020-01-01' };
    return post(`/v1/${quarter}/projectManagers`, manager);
  }

  /** Registers a lift of a building. @param mark stands in its title */
  facility({ token }: Place, quarter: string, building: string, mark: string): Promise<Json> {
    const body = { kind: 'ELEVATOR', title: `${mark}电梯`, registrationNo: building, building, inspectionDueOn: '2026-01-01' };
    return this.rest.json({ verb: 'POST', path: `/v1/${quarter}/facilities`, token, body });
  }

  /** Starts an import of quarters that waits for its table. */
  emptyImport({ township, token }: Place, fileName: string): Promise<Json> {
    const body = { kind: 'QUARTERS', fileName, division: `divisions/${township}` };
    return this.rest.json({ verb: 'POST', path: '/v1/imports', token, body });
  }

  /** Starts an import of quarters and uploads a table of which every row is rejected. */
  async import(place: Place, fileName: string): Promise<Json> {
    const { name } = await this.emptyImport(place, fileName);
    const { token } = place;
    const table = `小区编号,小区名称,所属社区代码\n${Array.from({ length: 7 }, (_, i) => `${fileName}-${i},${fileName},x\n`).join('')}`;
    return this.rest.json({
      verb: 'POST',
      path: `/v1/${String(name)}:upload`,
      token,
      body: table,
      headers: { 'content-type': 'text/csv' },
    });
  }

  /**
   * Asks for a correction of everything that can be corrected but the title, which has one.
   * @param mark stands in every reason
   */
  async corrections({ token }: Place, { quarter, building, unit, organisation, people }: Sample, mark: string): Promise<void> {
    const wrong: Readonly<Record<string, Json>> = {
      [quarter]: { quarter: { householdCount: 300 }, updateMask: 'householdCount' },
      [building]: { building: { floorsAboveCount: 11 }, updateMask: 'floorsAboveCount' },
      [unit]: { unit: { surveyedAreaCenti: '9100' }, updateMask: 'surveyedAreaCenti' },
      [organisation]: { organisation: { title: `${mark}物业公司` }, updateMask: 'title' },
      [people.owner]: { person: { fullName: `${mark}仁` }, updateMask: 'fullName' },
    };
    for (const [name, right] of Object.entries(wrong)) {
      const body = { ...right, reason: `${mark}录入有误`, basis: '复核记录' };
      await this.rest.json({ verb: 'POST', path: `/v1/${name}:requestCorrection`, token, body });
    }
  }

  /** Registers one of everything, with a correction that waits. @param mark stands in every title */
  async everything(place: Place, sequence: number, mark: string): Promise<Sample> {
    const organisation = nameOf(await this.organisation(place, sequence + Number(place.township.slice(4)) * 10, `${mark}物业`));
    const quarter = nameOf(await this.quarter(place, sequence, `${mark}小区`, organisation));
    const building = nameOf(await this.building(place, quarter, '001', `${mark}楼`));
    const unit = nameOf(await this.unit(place, building, '01', '0101'));
    const people = await this.people(place, building, sequence, mark);
    const projectManager = nameOf(await this.service(place, quarter, organisation, people.owner, mark));
    const facility = nameOf(await this.facility(place, quarter, building, mark));
    const importName = nameOf(await this.import(place, `${mark}.csv`));
    const sample = { quarter, building, unit, organisation, projectManager, facility, importName, people };
    await this.corrections(place, sample, mark);
    return sample;
  }
}

/** Name of a resource in an answer. */
export function nameOf({ name }: Json): string {
  return String(name);
}
