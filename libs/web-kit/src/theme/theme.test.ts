import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from './contrast.js';

/** What normal text needs (WCAG 2.1 AA). */
const AA = 4.5;
const css = readFileSync(join(__dirname, 'theme.css'), 'utf8');
const tokens = new Map([...css.matchAll(/--hm-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const colour = (name: string): string => tokens.get(name) ?? '';

const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['blue', 'green', 'amber', 'red', 'grey', 'ink'].map((text) => [text, 'paper'] as const),
  ...['blue', 'grey', 'ink'].map((text) => [text, 'ground'] as const),
  ...['blue', 'green', 'amber', 'red', 'grey'].flatMap((text) => [['paper', text] as const, [text, `tint-${text}`] as const]),
  ['menu-text', 'menu'],
];

test('the contrast of black and white is 21, of a colour with itself 1', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#0b5cad', '#0b5cad')]).toEqual([21, 1]);
});

test.each(PAIRS)('%s on %s can be read', (text, ground) => {
  expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(AA);
});
