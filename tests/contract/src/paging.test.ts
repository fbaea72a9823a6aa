import { jsonOf, RestClient, type Json, type RestAnswer } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE, nameOf, SampleRegister, THERE } from './sample-register.js';

jest.setTimeout(60_000);

const QUARTERS = 73;
const CITY = 'dev-city';

let running: RunningCity;
let rest: RestClient;
let register: SampleRegister;
let quarter: string;
let building: string;
let importName: string;

beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
  register = new SampleRegister(rest);
  const quarters = await Promise.all(
    Array.from({ length: QUARTERS }, (_, i) => register.quarter(i % 3 === 0 ? THERE : HERE, i + 1, `小区${i % 7}`)),
  );
  quarter = nameOf(quarters.find(({ name }) => String(name).includes('211103'))!);
  const buildings = await Promise.all(
    Array.from({ length: 23 }, (_, i) => register.building(HERE, quarter, String(i + 1).padStart(3, '0'), `${i}号楼`)),
  );
  building = nameOf(buildings[0]!);
  await Promise.all(Array.from({ length: 31 }, (_, i) => register.unit(HERE, building, '01', String(101 + i).padStart(4, '0'))));
  await Promise.all(buildings.map((one, i) => register.facility(HERE, quarter, nameOf(one), String(i))));
  await Promise.all(Array.from({ length: 29 }, (_, i) => register.organisation(HERE, i, `物业${i % 5}`)));
  const imports = await Promise.all(Array.from({ length: 11 }, (_, i) => register.import(HERE, `${i}.csv`)));
  importName = nameOf(imports[0]!);
  await waitForCheck(importName);
});

afterAll(async () => {
  rest.close();
  await running.stop();
});

/** Waits until the dry run of an import has gone through its rows. */
async function waitForCheck(name: string): Promise<void> {
  for (let state: unknown = 'CHECKING'; state === 'CHECKING';) ({ state } = await rest.json({ path: `/v1/${name}`, token: HERE.token }));
}

const page = (path: string, query: string, token: string): Promise<RestAnswer> =>
  rest.send({ path: `${path}${path.includes('?') ? '&' : '?'}${query}`, token });

/** Entries of a page: the one list in it. */
function entriesOf(answer: Json): readonly Json[] {
  return Object.values(answer).find((value) => Array.isArray(value)) as readonly Json[];
}

/** What identifies an entry. */
const keyOf = ({ name, building, line, field }: Json): string => String(name ?? building ?? `${String(line)}/${String(field)}`);

/** Walks a list to its end. @param sizes page sizes, taken in turn; @param between is done after each page */
async function walk(
  path: string,
  token: string,
  sizes: readonly number[],
  between: (page: readonly Json[]) => Promise<unknown> = async () => undefined,
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let pageToken = '', turn = 0; ; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 0;
    const answer = jsonOf(await page(path, `pageSize=${size}&pageToken=${pageToken}`, token));
    const entries = entriesOf(answer);
    keys.push(...entries.map(keyOf));
    pageToken = String(answer['nextPageToken']);
    if (pageToken === '') return keys;
    expect(entries).toHaveLength(size === 0 ? 50 : size);
    await between(entries);
  }
}

describe.each([
  ['divisions', () => '/v1/divisions', CITY],
  ['divisions of a parent', () => '/v1/divisions?parent=divisions/211103', CITY],
  ['divisions found by initials', () => '/v1/divisions?query=x', CITY],
  ['quarters of a county', () => '/v1/quarters', HERE.token],
  ['quarters of the city', () => '/v1/quarters', CITY],
  ['quarters of a division', () => '/v1/quarters?division=divisions/211102', CITY],
  ['quarters in a state', () => '/v1/quarters?state=PLANNED', CITY],
  ['quarters found by title, many of the same', () => '/v1/quarters?query=%E5%B0%8F', HERE.token],
  ['quarters found by initials, many of the same', () => '/v1/quarters?query=xq', HERE.token],
  ['buildings', () => `/v1/${quarter}/buildings`, HERE.token],
  ['units of a building', () => `/v1/${building}/units`, HERE.token],
  ['units of a quarter', () => `/v1/${quarter}/buildings/-/units?saleState=UNSOLD`, HERE.token],
  ['facilities of a quarter', () => `/v1/${quarter}/facilities`, HERE.token],
  ['facilities of a territory, all due on one day', () => '/v1/quarters/-/facilities?inspectionDueBefore=2026-01-02', CITY],
  ['area balances', () => `/v1/${quarter}/areaBalances`, HERE.token],
  ['organisations', () => '/v1/organisations', CITY],
  ['organisations of a kind found by title', () => '/v1/organisations?kind=PROPERTY_SERVICE_ENTERPRISE&query=%E7%89%A9%E4%B8%9A', CITY],
  ['imports', () => '/v1/imports', HERE.token],
  ['rejections', () => `/v1/${importName}/rejections`, HERE.token],
])('a walk through %s', (_what, path, token) => {
  test('finds the same in the same order whatever the page size, each once', async () => {
    const all = await walk(path(), token, [200]);
    expect(all.length).toBeGreaterThan(6);
    expect(new Set(all).size).toBe(all.length);
    for (const sizes of [[1, 2, 5], [7], [0], [3, 50, 1]]) expect(await walk(path(), token, sizes)).toEqual(all);
  });
});

describe('a page token', () => {
  const tokenOf = async (path: string, token: string): Promise<string> =>
    String(jsonOf(await page(path, 'pageSize=2', token))['nextPageToken']);
  const refused = async (path: string, pageToken: string, token: string): Promise<unknown> => {
    const answer = await page(path, `pageSize=2&pageToken=${encodeURIComponent(pageToken)}`, token);
    return [answer.status, jsonOf(answer)['reason']];
  };

  test.each([
    ['of another list', '/v1/divisions', '/v1/organisations'],
    ['of another filter', '/v1/quarters?state=PLANNED', '/v1/quarters'],
    ['of another filter value', '/v1/divisions?parent=divisions/211103', '/v1/divisions?parent=divisions/211102'],
    ['of another search', '/v1/quarters?query=xq', '/v1/quarters?query=x'],
    ['of another order', '/v1/quarters', '/v1/quarters?query=xq'],
  ])('%s is refused', async (_what, from, to) => {
    expect(await refused(to, await tokenOf(from, CITY), CITY)).toEqual([400, 'PAGE_TOKEN_INVALID']);
  });

  test.each(['x', '=', 'e30', Buffer.from('[]').toString('base64url'), Buffer.from('["","",[]]').toString('base64url')])(
    '%p is none',
    async (text) => {
      expect(await refused('/v1/quarters', text, CITY)).toEqual([400, 'PAGE_TOKEN_INVALID']);
    },
  );

  test('that was tampered with shows nothing that its holder may not see', async () => {
    const [madeFor] = JSON.parse(Buffer.from(await tokenOf('/v1/quarters', HERE.token), 'base64url').toString()) as [string];
    const forged = Buffer.from(JSON.stringify([madeFor, 'quarters/PJ-211102', []])).toString('base64url');
    const answer = await page('/v1/quarters', `pageSize=200&pageToken=${forged}`, HERE.token);
    expect(entriesOf(jsonOf(answer)).filter(({ division }) => !String(division).startsWith('divisions/211103'))).toEqual([]);
  });

  test('of a foreign county shows one’s own county only', async () => {
    const answer = await page('/v1/quarters', `pageSize=200&pageToken=${await tokenOf('/v1/quarters', THERE.token)}`, HERE.token);
    expect(answer.text).not.toContain('211102');
  });

  test('is not needed on the last page, even when it is full', async () => {
    const { length } = await walk('/v1/imports', HERE.token, [200]);
    expect(jsonOf(await page('/v1/imports', `pageSize=${length}`, HERE.token))['nextPageToken']).toBe('');
  });

  test('outlasts a restart', async () => {
    const all = await walk('/v1/quarters', CITY, [200]);
    const pageToken = await tokenOf('/v1/quarters', CITY);
    rest.close();
    await running.restart();
    rest = new RestClient(running.port);
    register = new SampleRegister(rest);
    const answer = await page('/v1/quarters', `pageSize=200&pageToken=${pageToken}`, CITY);
    expect(entriesOf(jsonOf(answer)).map(keyOf)).toEqual(all.slice(2));
  });
});

describe('while somebody walks through a list', () => {
  test('what leaves it, be it the last seen, makes no gap and no repetition', async () => {
    const path = '/v1/quarters?state=PLANNED';
    const all = await walk(path, HERE.token, [200]);
    const left = new Set<string>();
    const leave = async (entries: readonly Json[]): Promise<void> => {
      const last = keyOf(entries.at(-1)!);
      const ahead = all[all.indexOf(last) + 2];
      for (const name of [last, ...(ahead === undefined ? [] : [ahead])]) {
        await rest.json({ verb: 'POST', path: `/v1/${name}:demarcate`, token: HERE.token, body: { decisionNo: '1号' } });
        left.add(name);
      }
    };
    const seen = await walk(path, HERE.token, [4], leave);
    expect(new Set(seen).size).toBe(seen.length);
    expect(all.filter((name) => !seen.includes(name)).every((name) => left.has(name))).toBe(true);
    expect(seen.filter((name) => !all.includes(name))).toEqual([]);
  });

  test('what comes in makes no gap and no repetition among what was there', async () => {
    const all = await walk('/v1/organisations', CITY, [200]);
    let number = 1_000;
    const seen = await walk('/v1/organisations', CITY, [5], () => register.organisation(HERE, (number += 1) * 1_003, `后来${number}`));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((name) => all.includes(name))).toEqual(all);
  });
});
