import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedIn, textFaults } from '@heming/web-kit';
import { en } from './en.js';
import { zh } from './zh.js';

const FOLDER = join(__dirname, '..');
const screens = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((file) => file.endsWith('.vue'));
const sources = screens.map((file) => readFileSync(join(FOLDER, file), 'utf8'));

test('both languages have the same texts, with the same facts in them, and all that a screen names', () => {
  expect(namedIn(sources).length).toBeGreaterThan(40);
  expect(textFaults({ zh, en, sources })).toEqual([]);
});
