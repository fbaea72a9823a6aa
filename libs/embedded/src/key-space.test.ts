import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEnvironment } from './environment.js';
import { countKeys, readKeys, type KeySpace } from './key-space.js';

const COUNT = 45_000;

test('keys are counted exactly, also more than are counted in one go, and read in both directions with the upper bound left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heming-'));
  const environment = openEnvironment({ directory: folder });
  const database = await environment.database('keys');
  const key = (number: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32BE(number, 4);
    return bytes;
  };
  await environment.write((writer) => {
    for (let number = 0; number < COUNT; number++) writer.put(database, key(number), Buffer.alloc(0));
  });
  const space: KeySpace = {
    database,
    prefix: Buffer.alloc(4),
    fields: ['name'],
    maxTextBytes: 0,
    many: undefined,
    sparse: false,
    unique: true,
  };
  const between = (lower: number, upper: number): Promise<number> => countKeys(space, { lower: key(lower), upper: key(upper) });
  expect(
    await Promise.all([between(0, COUNT), between(1, 40_001), between(0, 20_000), between(7, 7), between(9, 3), between(COUNT, COUNT + 5)]),
  ).toEqual([COUNT, 40_000, 20_000, 0, 0, 0]);
  const ends = [1, 63, 64, 65, 319, 320, 321, 21_823, 21_824, 21_825, 41_823, 41_824, 41_825];
  expect(await Promise.all(ends.map((end) => between(0, end)))).toEqual(ends);
  const numbers = (lower: number, upper: number, limit: number, reverse: boolean): number[] =>
    readKeys(space, { lower: key(lower), upper: key(upper) }, limit, reverse).map((bytes) => bytes.readUInt32BE(4));
  expect([numbers(3, 6, 9, false), numbers(3, 6, 9, true), numbers(3, 6, 2, true), numbers(6, 3, 9, true)]).toEqual([
    [3, 4, 5],
    [5, 4, 3],
    [5, 4],
    [],
  ]);
  await environment.close();
  rmSync(folder, { recursive: true });
});
