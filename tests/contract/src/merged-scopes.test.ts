import { writeSync } from 'node:fs';
import { ROLES, type MethodContract } from '@heming/contracts';
import type { RegistryService } from '@heming/contracts/registry/v1';
import {
  newTraceparent,
  RpcFailure,
  type Concerning,
  type DocumentCollection,
  type DocumentStore,
  type Entity,
  type Grant,
} from '@heming/kit';
import { registry } from '@heming/registry';
import { given, type Given } from '@heming/testing';
import { array, asyncProperty, assert, constantFrom, integer, record } from 'fast-check';

jest.setTimeout(60_000);

const SEED = Number(process.env['HEMING_SEED'] ?? 2_103);
const RUNS = 25;
const FIRMS = ['organisations/91211199MA0PJWY10X', 'organisations/91211199MA0PJWY28H'] as const;
const COMMUNITIES = ['211103016005', '211103016007', '211102002005'] as const;

const collections = new Map<string, DocumentCollection<Entity>>();
let city: Given<RegistryService>;
let quarters: readonly string[];
let people: readonly string[];

beforeAll(async () => {
  city = await given(registry, { storeThrough: shown });
  const made: string[] = [];
  const owners: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const community = COMMUNITIES[i % COMMUNITIES.length]!;
    const county = city.as({ subject: 'clerk', grants: [{ role: 'COUNTY', division: community.slice(0, 6) }], authTime: Date.now() });
    const division = `divisions/${community}`;
    const code = `PJ-${community.slice(0, 9)}-${String(i + 1).padStart(4, '0')}`;
    const { name } = await county.CreateQuarter({ quarter: { code, title: `小区${i % 4}`, division, developer: FIRMS[i % 2]! } });
    const building = await county.CreateBuilding({ parent: name, building: { number: '001', use: 'RESIDENTIAL' } });
    const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22', surveyedAreaCenti: 9000 } as const;
    const unit = await county.CreateUnit({ parent: building.name, unit: { entrance: '01', room: '0101', use: 'RESIDENCE', ...sold } });
    const person = { idType: 'PASSPORT', idNumber: `E${1000 + i}`, fullName: '业主', division } as const;
    const { name: owner } = await county.CreatePerson({ person });
    await county.RecordTransfer({
      unit: unit.name,
      fromDay: '2021-01-01',
      holdings: [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }],
    });
    made.push(name);
    owners.push(owner);
  }
  [quarters, people] = [made, owners];
});
afterAll(() => city.stop());

/** The store, with its collections left in sight. */
function shown(store: DocumentStore): DocumentStore {
  return {
    get writable() {
      return store.writable;
    },
    exclusive: store.exclusive,
    close: () => store.close(),
    collection: async <T extends Entity>(declaration: Parameters<typeof store.collection<T>>[0]): Promise<DocumentCollection<T>> => {
      const documents = await store.collection(declaration);
      collections.set(declaration.name, documents as unknown as DocumentCollection<Entity>);
      return documents;
    },
  };
}

/** The lists of the register that answer with scoped resources, each with the collection it is of and its filters. */
const LISTS: readonly (readonly [rpc: string, collection: string, filter: object])[] = [
  ['ListQuarters', 'quarters', {}],
  ['ListQuarters', 'quarters', { query: 'xq' }],
  ['ListQuarters', 'quarters', { division: 'divisions/2111' }],
  ['ListPersons', 'persons', { division: 'divisions/2111' }],
];

/** All names of a list, page by page. */
async function walked(method: MethodContract, filter: object, grants: readonly Grant[], pageSize: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let pageToken = ''; ;) {
    const request = method.request.encode(method.request.fromJson({ ...filter, pageSize, pageToken }));
    const incoming = { principal: { subject: 'somebody', grants }, traceparent: newTraceparent(), deadline: Date.now() + 10_000 };
    const answer = await city.endpoint.unary(method, request, incoming).catch((error: unknown) => {
      if (error instanceof RpcFailure && error.details.reason === 'NOT_PERMITTED') return undefined;
      throw error;
    });
    if (answer === undefined) return [];
    const page = method.response.toJson(method.response.decode(answer)) as Readonly<Record<string, unknown>>;
    const rows = (Object.values(page).find((value) => Array.isArray(value)) ?? []) as readonly { readonly name: string }[];
    names.push(...rows.map(({ name }) => name));
    pageToken = String(page['nextPageToken'] ?? '');
    if (pageToken === '') return names;
  }
}

/** Names of a collection that some grant shows, one document and one grant at a time. */
async function naive(collection: string, { access }: MethodContract, grants: readonly Grant[]): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { state } of collections.get(collection)!.find({})) {
    for (const { role, division, party } of grants) {
      const { permissions, actsFor } = ROLES[role]!;
      const acts = actsFor === undefined || party?.startsWith(`${actsFor}/`) === true;
      const concerns = party === undefined || (state as Partial<Concerning>).parties?.includes(party) === true;
      if (!acts || !permissions.includes(access.permission) || !concerns || !state.division.startsWith(division)) continue;
      names.push(state.name);
      break;
    }
  }
  return names.sort();
}

test('T02: whoever holds several grants is shown each row of any of them once over all pages, and no other', async () => {
  writeSync(1, `merged scopes: ${RUNS} callers over ${LISTS.length} lists, HEMING_SEED=${SEED}\n`);
  const { methods } = city.platform.contract.services.get('heming.registry.v1.RegistryService')!;
  const division = constantFrom('2111', '211103', '211102', '211103016', ...COMMUNITIES);
  const grant = record({
    role: constantFrom('COUNTY', 'COMMUNITY', 'DEVELOPER', 'OWNER', 'AUDITOR'),
    division,
    whose: integer({ min: 0, max: 7 }),
  });
  let seen = 0;
  const property = asyncProperty(array(grant, { minLength: 1, maxLength: 4 }), integer({ min: 1, max: 5 }), async (drawn, pageSize) => {
    const grants = drawn.map(({ role, whose, ...where }): Grant => {
      const party = role === 'DEVELOPER' ? FIRMS[whose % 2] : role === 'OWNER' ? people[whose] : whose === 0 ? FIRMS[0] : undefined;
      return { role, ...where, ...(party !== undefined && { party }) };
    });
    for (const [rpc, collection, filter] of LISTS) {
      const method = methods.get(rpc)!;
      const names = await walked(method, filter, grants, pageSize);
      expect([rpc, filter, [...names].sort()]).toEqual([rpc, filter, await naive(collection, method, grants)]);
      seen += names.length;
    }
  });
  await assert(property, { seed: SEED, numRuns: RUNS });
  expect(quarters).toHaveLength(12);
  expect(seen).toBeGreaterThan(RUNS);
});
