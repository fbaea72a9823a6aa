import { ROLES } from '@heming/contracts';
import { announce } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { given } from '@heming/testing';
import { identity } from './service.js';

const PERSON = 'persons/aaaaaaaaaaaaaaaaaaaaaaaaaa';
const COMMUNITY = '211103016005';
const GATEWAY: Principal = { subject: 'service:gateway', grants: [{ role: 'SYSTEM', division: '' }] };
const definition = identity();

/** What the table of roles says; without any, nothing can be given. */
let roles = ROLES;
const open = () => given({ ...definition, deps: (opener) => ({ ...definition.deps(opener), roles }) });
let city: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  roles = ROLES;
  city = await open();
});
afterEach(() => city.stop());

/** Hears an event of the person's record, the first, second, … that it announced. */
const hears = (sequence: number, standing: 'OWNER' | 'OCCUPANT' | 'STANDING_UNSPECIFIED', person = PERSON, subject = 'zhang') =>
  city.hears(
    announce('heming.registry.v1.PersonStandingChanged', { person, division: COMMUNITY, subject, standing, occurTime: new Date() }),
    `registry:persons:${person}:${sequence}`,
  );
const rolesOf = async (subject: string) => (await city.as(GATEWAY).ResolveAccess({ subject })).grants.map(({ role }) => role);

test('who sold and bought again is an owner, also when what was between is handed over again', async () => {
  await hears(1, 'OWNER');
  await hears(2, 'STANDING_UNSPECIFIED');
  await hears(3, 'OWNER');
  await hears(2, 'STANDING_UNSPECIFIED');
  expect(await rolesOf('zhang')).toEqual(['OWNER']);
  await hears(3, 'OWNER');
  expect(await rolesOf('zhang')).toEqual(['OWNER']);
});

test('who sold is no owner, also when that he bought is heard after it', async () => {
  await hears(2, 'STANDING_UNSPECIFIED');
  await hears(1, 'OWNER');
  expect(await rolesOf('zhang')).toEqual([]);
});

test('an event that stopped half-way is followed to its end when it is handed over again', async () => {
  await hears(1, 'OCCUPANT');
  roles = {} as typeof ROLES;
  await expect(hears(2, 'OWNER')).rejects.toThrow('PersonStandingChanged failed');
  roles = ROLES;
  await hears(2, 'OWNER');
  expect(await rolesOf('zhang')).toEqual(['OWNER']);
});

test('how far one was heard says nothing of another, and the tenth event comes after the ninth', async () => {
  await hears(9, 'OCCUPANT');
  await hears(1, 'OWNER', 'persons/bbbbbbbbbbbbbbbbbbbbbbbbbb', 'li');
  await hears(10, 'OWNER');
  expect([await rolesOf('zhang'), await rolesOf('li')]).toEqual([['OWNER'], ['OWNER']]);
});
