/**
 * Consumes a topic as a group and writes the id of every event to a file, which is its effect, until it is killed. Arguments: brokers, topic,
 * group, file. Messages: `{ ready }`, `{ taken }`.
 */
const { appendFileSync } = require('node:fs');
const { setTimeout } = require('node:timers/promises');
const { openKafkaLog } = require('@heming/kafka');
const pino = require('pino');

/** An event is in hand for so long before its effect: longer than saving a position takes. */
const EFFECT_MS = 10;

const [, , brokers, topic, group, file] = process.argv;

async function main() {
  const logger = pino({ level: 'silent' });
  const log = await openKafkaLog({ connection: { brokers: brokers.split(','), clientId: 'heming-child' }, logger });
  await log.subscribe({
    group,
    topics: [topic],
    retry: { attempts: 3, initialMs: 1, factor: 1, maxMs: 1 },
    handler: async ({ id }) => {
      await setTimeout(EFFECT_MS);
      appendFileSync(file, `${id}\n`);
      process.send({ taken: id });
    },
  });
  process.send({ ready: process.pid });
}

main();
