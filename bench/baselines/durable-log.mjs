/** The plainest durable log: lines appended to a file and flushed a batch at a time, three readers that parse every line. */
import { open } from 'node:fs/promises';
import { answer, ready } from '../harness/child.mjs';
import { event, Latencies, paced, READERS, until } from '../drivers/event-load.mjs';

/** Lines flushed together: as many as the relay publishes together. */
const BATCH = 200;

const file = await open(process.argv[2], 'a+');
let written = 0;
let next = 0;

class Reader {
  read = 0;
  #position = 0;

  /** Reads and parses what was flushed since. */
  async follow(tell = () => undefined) {
    const bytes = Buffer.alloc(written - this.#position);
    await file.read(bytes, 0, bytes.length, this.#position);
    this.#position = written;
    for (const line of bytes.toString().trimEnd().split('\n')) {
      tell(JSON.parse(line));
      this.read++;
    }
  }
}

const readers = Array.from({ length: READERS }, () => new Reader());

async function append(events) {
  const bytes = Buffer.from(events.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await file.write(bytes);
  await file.datasync();
  written += bytes.length;
}

answer({
  async throughput(seconds) {
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < seconds * 1000; count += BATCH) {
      await append(Array.from({ length: BATCH }, () => event(next++)));
      await Promise.all(readers.map((reader) => reader.follow()));
    }
    return { count, seconds: (performance.now() - started) / 1000 };
  },
  async latency({ perSecond, seconds }) {
    const latencies = new Latencies();
    let waiting = [];
    let flushing;
    const flush = async () => {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await append(batch);
        await Promise.all(readers.map((reader) => reader.follow(({ quarter }) => latencies.heard(quarter))));
      }
      flushing = undefined;
    };
    await paced(perSecond, seconds, () => {
      const one = event(next++);
      latencies.said(one.quarter);
      waiting.push(one);
      flushing ??= flush();
    });
    await until(() => latencies.complete);
    return latencies.figures();
  },
});
ready();
