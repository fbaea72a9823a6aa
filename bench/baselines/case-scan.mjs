/** The plainest way to count cases: every document of LMDB is read once, whole. */
import { open } from 'lmdb';
import { answer, ready } from '../harness/child.mjs';
import { yearlyCase } from '../seeds/cases.mjs';

const documents = open({ path: process.argv[2], overlappingSync: false });

answer({
  async fillYear(count) {
    const now = new Date();
    await documents.transaction(() => {
      for (let index = 0; index < count; index++) {
        const one = yearlyCase(index, now);
        documents.put(one.name, one);
      }
    });
  },
  figures() {
    const counts = { reported: 0, due: 0, replied: 0, judged: 0, closed: 0 };
    for (const { value: found } of documents.getRange()) {
      counts.reported += 1;
      if (found.open || found.replyCount > 0) counts.due += 1;
      if (found.replyTime) counts.replied += 1;
      if (found.verdict) counts.judged += 1;
      if (found.closeTime) counts.closed += 1;
    }
    return counts;
  },
});
ready();
