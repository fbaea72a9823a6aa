import { declareRecusal, interestsOf, liftRecusal, requireDisinterested } from './recusal.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const OF_WANG = declareRecusal('1', { subject: 'wang', party: 'persons/sister', reason: '近亲属', division: '211103' }, NOON);
const refused = (reason: string, facts: object = {}): Error =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

test('nobody decides in a matter of his own', () => {
  expect(() => requireDisinterested(interestsOf(['persons/wang'], []), ['persons/li', 'persons/wang'])).toThrow(
    refused('OWN_INTEREST', { party: 'persons/wang' }),
  );
  expect(() => requireDisinterested(interestsOf(['persons/wang'], []), ['persons/li'])).not.toThrow();
});

test('nobody decides in a matter of somebody he keeps out for, until that is lifted', () => {
  expect(() => requireDisinterested(interestsOf([], [OF_WANG]), ['persons/sister'])).toThrow(
    refused('OWN_INTEREST', { party: 'persons/sister' }),
  );
  expect(() => requireDisinterested(interestsOf([], [liftRecusal(OF_WANG, 'head', '已调离', NOON)]), ['persons/sister'])).not.toThrow();
});

test('a recusal is lifted by somebody else, once', () => {
  expect(() => liftRecusal(OF_WANG, 'wang', '想办', NOON)).toThrow(refused('SAME_OFFICER'));
  const lifted = liftRecusal(OF_WANG, 'head', '已调离', NOON);
  expect(lifted).toMatchObject({ state: 'LIFTED', liftedBy: 'head', liftReason: '已调离' });
  expect(() => liftRecusal(lifted, 'head', '已调离', NOON)).toThrow(refused('RECUSAL_ALREADY_LIFTED'));
});
