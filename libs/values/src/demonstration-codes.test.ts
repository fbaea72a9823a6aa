import { citizenIdCheck } from './citizen-id.js';
import { DEMONSTRATION_AREA, isDemonstrationCitizenId, isDemonstrationQuarter, isDemonstrationUscc } from './demonstration-codes.js';
import { usccCheck } from './uscc.js';

const citizenId = (area: string): string => {
  const body = `${area}19900307001`;
  return `${body}${citizenIdCheck(body) ?? ''}`;
};
const uscc = (area: string): string => {
  const body = `91${area}MA0PJWY15`;
  return `${body}${usccCheck(body) ?? ''}`;
};

test('a quarter is made up from sequence 9001 on', () => {
  expect(['PJ-211103016-0001', 'PJ-211103016-9000', 'PJ-211103016-9001', 'PJ-211103016-9999'].map(isDemonstrationQuarter)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isDemonstrationQuarter('PJ-9001')).toBe(false);
});

test('persons and organisations are made up in an area that does not exist, if their numbers check', () => {
  expect([citizenId(DEMONSTRATION_AREA), citizenId('211103'), `${DEMONSTRATION_AREA}199003070010`].map(isDemonstrationCitizenId)).toEqual([
    true,
    false,
    false,
  ]);
  expect([uscc(DEMONSTRATION_AREA), uscc('211103'), `91${DEMONSTRATION_AREA}MA0PJWY150`].map(isDemonstrationUscc)).toEqual([
    true,
    false,
    false,
  ]);
});
