import { creditPageOf, enterprisesOf, pointsOf, publishedScoreOf } from './credit-facts.js';

const FIRM = 'organisations/91211103MA0PJWY151';

test('the credit of an enterprise is read on its public page, in the language of the app', () => {
  expect([creditPageOf(FIRM, 'zh-CN'), creditPageOf(FIRM, 'en'), publishedScoreOf(FIRM)]).toEqual([
    '/public/enterprises/91211103MA0PJWY151#credit',
    '/public/enterprises/91211103MA0PJWY151?lang=en#credit',
    'publishedCreditScores/91211103MA0PJWY151',
  ]);
});

test('two homes that one enterprise serves show it once, and one that nobody serves shows none', () => {
  const other = 'organisations/91211103MA0YMPL18N';
  expect(enterprisesOf([{ enterprise: FIRM }, { enterprise: '' }, { enterprise: other }, { enterprise: FIRM }])).toEqual([FIRM, other]);
});

test('points have one decimal, and nothing that is public has none: never 0', () => {
  expect(pointsOf({ grade: 'AA', scoreTenths: 840 })).toBe('84.0');
  expect(pointsOf({ grade: 'C', scoreTenths: 0 })).toBe('0.0');
  expect(pointsOf({ grade: 'UNRATED', scoreTenths: 0 })).toBeUndefined();
});
