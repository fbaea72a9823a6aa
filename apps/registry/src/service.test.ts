import type { Input } from '@heming/contracts';
import type { Quarter, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const TWO_TOWNSHIPS: Principal = {
  subject: 'roving clerk',
  grants: [
    { role: 'COUNTY', division: '211103016' },
    { role: 'COUNTY', division: '211102' },
  ],
};
const CITY_CLERK: Principal = { subject: 'registrar', grants: [{ role: 'COUNTY', division: '2111' }] };
const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '' }] };

const QUARTER = 'quarters/PJ-211103016-0001';
const USCC = '91211103MA0PJWY151';
const facts = (overrides: Input<Quarter> = {}): Input<Quarter> => ({
  code: 'PJ-211103016-0001',
  title: '鹤翔花园',
  division: 'divisions/211103016005',
  ...overrides,
});

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry);
});
afterEach(() => city.stop());

const types = (): readonly string[] => city.announced().map(({ type }) => type.slice(type.lastIndexOf('.') + 1));
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const register = (principal = COUNTY, overrides: Input<Quarter> = {}, requestId = ''): Promise<Quarter> =>
  city.as(principal).CreateQuarter({ quarter: facts(overrides), requestId });

test('the city is there with its divisions from the first start', async () => {
  const { divisions } = await city.as(CITY).ListDivisions({ parent: 'divisions/2111' });
  expect(divisions.map(({ title }) => title)).toEqual(['双台子区', '兴隆台区', '大洼区', '盘山县']);
  const communities = await city.as(CITY).ListDivisions({ level: 'COMMUNITY', pageSize: 200 });
  expect(communities.divisions).toHaveLength(200);
});

test('a registered quarter is planned, can be read and is announced once', async () => {
  const made = await register();
  expect(made).toMatchObject({ name: QUARTER, state: 'PLANNED', initials: 'hxhy', etag: '1' });
  expect(await city.as(COUNTY).GetQuarter({ name: QUARTER })).toEqual(made);
  expect(types()).toEqual(['QuarterRegistered']);
  expect(city.announced()[0]?.data).toMatchObject({ quarter: QUARTER, division: '211103016005', title: '鹤翔花园' });
});

test('the same request again has the same answer and no second effect; fifty at once have one', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => register(COUNTY, {}, 'r-1')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(types()).toEqual(['QuarterRegistered']);
});

test('a request id used for something else is refused, whatever it is about', async () => {
  await register(COUNTY, {}, 'r-1');
  expect(await reasonOf(register(COUNTY, { title: '苇海人家' }, 'r-1'))).toBe('REQUEST_ID_REUSED');
  expect(await reasonOf(register(COUNTY, { code: 'PJ-211103016-0002' }, 'r-1'))).toBe('REQUEST_ID_REUSED');
  expect(await reasonOf(city.as(COUNTY).DemarcateQuarter({ name: QUARTER, decisionNo: '1', requestId: 'r-1' }))).toBe('REQUEST_ID_REUSED');
  expect(await reasonOf(register(NEIGHBOUR, { code: 'PJ-211102002-0001', division: 'divisions/211102002005' }, 'r-1'))).toBe('none');
});

test('a code that is taken stays with its quarter', async () => {
  await register();
  expect(await reasonOf(register(COUNTY, { title: '苇海人家' }))).toBe('QUARTER_CODE_TAKEN');
});

test('outside his territory a clerk finds nothing and registers nothing', async () => {
  await register();
  const neighbour = city.as(NEIGHBOUR);
  expect(await reasonOf(neighbour.GetQuarter({ name: QUARTER }))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(neighbour.GetQuarter({ name: 'quarters/PJ-211103016-0009' }))).toBe('QUARTER_NOT_FOUND');
  expect((await neighbour.ListQuarters({ query: '鹤翔' })).quarters).toEqual([]);
  expect(await reasonOf(neighbour.DemarcateQuarter({ name: QUARTER, decisionNo: '1' }))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(register(NEIGHBOUR, { code: 'PJ-211103016-0002' }))).toBe('OUTSIDE_TERRITORY');
});

test('a territory of several divisions is listed as one, page by page', async () => {
  for (let i = 1; i <= 9; i++) await register(CITY_CLERK, { code: `PJ-211103016-000${i}`, title: `小区${i}` });
  for (let i = 1; i <= 9; i++)
    await register(CITY_CLERK, { code: `PJ-211102002-000${i}`, title: `小区${i}`, division: 'divisions/211102002005' });
  await register(CITY_CLERK, { code: 'PJ-211103001-0001', division: 'divisions/211103001001' });
  const found: string[] = [];
  let pageToken = '';
  do {
    const page = await city.as(TWO_TOWNSHIPS).ListQuarters({ pageSize: 4, pageToken });
    found.push(...page.quarters.map(({ name }) => name));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  expect(found).toHaveLength(18);
  expect(new Set(found).size).toBe(18);
  expect(found).not.toContain('quarters/PJ-211103001-0001');
});

test('an update changes what its mask names, while the etag still holds', async () => {
  const { etag } = await register();
  const update = (title: string): Promise<Quarter> =>
    city.as(COUNTY).UpdateQuarter({ quarter: { name: QUARTER, title, address: 'ignored', etag }, updateMask: ['title'] });
  expect(await update('苇海人家')).toMatchObject({ title: '苇海人家', initials: 'whrj', address: '', etag: '2' });
  expect(await reasonOf(update('红滩雅居'))).toBe('CHANGED_MEANWHILE');
  expect(types()).toEqual(['QuarterRegistered', 'QuarterChanged']);
});

test('a unit counts with its registered area, else the surveyed, else the contract’s', async () => {
  await register();
  const { name: parent } = await city.as(COUNTY).CreateBuilding({ parent: QUARTER, building: { number: '001', use: 'RESIDENTIAL' } });
  const add = (room: string, areas: object): Promise<{ legalAreaCenti: number; legalAreaBasis: string }> =>
    city.as(COUNTY).CreateUnit({ parent, unit: { entrance: '01', room, use: 'RESIDENCE', saleState: 'UNSOLD', ...areas } });
  expect(await add('0101', { registeredAreaCenti: 9525, surveyedAreaCenti: 9600 })).toMatchObject({
    legalAreaCenti: 9525,
    legalAreaBasis: 'REGISTERED',
  });
  expect(await add('0102', { surveyedAreaCenti: 9600, contractAreaCenti: 9500 })).toMatchObject({
    legalAreaCenti: 9600,
    legalAreaBasis: 'SURVEYED',
  });
  expect(await add('0103', { contractAreaCenti: 9500 })).toMatchObject({ legalAreaCenti: 9500, legalAreaBasis: 'CONTRACT' });
  expect(await reasonOf(add('0104', {}))).toBe('UNIT_AREA_MISSING');
});

test('an organisation needs a code that checks, and is everybody’s to read', async () => {
  const create = (uscc: string): Promise<unknown> =>
    city
      .as(COUNTY)
      .CreateOrganisation({ organisation: { uscc, title: '样例物业', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/211103' } });
  expect(await reasonOf(create('91211103MA0PJWY152'))).toBe('USCC_INVALID');
  await create(USCC);
  const name = `organisations/${USCC}`;
  expect(await city.as(NEIGHBOUR).GetOrganisation({ name })).toMatchObject({ organisationCode: 'MA0PJWY15', state: 'REGISTERED' });
  expect(await reasonOf(city.as(NEIGHBOUR).ChangeOrganisationState({ name, state: 'ACTIVE', reason: '核实' }))).toBe('OUTSIDE_TERRITORY');
});

test('quarters are counted division by division, as far as the caller sees them', async () => {
  await register();
  const divisionsFor = async (principal: Principal): Promise<readonly string[]> =>
    (await city.as(principal).GetQuarterFigures({})).divisions.map(({ division, quarterCount }) => `${division} ${quarterCount}`);
  const community = (await city.as(COUNTY).GetQuarter({ name: QUARTER })).division;
  const codes = [4, 6, 9, 12].map((digits) => community.slice(0, 'divisions/'.length + digits));
  expect(await divisionsFor(COUNTY)).toEqual(codes.map((code) => `${code} 1`));
  expect(await divisionsFor(NEIGHBOUR)).toEqual([]);
});

test('two clerks who decide on the same quarter at once both have their effect, one after the other', async () => {
  await register();
  const update = (address: string): Promise<Quarter> =>
    city.as(COUNTY).UpdateQuarter({ quarter: { name: QUARTER, address }, updateMask: ['address'] });
  await Promise.all(['甲路1号', '乙路2号', '丙路3号'].map(update));
  expect((await city.as(COUNTY).GetQuarter({ name: QUARTER })).etag).toBe('4');
});
