import { allowing, EVERYWHERE, intersect, partiesOf, scopesOf, simplify, within } from './scope.js';

const FIRM = 'organisations/91211199MA0PJWY15X';
const at = (division: string, party?: string) => (party === undefined ? { division } : { division, party });

test('a scope within another adds nothing', () => {
  expect(simplify([at('211103'), at('2111'), at('211103016')])).toEqual([at('2111')]);
  expect(simplify([at('211103'), at(''), at('211102')])).toEqual(EVERYWHERE);
  expect(simplify([at('211103'), at('211102'), at('211103')])).toEqual([at('211102'), at('211103')]);
});

test('what is for one party alone adds nothing to what is for all, and does not hold it', () => {
  expect(simplify([at('211103016', FIRM), at('211103')])).toEqual([at('211103')]);
  expect(simplify([at('2111', FIRM), at('211103')])).toEqual([at('2111', FIRM), at('211103')]);
  expect(simplify([at('2111', FIRM), at('211103', FIRM), at('211103', 'persons/1')])).toEqual([
    at('2111', FIRM),
    at('211103', 'persons/1'),
  ]);
});

test('nowhere contains nothing and everywhere contains all', () => {
  expect(within([], at('211103'))).toBe(false);
  expect(within(EVERYWHERE, at('211103'))).toBe(true);
  expect(within([at('211103')], at('211102005001'))).toBe(false);
});

test('for one party only what concerns it is there', () => {
  const scopes = [at('211103', FIRM)];
  expect(within(scopes, { division: '211103016005', parties: ['persons/1', FIRM] })).toBe(true);
  expect(within(scopes, { division: '211103016005', parties: ['persons/1'] })).toBe(false);
  expect(within(scopes, { division: '211103016005' })).toBe(false);
  expect(within(scopes, { division: '211102005001', parties: [FIRM] })).toBe(false);
});

test('what is asked for is cut to what is granted', () => {
  expect(intersect([at('211103')], '2111')).toEqual([at('211103')]);
  expect(intersect([at('2111', FIRM)], '211103016')).toEqual([at('211103016', FIRM)]);
  expect(intersect([at('211103')], '211102')).toEqual([]);
  expect(intersect(EVERYWHERE, '')).toEqual(EVERYWHERE);
  expect(intersect([at('211103016'), at('211103017')], '211103')).toEqual([at('211103016'), at('211103017')]);
  expect(intersect([at('2111', FIRM), at('211103')], '211103016')).toEqual([at('211103016')]);
});

const ROLES = {
  READER: { permissions: ['things.read'] },
  GUEST: { permissions: [] },
  FIRM: { permissions: ['things.read'], actsFor: 'organisations' },
} as const;

test('only grants whose role holds the permission count', () => {
  const grants = [
    { role: 'READER', division: '211103' },
    { role: 'GUEST', division: '' },
    { role: 'READER', division: '211102', permissions: ['things.write'] },
    { role: 'toString', division: '' },
  ];
  expect(scopesOf(allowing(grants, 'things.read', ROLES))).toEqual([at('211103')]);
  expect(scopesOf(allowing(grants, 'things.write', ROLES))).toEqual([]);
});

test('a role that acts for somebody alone allows nothing to whoever acts for nobody, or for somebody of another kind', () => {
  const firm = (party?: string) => scopesOf(allowing([{ role: 'FIRM', ...at('211103', party) }], 'things.read', ROLES));
  expect(firm(FIRM)).toEqual([at('211103', FIRM)]);
  expect(firm()).toEqual([]);
  expect(firm('persons/1')).toEqual([]);
  expect(firm('organisations')).toEqual([]);
});

test('any role can be limited to one party', () => {
  expect(scopesOf(allowing([{ role: 'READER', ...at('211103', FIRM) }], 'things.read', ROLES))).toEqual([at('211103', FIRM)]);
});

test('whom grants are limited to is told once each, also where a wider grant is limited to nobody', () => {
  const grants = [
    { role: 'COUNTY', division: '211103' },
    { role: 'ENTERPRISE', division: '211103016', party: FIRM },
    { role: 'ENTERPRISE', division: '211102', party: FIRM },
  ];
  expect(partiesOf(grants)).toEqual([FIRM]);
  expect(partiesOf([{ role: 'COUNTY', division: '211103' }])).toEqual([]);
});
