import { ROLES } from '@heming/contracts';
import { DemoCity, FACE_ORGANISATIONS, FACES } from '@heming/demo-city';
import { DEMO_FOUNDERS, DEMO_PEOPLE } from './demo-people.js';

const quarters = [...new DemoCity().quarters()];
const divisionOf = (subject: string): string | undefined => DEMO_PEOPLE.find((person) => person.subject === subject)?.division;

test('who lives in a quarter, or chairs its committee, stands in the community that it lies in', () => {
  expect(divisionOf(FACES.owner.subject)).toBe(quarters[FACES.owner.quarter]?.division);
  expect(divisionOf(FACES.elderOwner.subject)).toBe(quarters[FACES.elderOwner.quarter]?.division);
  expect(divisionOf(FACES.newcomer.subject)).toBe(quarters[FACES.newcomer.quarter]?.division);
  expect(divisionOf(FACE_ORGANISATIONS.committee.subject)).toBe(quarters[FACES.committeeChair.quarter]?.division);
});

test('residents are given no role at the first start: the register gives it to them', () => {
  const founding = new Set(DEMO_FOUNDERS.map(({ subject }) => subject));
  expect(DEMO_PEOPLE.filter(({ subject }) => !founding.has(subject)).map(({ role }) => role)).toEqual(['OWNER', 'OWNER', 'PUBLIC']);
});

test('twelve cards are those of the parties to property management, each with what can be done as him in both languages', () => {
  const parties = DEMO_PEOPLE.filter(({ beside }) => beside !== true);
  expect(parties.map(({ role }) => role)).toEqual([
    ...[
      'CITY',
      'COUNTY',
      'SUBDISTRICT',
      'COMMUNITY',
      'ENTERPRISE',
      'DEVELOPER',
      'COMMITTEE',
      'OWNER',
      'OWNER',
      'EXPERT',
      'COURT',
      'CREDIT',
    ],
  ]);
  for (const { hint, hintEn } of DEMO_PEOPLE)
    // Proper names stay Chinese in English, too.
    expect([hint, /^\p{Script=Han}/u.test(hint), hintEn, /^[a-z]/.test(hintEn)]).toEqual([hint, true, hintEn, true]);
});

test('city and county bureaus move the clock of the demonstration, everybody else stays what his card says', () => {
  const second = DEMO_FOUNDERS.filter(({ subject, role }) =>
    DEMO_PEOPLE.some((person) => person.subject === subject && person.role !== role),
  );
  expect(second.map(({ subject, role, division, party }) => [subject, role, division, party])).toEqual([
    ['demo-city', 'DEMONSTRATOR', '2111', undefined],
    ['demo-county-211103', 'DEMONSTRATOR', '211103', undefined],
    ['demo-county-211102', 'DEMONSTRATOR', '211102', undefined],
  ]);
  expect(ROLES['DEMONSTRATOR']?.permissions).toEqual(['operations.clock.advance']);
});

test('whose role allows nothing of its own is told what everybody may, and that the rest comes by message', () => {
  const bare = DEMO_PEOPLE.filter(({ role }) => ROLES[role]?.permissions.length === 0);
  expect(bare).toHaveLength(3);
  for (const { hint, hintEn } of bare)
    expect([hint, hintEn]).toEqual([expect.stringContaining('消息'), expect.stringContaining('by message')]);
});

test('a card names the work of every service that its role has work in', () => {
  const WORK = [
    [/^complaints\.cases\.handle$/, /诉求/, /complaints/],
    [/^complaints\.repairs\.handle$/, /报修/, /repairs/],
    [/^credit\.records\.(report|verify|decide|respond)$/, /信用/, /credit/],
    [/^registry\.bindings\.decide$/, /绑定|人员/, /bound|people/],
    [/^registry\.imports\.write$/, /导入/, /tables in/],
  ] as const;
  const silent = DEMO_PEOPLE.filter(({ beside }) => beside !== true).flatMap(({ subject, role, hint, hintEn }) =>
    WORK.filter(
      ([permission, zh, en]) => (ROLES[role]?.permissions ?? []).some((one) => permission.test(one)) && !(zh.test(hint) && en.test(hintEn)),
    ).map(([permission]) => `${subject} says nothing of ${permission.source}`),
  );
  expect(silent).toEqual([]);
});
