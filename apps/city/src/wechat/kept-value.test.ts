import { KeptValue, type Perishable } from './kept-value.js';
import { WeChatFailure } from './wechat-port.js';

let now = 0;
const keeping = { now: () => now, renewAheadSeconds: 10, restSeconds: 60 };
beforeEach(() => (now = 0));

/** A source whose answers are told one by one, good for a hundred seconds each. */
function source() {
  const waiting: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const ask = (): Promise<Perishable> =>
    new Promise((resolve, reject) => waiting.push({ answer: (value) => resolve({ value, forSeconds: 100 }), fail: reject }));
  return { kept: new KeptValue(ask, keeping), waiting };
}

test('however many need it at the same moment, it is asked for once', async () => {
  const { kept, waiting } = source();
  const all = Promise.all(Array.from({ length: 50 }, () => kept.get()));
  waiting[0]!.answer('one');
  expect([new Set(await all), waiting.length]).toEqual([new Set(['one']), 1]);
  expect([await kept.get(), waiting.length]).toEqual(['one', 1]);
});

test('it is renewed before its end, and who comes meanwhile has the old one', async () => {
  const { kept, waiting } = source();
  const first = kept.get();
  waiting[0]!.answer('one');
  await first;
  now = 91_000;
  expect([await kept.get(), await kept.get(), waiting.length]).toEqual(['one', 'one', 2]);
  waiting[1]!.answer('two');
  await new Promise(setImmediate);
  expect([await kept.get(), waiting.length]).toEqual(['two', 2]);
});

test('a renewal that fails hurts nobody before the end, and is tried again', async () => {
  const { kept, waiting } = source();
  const first = kept.get();
  waiting[0]!.answer('one');
  await first;
  now = 95_000;
  expect(await kept.get()).toBe('one');
  waiting[1]!.fail(new WeChatFailure('UNAVAILABLE', 'down'));
  await new Promise(setImmediate);
  expect([await kept.get(), waiting.length]).toEqual(['one', 3]);
  waiting[2]!.fail(new WeChatFailure('UNAVAILABLE', 'down'));
  await new Promise(setImmediate);
  now = 100_000;
  const late = kept.get();
  waiting[3]!.fail(new WeChatFailure('UNAVAILABLE', 'down'));
  await expect(late).rejects.toThrow('down');
});

test('when a quota is used up nothing is asked for a while', async () => {
  const { kept, waiting } = source();
  const first = kept.get();
  waiting[0]!.fail(new WeChatFailure('QUOTA', 'errcode 45009'));
  await expect(first).rejects.toMatchObject({ reason: 'QUOTA' });
  now = 59_000;
  await expect(kept.get()).rejects.toMatchObject({ reason: 'QUOTA' });
  expect(waiting).toHaveLength(1);
  now = 60_000;
  const later = kept.get();
  waiting[1]!.answer('two');
  expect(await later).toBe('two');
});

test('a value that was refused is given up, one that came meanwhile is not', async () => {
  const { kept, waiting } = source();
  const first = kept.get();
  waiting[0]!.answer('one');
  await first;
  kept.forget('another');
  expect([await kept.get(), waiting.length]).toEqual(['one', 1]);
  kept.forget('one');
  const second = kept.get();
  waiting[1]!.answer('two');
  expect(await second).toBe('two');
});
