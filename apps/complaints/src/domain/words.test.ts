import { loadContract, openApi } from '@heming/contracts';
import { BODY_WORDS, CATEGORY_WORDS, CHANNEL_WORDS, FAULT_WORDS, KIND_WORDS, OUTCOME_WORDS, URGENCY_WORDS } from './words.js';

const { components } = openApi(loadContract(), { version: '1', issuer: '' }) as unknown as {
  components: { schemas: Record<string, { 'x-enum-words'?: Record<string, string> }> };
};

test.each([
  ['Case.Kind', KIND_WORDS],
  ['Case.Category', CATEGORY_WORDS],
  ['Case.Channel', CHANNEL_WORDS],
  ['Case.Urgency', URGENCY_WORDS],
  ['Case.Outcome', OUTCOME_WORDS],
  ['Case.Fault', FAULT_WORDS],
  ['Handler.Body', BODY_WORDS],
])('%s has the words of the contract', (name, words) => {
  const shape = Object.entries(components.schemas).find(([key]) => key.includes('complaints') && key.endsWith(name))?.[1];
  expect(shape?.['x-enum-words']).toEqual(Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '')));
});
