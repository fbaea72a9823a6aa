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
