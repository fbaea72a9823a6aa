import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS, settingsPage } from './settings.js';

const page = settingsPage();

test('the committed page is what the settings say: npm run proto', () => {
  expect(readFileSync(join(__dirname, '../../../docs/configuration.md'), 'utf8')).toBe(page);
});

test('every setting has a row of four cells', () => {
  for (const { variable } of Object.values(SETTINGS)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${variable}\` |`)) ?? '';
    expect([variable, row.split('|').length - 2]).toEqual([variable, 4]);
  }
});
