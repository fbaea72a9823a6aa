/** Pages of one collection of the embedded store, by position and so without passing over what comes before. */
import { openEngines } from '@heming/embedded';
import { readSettings } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';
import { answer, ready } from '../harness/child.mjs';
import { INSERTED_AT_ONCE, pageDocument } from './page-load.mjs';

const engines = await openEngines(readSettings({ HEMING_DATA: process.argv[2], HEMING_LOG_LEVEL: 'silent' }));
const store = await engines.openStore('pages');
const documents = await store.collection(
  collection({
    name: 'documents',
    schema: new Schema({ name: { type: String, required: true }, division: { type: String }, title: { type: String } }),
    territory: 'open',
    missing: 'NO_SUCH_RESOURCE',
    taken: 'ALREADY_THERE',
  }),
);

async function page(number, size) {
  const after = number === 1 ? {} : { after: { values: [], name: pageDocument((number - 1) * size - 1).name } };
  const found = [];
  for await (const { state } of documents.find({ order: [], limit: size, ...after })) found.push(state.name);
  return found;
}

answer({
  async fill(count) {
    for (let from = 0; from < count; from += INSERTED_AT_ONCE) {
      const states = Array.from({ length: Math.min(INSERTED_AT_ONCE, count - from) }, (_, index) => pageDocument(from + index));
      await documents.insert(states.map((state) => ({ state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } })));
    }
  },
  names: ({ number, size }) => page(number, size),
  async pages({ number, size, seconds }) {
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < seconds * 1000; count++) await page(number, size);
    return { perSecond: count / ((performance.now() - started) / 1000) };
  },
});
ready();
