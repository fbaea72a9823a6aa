/**
 * Writes documents and events as fast as it can, and says on its channel what has been acknowledged, until it is killed or the store takes no
 * more. Arguments: folder, first number. Messages: `{ ready }`, `{ saved }`, `{ changed }`, `{ published }`, `{ readOnly, message }`.
 */
const { openDocumentStore, openEnvironment, openEventLog } = require('../src/index.ts');
const { letters } = require('./letters.cjs');

const WRITERS = 16;
const [, , directory, first] = process.argv;

async function main() {
  // A file that grows beyond the limit of the process ends in a failed write instead of a signal.
  process.on('SIGXFSZ', () => undefined);
  const environment = openEnvironment({ directory });
  const documents = await openDocumentStore({ environment, service: 'post' }).collection(letters());
  const log = openEventLog({ environment });
  await log.ensureTopics([{ name: 'post.v1', partitions: 4 }]);
  process.send({ ready: process.pid });
  let next = Number(first);
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (;;) await writeOne(documents, log, next++);
    }),
  ).catch(async ({ name, message }) => {
    const read = await documents.get(`letters/${first}`);
    const told = { readOnly: name, message, writable: environment.writable, reads: read !== undefined };
    await new Promise((sent) => process.send(told, sent));
    await log.close();
    await environment.close();
    process.disconnect();
  });
}

async function writeOne(documents, log, number) {
  const name = `letters/${number}`;
  const text = `${number}:`.padEnd(600, 'x');
  const event = { id: `post:${name}:1`, type: 'post.v1.Sent', key: name, time: 1, data: Buffer.from(text), traceparent: '' };
  const state = { name, division: '2111', box: `box-${number % 97}`, number, text };
  await documents.insert([{ state, revision: 1, version: 1, causes: [], outbox: { seq: 1, events: [event], since: number + 1 } }]);
  process.send({ saved: number });
  await documents.replace(
    { state: { ...state, box: `moved-${number % 97}` }, revision: 2, version: 2, causes: [], outbox: { seq: 1, events: [] } },
    1,
  );
  process.send({ changed: number });
  await log.publish('post.v1', [event]);
  process.send({ published: number });
}

void main();
