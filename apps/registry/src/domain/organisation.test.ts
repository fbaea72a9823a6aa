import type { OrganisationState } from '@heming/contracts/registry/v1';
import { divisionOf } from './division.js';
import {
  changeOrganisationState,
  decideOrganisationCorrection,
  ORGANISATION_TRANSITIONS,
  registerOrganisation,
  requestOrganisationCorrection,
  updateOrganisation,
  type Organisation,
  type OrganisationFacts,
} from './organisation.js';

const DAY = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-03T01:00:00Z');
const GROUNDS = { reason: '更名', basis: '营业执照', requestedBy: 'u-officer' };
const YES = { approved: true, remark: '', decidedBy: 'u-colleague' };
const facts = (overrides: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  uscc: '91211103MA0PJWY151',
  title: '盘锦鹤鸣物业服务有限公司',
  initials: 'pjhmwyfwyxgs',
  kind: 'PROPERTY_SERVICE_ENTERPRISE',
  division: '211103',
  address: '石油大街1号',
  ...overrides,
});
const organisation = (overrides: Partial<Organisation> = {}): Organisation => ({ ...registerOrganisation(facts(), DAY), ...overrides });
const KEEPER = divisionOf({ code: '211102', title: '双台子区', initials: 'stzq', validFrom: '', source: '' });
const AROUND = { keeper: KEEPER, initialsOf: (title: string) => `initials of ${title}` };
const because = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

test.each([
  ['91350100M000100Y43', 'M000100Y4'],
  ['91211103MA0PJWY151', 'MA0PJWY15'],
  ['91211103MA0PJWY23U', 'MA0PJWY23'],
])('%s checks, and its organisation code is %s', (uscc, organisationCode) => {
  expect(registerOrganisation(facts({ uscc }), DAY)).toMatchObject({
    name: `organisations/${uscc}`,
    uscc,
    organisationCode,
    state: 'REGISTERED',
  });
});

test.each(['91350100M000100Y44', '91211103MA0PJWY15I', '91211103ma0pjwy151', ''])('%s does not check', (uscc) => {
  expect(() => registerOrganisation(facts({ uscc }), DAY)).toThrow(because('USCC_INVALID', { uscc }));
});

test('only the address is updated', () => {
  expect(updateOrganisation(organisation(), facts({ address: '兴隆台街2号' }), ['address'], LATER)).toEqual(
    organisation({ address: '兴隆台街2号', updateTime: LATER }),
  );
  for (const field of ['title', 'kind', 'division', 'uscc', 'state']) {
    expect(() => updateOrganisation(organisation(), facts(), [field], LATER)).toThrow(because('FIELD_NOT_UPDATABLE', { field }));
  }
});

test('title, kind and division are corrected with the old value kept; the initials follow the title and are no correction', () => {
  const right = facts({ title: '盘锦红滩物业有限公司', division: '211102' });
  const asked = requestOrganisationCorrection(organisation(), right, ['title', 'division'], AROUND, GROUNDS, DAY);
  expect(asked.initials).toBe('pjhmwyfwyxgs');
  const next = decideOrganisationCorrection(asked, YES, AROUND, LATER);
  expect(next).toMatchObject({ title: right.title, initials: 'initials of 盘锦红滩物业有限公司', division: '211102' });
  expect(next.corrections[0]?.values.map(({ field, oldValue }) => [field, oldValue])).toEqual([
    ['title', '盘锦鹤鸣物业服务有限公司'],
    ['division', '211103'],
  ]);
});

test('initials stay when the title is not corrected', () => {
  const asked = requestOrganisationCorrection(organisation(), facts({ kind: 'AGENCY' }), ['kind'], AROUND, GROUNDS, DAY);
  expect(decideOrganisationCorrection(asked, YES, AROUND, LATER)).toMatchObject({ kind: 'AGENCY', initials: 'pjhmwyfwyxgs' });
});

test('a record is moved only into a division that is on record and has not ended, by then as well', () => {
  const into = (keeper: typeof KEEPER | undefined) =>
    requestOrganisationCorrection(organisation(), facts({ division: '211102' }), ['division'], { ...AROUND, keeper }, GROUNDS, DAY);
  const ended = { ...KEEPER, validTo: '2026-03-02' };
  expect(() => into(undefined)).toThrow(because('DIVISION_NOT_FOUND', { name: 'divisions/211102' }));
  expect(() => into({ ...KEEPER, validTo: '2026-03-01' })).toThrow(because('DIVISION_ALREADY_ENDED'));
  expect(() => decideOrganisationCorrection(into(ended), YES, { ...AROUND, keeper: ended }, LATER)).toThrow(
    because('DIVISION_ALREADY_ENDED'),
  );
});

test('the address is not corrected, it is updated', () => {
  expect(() => requestOrganisationCorrection(organisation(), facts(), ['address'], AROUND, GROUNDS, LATER)).toThrow(
    because('FIELD_NOT_UPDATABLE'),
  );
});

const NOWHERE = { count: 0, quarters: [] };

test('of all pairs of states, those of the table are allowed and no other', () => {
  const states = Object.keys(ORGANISATION_TRANSITIONS) as OrganisationState[];
  for (const from of states) {
    for (const to of states) {
      const change = () => changeOrganisationState(organisation({ state: from }), to, '经营需要', NOWHERE, LATER);
      if (ORGANISATION_TRANSITIONS[from].includes(to))
        expect(change()).toMatchObject({ state: to, stateReason: '经营需要', updateTime: LATER });
      else expect(change).toThrow(because('ORGANISATION_STATE_NOT_ALLOWED', { from, to }));
    }
  }
});

test('a suspended organisation may come back, one that exited may not', () => {
  expect(ORGANISATION_TRANSITIONS.SUSPENDED).toEqual(['ACTIVE', 'EXITED']);
  expect(ORGANISATION_TRANSITIONS.EXITED).toEqual([]);
});

test('whoever serves quarters, or is in office there, does not exit; the refusal counts all and names those that may be seen', () => {
  const active = organisation({ state: 'ACTIVE' });
  const change = (to: OrganisationState, quarters: readonly string[], count: number) =>
    changeOrganisationState(active, to, '退出市场', { count, quarters }, LATER);
  const named = ['quarters/PJ-211103016-0001', 'quarters/PJ-211103016-0002'];
  expect(() => change('EXITED', named, 3)).toThrow(because('ORGANISATION_STILL_ENGAGED', { count: 3, quarters: named.join('、') }));
  expect(() => change('EXITED', [], 1)).toThrow(because('ORGANISATION_STILL_ENGAGED', { count: 1, quarters: '—' }));
  expect(change('SUSPENDED', named, 3)).toMatchObject({ state: 'SUSPENDED' });
  expect(change('EXITED', [], 0)).toMatchObject({ state: 'EXITED' });
});
