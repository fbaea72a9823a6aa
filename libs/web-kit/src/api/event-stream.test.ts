import { readEventStream } from './event-stream.js';

const streamOf = (...pieces: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

test('messages are told in order, however they were cut, and an end is complete', async () => {
  const told: unknown[] = [];
  const end = await readEventStream(
    streamOf('id: 1\nevent: mess', 'age\ndata: {"n":1}\n\n: still here\n\nevent: message\ndata: {"n":2}\n\n', 'event: end\ndata: {}\n\n'),
    (one) => told.push(one),
  );
  expect([told, end]).toEqual([[{ n: 1 }, { n: 2 }], 'complete']);
});

test('a goodbye and a broken connection ask the caller to come back; a problem is thrown', async () => {
  expect(await readEventStream(streamOf('event: goodbye\ndata: {}\n\n'), () => undefined)).toBe('again');
  expect(await readEventStream(streamOf('event: message\ndata: {}\n\n'), () => undefined)).toBe('again');
  const failing = readEventStream(streamOf('event: problem\ndata: {"reason":"GONE","detailEn":"gone"}\n\n'), () => undefined);
  await expect(failing).rejects.toThrow('GONE: gone');
});
