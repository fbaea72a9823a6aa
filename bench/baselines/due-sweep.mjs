/** The plainest sweep: what is due is found by an index in LMDB, and each document is changed and durably put before the next. */
import { open } from 'lmdb';
import { answer, ready } from '../harness/child.mjs';
import { dueCase } from '../seeds/cases.mjs';

// As the embedded store: a transaction is answered only after the flush.
const database = open({ path: process.argv[2], overlappingSync: false });
const documents = database.openDB('documents');
const due = database.openDB('due');
let next = 0;

answer({
  async fillDue(count) {
    const now = new Date();
    await database.transaction(() => {
      for (const end = next + count; next < end;) {
        const one = dueCase(next++, now);
        documents.put(one.name, one);
        due.put([one.wakeTime.getTime(), one.name], '');
      }
    });
  },
  async sweep() {
    const now = Date.now();
    const found = [...due.getKeys({ end: [now, '\uffff'] })];
    for (const [wakeTime, name] of found) {
      const wakes = new Date(now + 86_400_000);
      await database.transaction(() => {
        documents.put(name, { ...documents.get(name), lamp: 'RED', escalation: 'COUNTY', wakeTime: wakes });
        due.remove([wakeTime, name]);
        due.put([wakes.getTime(), name], '');
      });
    }
    return found.length;
  },
});
ready();
