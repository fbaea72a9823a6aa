import { createHash } from 'node:crypto';
import { DemoClock, type Principal } from '@heming/kit';
import { given } from '@heming/testing';
import { identity } from './service.js';

const everybody = { role: 'PUBLIC', division: '' };
const person = (subject: string, role: string, division: string): Principal => ({
  subject,
  grants: [{ role, division }, everybody],
  authTime: Date.now(),
});
const CITY = person('city', 'CITY', '2111');
const COUNTY = person('wang', 'COUNTY', '211103');
const NEIGHBOUR = person('zhao', 'COUNTY', '211102');
const GATEWAY = person('service:gateway', 'SYSTEM', '');
const DAY_MS = 86_400_000;
const CLERK = { subject: 'li', role: 'COMMUNITY', division: 'divisions/211103016005', reason: '任职文件' };

const FOUNDERS = [{ subject: 'wang', role: 'COUNTY', division: '211103' }];
const open = (clock: DemoClock) => given(identity(FOUNDERS), { environment: { clock } });
let clock: DemoClock;
let city: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  clock = new DemoClock();
  city = await open(clock);
});
afterEach(() => city.stop());

const inDays = (days: number): Date => new Date(clock.now().getTime() + days * DAY_MS);
const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'OK',
    (thrown: { details?: { reason?: string } }) => thrown.details?.reason,
  );
const accessOf = async (subject: string) => (await city.as(GATEWAY).ResolveAccess({ subject })).grants;
const ownGrant = async () => (await city.as(COUNTY).ListGrants({ subject: 'wang' })).grants[0]!;
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

test('a granted role holds until it is taken back, and both are announced', async () => {
  const { name } = await city.as(COUNTY).GrantRole(CLERK);
  expect(await accessOf('li')).toEqual([{ role: 'COMMUNITY', division: '211103016005', party: '', permissions: [] }]);
  await city.as(COUNTY).RevokeGrant({ name, reason: '调离' });
  expect(await accessOf('li')).toEqual([]);
  expect(city.announced().map(({ type }) => type.split('.').at(-1))).toEqual(['GrantMade', 'GrantMade', 'GrantRevoked']);
});

test('who grants must hold the division', async () => {
  expect(await reasonOf(city.as(NEIGHBOUR).GrantRole(CLERK))).toBe('OUTSIDE_TERRITORY');
  expect(await accessOf('li')).toEqual([]);
});

test('a role that is no officer’s of that level is refused, whoever asks', async () => {
  expect(await reasonOf(city.as(COUNTY).GrantRole({ ...CLERK, subject: 'wang' }))).toBe('GRANT_TO_ONESELF');
  expect(await reasonOf(city.as(COUNTY).GrantRole({ ...CLERK, role: 'OPERATOR' }))).toBe('ROLE_ABOVE_OWN');
  expect(await reasonOf(city.as(CITY).GrantRole({ ...CLERK, role: 'SYSTEM' }))).toBe('ROLE_NOT_GRANTABLE');
});

test('outside the territory a grant is not there: not to read, not in lists, not to take back', async () => {
  const { name } = await city.as(COUNTY).GrantRole(CLERK);
  expect(await reasonOf(city.as(NEIGHBOUR).GetGrant({ name }))).toBe('GRANT_NOT_FOUND');
  expect(await reasonOf(city.as(NEIGHBOUR).RevokeGrant({ name, reason: '误操作' }))).toBe('GRANT_NOT_FOUND');
  expect((await city.as(NEIGHBOUR).ListGrants({})).grants).toEqual([]);
});

test('grants are listed by subject, role and state, also by who sees them everywhere', async () => {
  await city.as(COUNTY).GrantRole(CLERK);
  const everywhere = city.as(person('root', 'AUDITOR', ''));
  const subjects = async (asked: object): Promise<readonly string[]> =>
    (await everywhere.ListGrants(asked)).grants.map(({ subject }) => subject);
  expect(await subjects({ role: 'COMMUNITY' })).toEqual(['li']);
  expect(await subjects({ state: 'ACTIVE', subject: 'wang' })).toEqual(['wang']);
  expect(await subjects({ state: 'REVOKED' })).toEqual([]);
});

test('a repeated request grants once', async () => {
  const first = await city.as(COUNTY).GrantRole({ ...CLERK, requestId: 'one' });
  expect(await city.as(COUNTY).GrantRole({ ...CLERK, requestId: 'one' })).toEqual(first);
  expect((await city.as(COUNTY).ListGrants({ subject: 'li' })).grants).toHaveLength(1);
});

test('a delegation holds for its days and ends by itself', async () => {
  const { name } = await ownGrant();
  await city.as(COUNTY).DelegateGrant({ name, subject: 'li', validTo: inDays(7), reason: '休假' });
  expect(await accessOf('li')).toMatchObject([{ role: 'COUNTY', division: '211103' }]);
  clock.moveTo(7 * DAY_MS + 1000);
  expect(await accessOf('li')).toEqual([]);
});

test('a delegation ends with the grant it was lent from', async () => {
  const { name } = await ownGrant();
  await city.as(COUNTY).DelegateGrant({ name, subject: 'li', validTo: inDays(7), reason: '休假' });
  await city.as(CITY).RevokeGrant({ name, reason: '免职' });
  expect(await accessOf('li')).toEqual([]);
});

test('the grant of somebody else is not lent', async () => {
  const { name } = await ownGrant();
  const colleague = person('sun', 'COUNTY', '211103');
  const lending = city.as(colleague).DelegateGrant({ name, subject: 'li', validTo: inDays(7), reason: '休假' });
  expect(await reasonOf(lending)).toBe('GRANT_NOT_YOURS');
});

test('the secret of a key is told once and not kept', async () => {
  const wanted = {
    title: '同步',
    role: 'COUNTY',
    division: 'divisions/211103',
    permissions: ['registry.quarters.read'],
    validTo: inDays(30),
  };
  const { apiKey, secret } = await city.as(COUNTY).CreateApiKey({ ...wanted, requestId: 'one' });
  expect(secret).toMatch(/^hmk_[\w-]{43}$/);
  expect((await city.as(COUNTY).CreateApiKey({ ...wanted, requestId: 'one' })).secret).toBe('');
  const listed = await city.as(COUNTY).ListApiKeys({});
  expect(JSON.stringify(listed)).not.toContain(digestOf(secret));
  expect(await city.as(GATEWAY).ResolveApiKey({ digest: digestOf(secret) })).toEqual({
    subject: apiKey?.name,
    grants: [{ role: 'COUNTY', division: '211103', party: '', permissions: ['registry.quarters.read'] }],
  });
});

test('a key that was taken back, and one nobody made, allow the same: nothing', async () => {
  const wanted = {
    title: '同步',
    role: 'COUNTY',
    division: 'divisions/211103',
    permissions: ['registry.quarters.read'],
    validTo: inDays(30),
  };
  const { apiKey, secret } = await city.as(COUNTY).CreateApiKey(wanted);
  await city.as(COUNTY).RevokeApiKey({ name: apiKey?.name ?? '', reason: '泄露' });
  const nothing = { subject: '', grants: [] };
  expect(await city.as(GATEWAY).ResolveApiKey({ digest: digestOf(secret) })).toEqual(nothing);
  expect(await city.as(GATEWAY).ResolveApiKey({ digest: digestOf('hmk_unknown') })).toEqual(nothing);
});

test('everybody may ask who he is, narrowed as his grants are', async () => {
  const key: Principal = {
    subject: 'apiKeys/1',
    grants: [{ role: 'COUNTY', division: '211103', permissions: ['registry.quarters.read'] }, everybody],
  };
  expect(await city.as(key).GetMe({})).toMatchObject({
    subject: 'apiKeys/1',
    signedIn: true,
    roles: [{ role: 'COUNTY', zh: '县区住建局', permissions: ['registry.quarters.read'] }, { role: 'PUBLIC' }],
    divisions: ['divisions/211103'],
  });
  expect(await reasonOf(city.as(key).ListGrants({}))).toBe('NOT_PERMITTED');
  expect(await city.as({ subject: 'anonymous', grants: [everybody] }).GetMe({})).toMatchObject({ signedIn: false, divisions: [] });
});

test('what a subject may do, only the system itself is told', async () => {
  expect(await reasonOf(city.as(CITY).ResolveAccess({ subject: 'wang' }))).toBe('NOT_PERMITTED');
});

test('a founder’s grant that was taken back is not given again by a restart', async () => {
  const { name } = await ownGrant();
  await city.as(CITY).RevokeGrant({ name, reason: '免职' });
  expect((await city.as(CITY).ListGrants({ subject: 'wang', state: 'ACTIVE' })).grants).toEqual([]);
});
