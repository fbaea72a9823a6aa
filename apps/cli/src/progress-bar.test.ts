import { ProgressBar } from './progress-bar.js';
import type { Terminal } from './terminal.js';

function shown(interactive: boolean): { readonly bar: ProgressBar; readonly told: string[] } {
  const told: string[] = [];
  const terminal: Terminal = { out: () => undefined, err: (text) => told.push(text), interactive, environment: {}, open: () => false };
  return { bar: new ProgressBar(terminal), told };
}

test('a person sees one line grow, and nothing of it in the end', () => {
  const { bar, told } = shown(true);
  bar.show('房屋 units', 0, 0);
  bar.show('房屋 units', 5_000, 10_000);
  bar.end();
  expect(told).toEqual(['\r\x1b[K房屋 units 0', `\r\x1b[K房屋 units [${'#'.repeat(12)}${'.'.repeat(12)}] 5,000/10,000`, '\r\x1b[K']);
});

test('a file or a pipe gets none of it', () => {
  const { bar, told } = shown(false);
  bar.show('房屋 units', 1, 2);
  bar.end();
  expect(told).toEqual([]);
});
