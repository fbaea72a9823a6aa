import { loadContract, openApi } from '@heming/contracts';
import { WORDS } from './words.js';

/** All texts by their path, values of the contract below the name of their table. */
function textsOf(words: object, above = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value]] : Object.entries(textsOf(value as object, `${above}${key}.`)),
    ),
  );
}

const zh = textsOf(WORDS['zh-CN']);
const en = textsOf(WORDS.en);

test('both languages say everything, each in its own script', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  const silent = /UNSPECIFIED$/;
  for (const [key, text] of Object.entries(zh)) if (!silent.test(key) && key !== 'otherLanguage') expect(text).toMatch(/\p{Script=Han}/u);
  for (const [key, text] of Object.entries(en)) {
    if (silent.test(key) || key === 'otherLanguage') continue;
    expect(text).toMatch(/[a-z]/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
});

test('states and coverages have the Chinese words of the contract', () => {
  const { components } = openApi(loadContract(), { version: '1', issuer: '' }) as unknown as {
    components: { schemas: Record<string, { 'x-enum-words'?: Record<string, string> }> };
  };
  const ofContract = (suffix: string): Record<string, string> =>
    Object.entries(components.schemas).find(([name]) => name.endsWith(suffix))?.[1]['x-enum-words'] ?? {};
  const { quarterStates, coverages, organisationStates } = WORDS['zh-CN'];
  expect(ofContract('Quarter.State')).toEqual(shown(quarterStates));
  expect(ofContract('Quarter.Coverage')).toEqual(shown(coverages));
  expect(ofContract('SupervisionOrder.State')).toEqual(shown(WORDS['zh-CN'].orderStates));
  expect(ofContract('Organisation.State')).toEqual(shown(organisationStates));
});

function shown(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, word]) => word !== ''));
}
