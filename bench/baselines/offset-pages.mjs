/** The same pages by offset, straight from LMDB: the engine passes over every entry before the page. */
import { open } from 'lmdb';
import { answer, ready } from '../harness/child.mjs';
import { INSERTED_AT_ONCE, pageDocument } from '../drivers/page-load.mjs';

const database = open({ path: process.argv[2], overlappingSync: false });

const page = (number, size) => [...database.getRange({ offset: (number - 1) * size, limit: size })].map(({ value }) => value.name);

answer({
  async fill(count) {
    for (let from = 0; from < count; from += INSERTED_AT_ONCE) {
      await database.transaction(() => {
        for (let index = from; index < Math.min(count, from + INSERTED_AT_ONCE); index++) {
          const document = pageDocument(index);
          void database.put(document.name, document);
        }
      });
    }
  },
  names: ({ number, size }) => page(number, size),
  pages({ number, size, seconds }) {
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < seconds * 1000; count++) page(number, size);
    return { perSecond: count / ((performance.now() - started) / 1000) };
  },
});
ready();
