import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case, CategoryGuide, Photo, ServiceRequest } from '@heming/contracts/complaints/v1';
import type { DisclosedQuarter } from '@heming/contracts/registry/v1';
import { refuse } from '@heming/contracts/type/v1';
import { ANONYMOUS, RpcFailure, type Principal } from '@heming/kit';
import type { CityServices } from '../city-services.js';
import { geoReport } from '../geo-report.js';

export const HOSTILE = `</description><script>alert('鹤')</script>&`;
export const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 4));
const GUIDES = [
  {
    ...{ code: 'C01', category: 'SERVICE_QUALITY', title: '物业服务质量', description: '保洁、保安', descriptionEn: 'Cleaning' },
    ...{ keywords: ['服务', '保安'], emergencyAdvice: '', emergencyAdviceEn: '' },
  },
  {
    ...{ code: 'C07', category: 'ELEVATORS', title: '电梯', description: '停运', descriptionEn: 'Out of service' },
    ...{ keywords: ['电梯'], emergencyAdvice: '有人被困请立即拨打 96333', emergencyAdviceEn: 'Call 96333' },
  },
] as unknown as CategoryGuide[];
const QUARTERS = [
  { code: 'PJ-211103016-0001', title: '鹤翔花园' },
  { code: 'PJ-211103016-0002', title: '鹤翔花园二期' },
  { code: 'PJ-211103016-0003', title: '同名小区' },
  { code: 'PJ-211103016-0004', title: '同名小区' },
] as DisclosedQuarter[];
export const OWN: ServiceRequest = {
  ...{ number: 'TS-20261120-000002', case: 'cases/00000000000000000000000002', state: 'PROCESSING', category: 'ELEVATORS' },
  ...{
    statusNotes: '',
    description: '电梯停运',
    lead: undefined as never,
    quarter: 'quarters/PJ-211103016-0001',
    address: '鹤翔花园 3号楼',
  },
  ...{ latitudeE6: 41_123_456, longitudeE6: 122_071_234, expectedDate: '2026-12-04', photo: '', createTime: at(20), updateTime: at(21) },
  updates: [
    { kind: 'REPORTED', text: '', occurTime: at(20) },
    { kind: 'ACCEPTED', text: '', occurTime: at(21) },
  ],
};
export const DISCLOSED: ServiceRequest = {
  ...{
    number: 'TS-20261110-000001',
    case: '',
    state: 'CLOSED',
    category: 'SERVICE_QUALITY',
    statusNotes: '已督促整改。',
    description: HOSTILE,
  },
  lead: { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY151' },
  ...{ quarter: 'quarters/PJ-211103016-0001', address: '鹤翔花园', latitudeE6: 0, longitudeE6: 0, expectedDate: '' },
  ...{ photo: 'photos/01jd0000000000000000000001' },
  ...{ createTime: at(10), updateTime: at(12) },
  updates: [
    { kind: 'REPLIED', text: '已督促整改。', occurTime: at(11) },
    { kind: 'CLOSED', text: '', occurTime: at(12) },
  ],
};

/** A city of two requests and four quarters, which remembers what it was asked. */
export class SmallCity implements CityServices {
  readonly asked: object[] = [];
  readonly photos: Buffer[] = [];
  failure: Error | undefined;
  constructor(private readonly program: boolean) {}

  readonly complaints: CityServices['complaints'] = {
    GetCaseCategories: async () => {
      if (this.failure) throw this.failure;
      return { categories: GUIDES };
    },
    ListServiceRequests: async (request) => {
      this.asked.push(request);
      const all = this.program ? [OWN, DISCLOSED] : [DISCLOSED];
      const numbers = request.numbers ?? [];
      return { serviceRequests: numbers.length === 0 ? all : all.filter(({ number }) => numbers.includes(number)), nextPageToken: '' };
    },
    ReportCase: async (request) => {
      this.asked.push(request);
      return { number: 'TS-20261123-000009' } as Case;
    },
    AddToMyCase: async (request) => {
      this.asked.push(request);
      return { entries: [{ kind: 'ADDED', occurTime: at(23) }] } as unknown as Case;
    },
    UploadPhoto: async (requests) => {
      const pieces: Uint8Array[] = [];
      for await (const { content = new Uint8Array() } of requests) pieces.push(content);
      this.photos.push(Buffer.concat(pieces));
      return { name: `photos/${this.photos.length}` } as Photo;
    },
  };

  readonly registry: CityServices['registry'] = {
    ListDisclosedQuarters: async ({ query = '' }) => ({
      disclosedQuarters: QUARTERS.filter(({ title }) => title.startsWith(query)),
      nextPageToken: '',
    }),
    GetDisclosedQuarter: async ({ name }) => {
      const found = QUARTERS.find(({ code }) => name === `disclosedQuarters/${code}`);
      if (found === undefined) throw new RpcFailure(5, 'not found', { reason: 'QUARTER_NOT_FOUND' });
      return found;
    },
  };
}

const PROGRAM: Principal = { subject: 'apiKeys/1', grants: [] };

/** The interface of a small city behind a port. */
export class SmallInterface {
  /** What the last request was answered by. */
  city!: SmallCity;
  /** What the city is to fail with. */
  failure: Error | undefined;
  /** How often something was logged. */
  warned = 0;
  readonly #server = createServer(
    geoReport({
      services: ({ subject }) => {
        this.city = new SmallCity(subject === PROGRAM.subject);
        this.city.failure = this.failure;
        return this.city;
      },
      authenticate: async (authorization) => {
        if (authorization === undefined) return ANONYMOUS;
        if (authorization !== 'Bearer hmk_good') throw refuse('NOT_SIGNED_IN');
        return PROGRAM;
      },
      endpoint: () => 'https://city.example/open311/v2',
      demonstration: false,
      jurisdiction: 'panjin.gov.cn',
      now: () => at(23),
      logger: { warn: () => void (this.warned += 1) },
    }),
  );

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
