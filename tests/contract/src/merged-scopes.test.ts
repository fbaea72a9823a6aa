import { writeSync } from 'node:fs';
import { complaints } from '@heming/complaints';
import { credit } from '@heming/credit';
import { loadContract, ROLES, type MethodContract } from '@heming/contracts';
import { readTable } from '@heming/documents';
import { identity } from '@heming/identity';
import { LocalChannel, newTraceparent, RpcFailure, type Grant, type Principal } from '@heming/kit';
import { registry } from '@heming/registry';
import { eventually, given } from '@heming/testing';
import { array, asyncProperty, assert, constantFrom, integer, record } from 'fast-check';
import { fillComplaints } from './merged-scopes/filled-complaints.js';
import { fillCredit } from './merged-scopes/filled-credit.js';
import { fillIdentity, fillRegistry, type FilledRegister } from './merged-scopes/filled-services.js';
import {
  complaintsListings,
  creditListings,
  handles,
  identityListings,
  NOT_MERGED,
  registryListings,
  type Listing,
  type State,
} from './merged-scopes/listings.js';
import { SeenStore } from './merged-scopes/seen-store.js';
import type { Json } from './rest-client.js';
import { usccOf } from './sample-register.js';

jest.setTimeout(120_000);

const SEED = Number(process.env['HEMING_SEED'] ?? 2_103);
const RUNS = 25;
/** Page sizes beside one that is drawn: the default, the least, and the most. */
const EXTREMES = [0, 1, 200];
const SERVICES = [
  'heming.registry.v1.RegistryService',
  'heming.identity.v1.IdentityService',
  'heming.complaints.v1.ComplaintsService',
  'heming.credit.v1.CreditService',
] as const;

const methods = SERVICES.flatMap((name) => [...loadContract().services.get(name)!.methods.values()]);
const methodOf = (rpc: string): MethodContract => methods.find(({ name }) => name === rpc)!;

const documents = { registry: new SeenStore(), identity: new SeenStore(), complaints: new SeenStore(), credit: new SeenStore() };
let services: Awaited<ReturnType<typeof open>>;
let filled: FilledRegister;
let listings: readonly Listing[];

const open = async () => {
  const register = await given(registry, { storeThrough: (store) => documents.registry.of(store) });
  const channels = { 'heming.registry.v1.RegistryService': new LocalChannel(() => register.endpoint) };
  return {
    registry: register,
    identity: await given(identity([]), { storeThrough: (store) => documents.identity.of(store) }),
    complaints: await given(complaints, { storeThrough: (store) => documents.complaints.of(store), channels }),
    credit: await given(credit, { storeThrough: (store) => documents.credit.of(store), channels }),
  };
};

beforeAll(async () => {
  services = await open();
  filled = await fillRegistry(services.registry, documents.registry);
  await fillIdentity(services.identity, filled);
  const reported = await fillComplaints(services.complaints, filled);
  const recorded = await fillCredit(services.credit, filled, reported);
  listings = [
    ...[...registryListings(filled), ...identityListings(), ...complaintsListings(filled, reported)],
    ...creditListings(filled, recorded),
  ];
});
afterAll(async () => {
  await Promise.all(Object.values(services).map((service) => service.stop()));
});

/** What a call answers, or the reason why it does not. */
async function sent({ service, rpc }: Listing, message: Json, principal: Principal): Promise<Json | string> {
  const { endpoint } = services[service];
  const method = methodOf(rpc);
  const request = method.request.encode(method.request.fromJson(message));
  try {
    const answer = await endpoint.unary(method, request, { principal, traceparent: newTraceparent(), deadline: Date.now() + 10_000 });
    return method.response.toJson(method.response.decode(answer), { defaults: true }) as Json;
  } catch (error) {
    if (error instanceof RpcFailure && error.details.reason !== undefined) return error.details.reason;
    throw error;
  }
}

/** Keys of the rows of a list, page by page, or the reason why there are none. */
async function walked(listing: Listing, principal: Principal, pageSize: number): Promise<readonly string[] | string> {
  const keys: string[] = [];
  for (let pageToken = ''; ;) {
    const page = await sent(listing, { ...listing.request, pageSize, pageToken }, principal);
    if (typeof page === 'string') return page;
    const rows = Object.values(page).find((value) => Array.isArray(value)) as readonly Json[];
    keys.push(...rows.map(listing.keyOf));
    pageToken = String(page['nextPageToken']);
    if (pageToken === '') return keys;
  }
}

/** The grants of a caller that hold a permission. */
function holding(grants: readonly Grant[], permission: string): readonly Grant[] {
  return grants.filter(({ role, party }) => {
    const { permissions, actsFor } = ROLES[role]!;
    return permissions.includes(permission) && (actsFor === undefined || party?.startsWith(`${actsFor}/`) === true);
  });
}

/** Whether one of the grants shows a document. */
function shows(grants: readonly Grant[], { division, parties = [] }: State): boolean {
  return grants.some(({ division: prefix, party }) => division.startsWith(prefix) && (party === undefined || parties.includes(party)));
}

/** The same as `walked`, one document and one grant at a time. */
async function naive(
  { rpc, service, collection, of, open: everybodys, partiesEverywhere, counts, handlersOf, ...listing }: Listing,
  grants: readonly Grant[],
) {
  const held = holding(grants, methodOf(rpc).access.permission);
  const seen: readonly Grant[] = everybodys === true ? [{ role: 'PUBLIC', division: '' }] : held;
  if (seen.length === 0) return 'NOT_PERMITTED';
  if (of !== undefined && !shows(seen, await documents[service].get(of.collection, of.name))) return of.missing;
  // What is counted is counted whole, whomever it concerns.
  const whole: readonly Grant[] = counts === true ? seen.map(({ role, division }) => ({ role, division })) : seen;
  // What concerns a party is that party's wherever it lies.
  const counted = partiesEverywhere === true ? whole.map((one) => (one.party === undefined ? one : { ...one, division: '' })) : whole;
  const found = (await documents[service].all(collection)).filter((state) => listing.finds(state));
  const seenBy = found.filter((state) => shows(counted, state));
  const shown = seenBy.filter((state) => handlersOf === undefined || handles(seen, handlersOf(state)));
  if (counts === true && shown.length < found.length) return 'QUARTER_PARTS_ELSEWHERE';
  return shown.sort(listing.order).map(listing.keyOfState);
}

/** Callers of one to four grants: of divisions, of parties, of both. */
function callers() {
  const { communities, firms, people } = filled;
  const division = constantFrom('2111', '211103', '211102', '211103016', ...communities);
  const role = constantFrom('COUNTY', 'COMMUNITY', 'CITY', 'ENTERPRISE', 'DEVELOPER', 'OWNER', 'OCCUPANT', 'AUDITOR', 'POLICE');
  const grant = record({ role, division, whose: integer({ min: 0, max: people.length - 1 }) });
  return array(grant, { minLength: 1, maxLength: 4 }).map((drawn) =>
    drawn.map(({ role: word, division: place, whose }): Grant => {
      const { actsFor } = ROLES[word]!;
      const limited = actsFor ?? (whose % 4 === 0 ? 'organisations' : undefined);
      const party = limited === 'persons' ? people[whose] : limited === 'organisations' ? firms[whose % firms.length] : undefined;
      return { role: word, division: place, ...(party !== undefined && { party }) };
    }),
  );
}

test('every list and search that the contract declares is among those that are walked through, or it is said why not', () => {
  const paged = methods.filter(({ request }) => 'pageToken' in request.decode(new Uint8Array(0)));
  const known = new Set([...listings.map(({ rpc }) => rpc), ...Object.keys(NOT_MERGED)]);
  expect([...known].sort()).toEqual(paged.map(({ name }) => name).sort());
});

test('every list has rows for somebody who sees everything', async () => {
  const everything = ['AUDITOR', 'COUNTY', 'CITY'].map((role): Grant => ({ role, division: '' }));
  for (const listing of listings) {
    const { rpc, request } = listing;
    expect([rpc, request, (await naive(listing, everything)).length > 0]).toEqual([rpc, request, true]);
  }
});

test('T02: whoever holds several grants is shown each row of any of them once, in order over all pages, and no other', async () => {
  writeSync(1, `merged scopes: ${RUNS} callers over ${listings.length} lists, HEMING_SEED=${SEED}\n`);
  let seen = 0;
  const property = asyncProperty(callers(), integer({ min: 2, max: 5 }), integer({ min: 0, max: 2 }), async (grants, size, extreme) => {
    const principal = { subject: 'somebody', grants };
    for (const listing of listings) {
      const { rpc, request } = listing;
      const expected = await naive(listing, grants);
      for (const pageSize of [size, EXTREMES[extreme]!]) {
        const keys = await walked(listing, principal, pageSize);
        expect([rpc, request, pageSize, keys]).toEqual([rpc, request, pageSize, expected]);
        if (typeof keys !== 'string') seen += keys.length;
      }
    }
  });
  await assert(property, { seed: SEED, numRuns: RUNS });
  expect(seen).toBeGreaterThan(RUNS * listings.length);
});

/** Kinds of exports, the permission to read what each holds, and which columns name a row. */
const EXPORTS: Readonly<Record<string, readonly [permission: string, collection: string, columns: number]>> = {
  QUARTERS: ['registry.quarters.read', 'quarters', 1],
  BUILDINGS: ['registry.quarters.read', 'buildings', 2],
  UNITS: ['registry.quarters.read', 'units', 4],
  TITLES: ['registry.titles.read', 'titles', 4],
};

/** The numbers in a name, as the first columns of a table have them. */
const cellsOf = (name: string, columns: number): string =>
  name
    .replace(/\/title$/, '')
    .split('/')
    .filter((_part, i) => i % 2 === 1)
    .flatMap((part) => (part.startsWith('PJ-') ? [part] : part.split('-')))
    .slice(0, columns)
    .join();

describe.each(Object.entries(EXPORTS))('an export of %s', (kind, [permission, collection, columns]) => {
  const [HERE, THERE, NEXT] = ['211103016005', '211102002005', '211103016007'];
  const callers: readonly (readonly [who: string, grants: readonly Grant[]])[] = [
    [
      'a city bureau that is a community, too',
      [
        { role: 'CITY', division: '2111' },
        { role: 'COMMUNITY', division: HERE! },
      ],
    ],
    [
      'two communities lent by a county',
      [{ role: 'COUNTY', division: '2111' }, ...[HERE!, NEXT!].map((division) => ({ role: 'COMMUNITY', division }))],
    ],
    [
      'two repair-fund offices, one for a firm alone',
      [
        { role: 'CITY', division: '2111' },
        { role: 'FUND', division: THERE! },
        { role: 'FUND', division: '211103', party: `organisations/${usccOf(1)}` },
      ],
    ],
  ];

  test.each(callers)(
    'by %s holds what the grants without a party show together, each once, in order, and as many are counted',
    async (_who, grants) => {
      const as = services.registry.as({ subject: 'somebody', grants });
      const reading = holding(grants, permission).filter(({ party }) => party === undefined);
      const started = await as.CreateExport({ kind: kind as 'QUARTERS', format: 'CSV', division: 'divisions/2111' });
      const { name } = started;
      await eventually('the export is ready', async () => (await as.GetExport({ name })).state === 'READY');
      const { rowCount, totalCount } = await as.GetExport({ name });
      const pieces: Uint8Array[] = [];
      for await (const { content } of as.DownloadExport({ name })) pieces.push(content);
      const rows: string[] = [];
      const table = (async function* () {
        yield* await Promise.resolve(pieces);
      })();
      const headers = ['小区编号', '幢号', '单元', '室号'].slice(0, columns);
      const wanted = headers.map((header, i) => ({ key: String(i), headers: [header], required: true }));
      for await (const { cells } of readTable(table, { encoding: 'UTF-8', columns: wanted }))
        rows.push(headers.map((_header, i) => cells[String(i)]).join());
      const shown = (await documents.registry.all(collection)).filter((state) => shows(reading, state));
      const expected = shown
        .map(({ name: resource }) => resource)
        .sort()
        .map((resource) => cellsOf(resource, columns));
      expect(rows).toEqual(expected);
      expect([rowCount, totalCount]).toEqual([expected.length, expected.length]);
      expect(rows.length).toBeGreaterThan(0);
    },
  );
});
