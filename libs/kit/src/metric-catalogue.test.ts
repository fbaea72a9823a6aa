import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS, metricsPage, type MetricDescription } from './metric-catalogue.js';

const page = metricsPage();
const metrics: readonly MetricDescription[] = METRICS;

test('the committed page is what the catalogue says: npm run proto', () => {
  expect(readFileSync(join(__dirname, '../../../docs/operations/metrics.md'), 'utf8')).toBe(page);
});

test('every metric has a row of five cells', () => {
  for (const { name } of metrics) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
    expect([name, row.split('|').length - 2]).toEqual([name, 5]);
  }
});

test('names are the field’s: a unit ends them, a counter is a total, a histogram has rising bounds', () => {
  for (const { name, kind, unit, bounds } of metrics) {
    expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    expect([name, name.endsWith('_total')]).toEqual([name, kind === 'counter']);
    expect([name, unit === '' || name.replace(/_total$/, '').endsWith(unit)]).toEqual([name, true]);
    expect([name, bounds !== undefined]).toEqual([name, kind === 'histogram']);
    expect([name, bounds]).toEqual([name, bounds && [...new Set(bounds)].sort((a, b) => a - b)]);
  }
});
