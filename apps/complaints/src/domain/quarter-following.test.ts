import { china, givenCase, kindsOf } from '../testing/given-case.js';
import { entriesOf, handlerKey } from './case.js';
import { followQuarter } from './quarter-following.js';
import type { QuarterFacts } from './routing.js';
import { inState, withoutStep } from './progress.js';

const NOON = china('2026-11-24T12:00');
const HERE: QuarterFacts = {
  name: 'quarters/PJ-211103016-0001',
  title: '鹤翔花园',
  division: '211103016005',
  enterprise: '',
  developer: '',
  committee: '',
  serviceGrade: 0,
};
const OVER_THERE: QuarterFacts = { ...HERE, division: '211103017002' };
const SUCCESSOR: QuarterFacts = { ...HERE, name: 'quarters/PJ-211103016-0002', title: '鹤鸣花园' };

const FIRM = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211100MA0XYZ1234' } as const;
const SUBDISTRICT = { body: 'SUBDISTRICT', division: 'divisions/211103016', organisation: '' } as const;
const COUNTY = { body: 'COUNTY_BUREAU', division: 'divisions/211103', organisation: '' } as const;
const handled = givenCase({ lead: SUBDISTRICT, assistants: [FIRM, COUNTY], handlerKeys: [SUBDISTRICT, FIRM, COUNTY].map(handlerKey) });

test('a case that is where its quarter is, is left alone', () => expect(followQuarter(handled, HERE, NOON)).toBe(handled));

test('an open case goes to the offices that govern where its quarter lies, and stays with organisations', () => {
  const there = { ...SUBDISTRICT, division: 'divisions/211103017' };
  expect(followQuarter(handled, OVER_THERE, NOON)).toMatchObject({
    division: '211103017002',
    lead: there,
    assistants: [FIRM, COUNTY],
    handlerKeys: [there, FIRM, COUNTY].map(handlerKey),
    parties: handled.parties,
    updateTime: NOON,
  });
});

test('who ended a case stays on record, wherever its quarter lies later', () => {
  const ended = withoutStep(inState(handled, 'CLOSED'));
  expect(followQuarter(ended, OVER_THERE, NOON)).toMatchObject({
    division: '211103017002',
    lead: SUBDISTRICT,
    handlerKeys: ended.handlerKeys,
  });
});

test('a case of a quarter that was taken over is about the successor, and says so; its period runs on', () => {
  const moved = followQuarter(handled, SUCCESSOR, NOON);
  expect(moved).toMatchObject({ quarter: SUCCESSOR.name, quarterTitle: '鹤鸣花园', stepDueDate: handled.stepDueDate, lead: SUBDISTRICT });
  expect(kindsOf(moved)).toEqual(['REPORTED', 'TRANSFERRED']);
  expect(entriesOf(moved).at(-1)).toMatchObject({ text: '鹤翔花园 → 鹤鸣花园', internal: false });
});

test('a quarter that is called otherwise is called so in its cases, and nothing happened to them', () => {
  const renamed = followQuarter(handled, { ...HERE, title: '鹤翔家园' }, NOON);
  expect(renamed).toMatchObject({ quarterTitle: '鹤翔家园', lead: SUBDISTRICT });
  expect(kindsOf(renamed)).toEqual(['REPORTED']);
});
