import { JOURNEYS } from './case-journeys.js';
import { casesOf, isMerged } from './cases.js';
import { DemoCity } from './demo-city.js';
import { momentOf } from './demo-time.js';
import { FACE_ORGANISATIONS, FACES } from './faces.js';
import { repairsOf } from './repairs.js';
import { stepsLeft } from './steps-left.js';

const city = new DemoCity();
const cases = casesOf(city);
const repairs = repairsOf(city);
const THURSDAY = new Date('2026-11-26T02:00:00Z');

test('there are about sixty cases and a dozen repair orders, the same each time, each at a place of its own', () => {
  expect(cases).toHaveLength(JOURNEYS.length);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(repairs).toHaveLength(12);
  expect(casesOf(new DemoCity())).toEqual(cases);
  expect(casesOf(new DemoCity({ seed: 8, homes: 9_600 }))).not.toEqual(cases);
  expect(new Set(cases.map(({ report }) => report['place'])).size).toBe(cases.length);
});

test('whom a visitor can be has brought something', () => {
  const reporters = cases.map(({ reporter }) => reporter.subject);
  expect(reporters).toEqual(expect.arrayContaining([FACES.owner.subject, FACES.elderOwner.subject]));
  expect(repairs.map(({ enterprise }) => enterprise)).toContain(FACE_ORGANISATIONS.enterprise.organisation);
});

test('everything that is said is stamped, and of people who are made up', () => {
  for (const { report } of [...cases, ...repairs]) {
    expect(report['text']).toContain('（演示数据）');
    expect(report['phone'] ?? '100').toMatch(/^100/);
  }
});

test('a case that is merged is about the same quarter as the one before it', () => {
  const at = cases.findIndex(isMerged);
  expect(cases[at]?.report).toMatchObject({ quarter: cases[at - 1]?.report['quarter'], category: cases[at - 1]?.report['category'] });
});

test('what happened to a case happened in its order, and before now', () => {
  for (const { journey, at } of cases) {
    const all = [journey.ago, ...journey.steps.map(({ ago }) => ago)];
    const moments = all.map((workingDays, place) => momentOf({ workingDays, before: place, after: all.length - place - 1, at }, THURSDAY));
    expect(moments).toEqual([...moments].sort((a, b) => a.getTime() - b.getTime()));
    expect(moments.every((moment) => moment < THURSDAY)).toBe(true);
  }
});

test.each([
  ['2026-11-26T02:00:00Z', 1, '2026-11-25T00:30:00.000Z'],
  ['2026-11-26T02:00:00Z', 4, '2026-11-20T00:30:00.000Z'],
  ['2026-11-29T02:00:00Z', 1, '2026-11-26T00:30:00.000Z'],
  ['2026-10-08T02:00:00Z', 1, '2026-09-30T00:30:00.000Z'],
])('at %s, %d working days ago opened at %s', (now, workingDays, opened) => {
  expect(momentOf({ workingDays, before: 0, after: 0, at: 0 }, new Date(now)).toISOString()).toBe(opened);
});

test('of a history that is known, what comes after it is left, whatever the clock did in between', () => {
  const steps = ['ACCEPTED', 'DISPATCHED', 'SIGNED'].map((entry) => ({ from: '', entry }));
  const history = ['REPORTED', 'OVERDUE', 'ACCEPTED', 'ESCALATED', 'DISPATCHED'].map((kind) => ({ kind }));
  expect(stepsLeft(steps, history, 'kind')).toEqual([steps[2]]);
  expect(stepsLeft(steps, [], 'kind')).toEqual(steps);
});
