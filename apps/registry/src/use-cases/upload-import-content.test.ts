import type { UploadImportContentRequest } from '@heming/contracts/registry/v1';
import type { Call } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { ImportContent } from '../domain/import-parts.js';
import { openImport, type Import } from '../domain/import.js';
import { UploadImportContent } from './upload-import-content.js';

const AT = new Date('2026-11-23T02:00:00Z');
const CALL = { now: AT, derivedId: 'u'.repeat(26), signal: new AbortController().signal } as Call;
const MESSAGE = Buffer.alloc(48 * 1024, 'x');

/** Stores that keep sizes instead of bytes, and what was woken. */
function stores(): { deps: Deps; sizes: Map<string, number>; woken: string[] } {
  let current: Import = openImport('0'.repeat(26), { kind: 'UNITS', fileName: '表.csv', division: '211103' }, 'u-county', AT);
  const sizes = new Map<string, number>();
  const woken: string[] = [];
  const deps = {
    imports: {
      get: async () => current,
      change: async (_name: string, decide: (found: Import) => { next: Import }) => (current = decide(current).next),
    },
    importContent: {
      createAll: async (pieces: readonly ImportContent[]) => pieces.map(({ name, bytes }) => sizes.set(name, bytes.length).size > 0),
      remove: async (name: string) => sizes.delete(name),
    },
    wake: (schedule: string) => woken.push(schedule),
  };
  return { deps: deps as unknown as Deps, sizes, woken };
}

async function* messages(bytes: number): AsyncGenerator<UploadImportContentRequest> {
  for (let left = bytes; left > 0; left -= MESSAGE.length) yield { name: `imports/${'0'.repeat(26)}`, content: MESSAGE.subarray(0, left) };
}

test('128 MiB are taken, in pieces of at most 256 KiB', async () => {
  const { deps, sizes, woken } = stores();
  const size = 128 * 1024 * 1024;
  expect(await UploadImportContent(messages(size), CALL, deps)).toMatchObject({
    state: 'CHECKING',
    contentSizeBytes: size,
    encoding: 'UTF-8',
  });
  expect([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(size);
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(256 * 1024);
  expect(woken).toEqual(['advance-imports']);
});

test('a byte more is refused, and nothing of it stays', async () => {
  const { deps, sizes, woken } = stores();
  await expect(UploadImportContent(messages(128 * 1024 * 1024 + 1), CALL, deps)).rejects.toMatchObject({
    reason: 'IMPORT_TOO_LARGE',
    facts: { limit_mib: 128 },
  });
  expect([sizes.size, woken]).toEqual([0, []]);
});

test('an upload that its caller has given up leaves nothing', async () => {
  const { deps, sizes } = stores();
  const caller = new AbortController();
  async function* givenUp(): AsyncGenerator<UploadImportContentRequest> {
    yield* messages(1024 * 1024);
    caller.abort();
    yield* messages(1024 * 1024);
  }
  await expect(UploadImportContent(givenUp(), { ...CALL, signal: caller.signal }, deps)).rejects.toThrow(/abort/);
  expect(sizes.size).toBe(0);
});

test('a workbook of more than 32 MiB is refused', async () => {
  const { deps, sizes } = stores();
  async function* workbook(): AsyncGenerator<UploadImportContentRequest> {
    yield { name: `imports/${'0'.repeat(26)}`, content: Buffer.from('PK\x03\x04') };
    yield* messages(32 * 1024 * 1024);
  }
  await expect(UploadImportContent(workbook(), CALL, deps)).rejects.toMatchObject({ reason: 'IMPORT_TOO_LARGE', facts: { limit_mib: 32 } });
  expect(sizes.size).toBe(0);
});
