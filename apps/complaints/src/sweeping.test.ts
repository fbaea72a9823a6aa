import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { DocumentStore, Entity, Stored } from '@heming/kit';
import { alteredStore, eventually, fakeClock, given, type Given } from '@heming/testing';
import type { Deps } from './deps.js';
import { openRepair } from './domain/repair-order.js';
import { complaints } from './service.js';
import { caseOf } from './testing/case-of.js';
import { NOON, registerOf } from './testing/given-cases.js';

jest.setTimeout(60_000);

/** More than one batch, and more than one page. */
const MANY = 230;
/** How many writes the first host has made when it dies. */
const BEFORE_THE_CRASH = 75;
const QUARTER = {
  ...{ name: 'quarters/PJ-211103016-0001', title: '鹤翔花园', division: '211103016005' },
  ...{ enterprise: 'organisations/91211103MA0PJWY151', developer: '', committee: '', serviceGrade: 0 },
};

/** A deadline that was counted before the holidays of its year were known, and moves now that they are. */
const uncertain = (number: number): object =>
  caseOf(number, {
    ...{ stepSince: '2026-09-28', stepDueDate: '2026-10-12', stepProvisional: true },
    ...{ replySince: '2026-09-28', replyDueDate: '2026-10-12', replyProvisional: true },
  });

/** A repair that nobody came for in time. */
const overdue = (number: number): object => {
  const arrival = { name: `repairOrders/${String(number).padStart(26, '0')}`, number: `BX-20261102-${String(number).padStart(6, '0')}` };
  const said = { unit: '', place: '东侧电梯', text: '电梯停在二楼，老人下不来。', photos: [], fullName: '张三丰', phone: '13812348000' };
  const from = { channel: 'WEB', reporterSubject: 'zhang' } as const;
  return openRepair(
    { ...arrival, ...from },
    { part: 'ELEVATOR', urgency: 'NORMAL', ...said },
    QUARTER,
    new Date(NOON.getTime() - 432_000_000),
  );
};

describe.each([
  { schedule: 'recompute-deadlines', collection: 'cases', make: uncertain, says: 'CaseDeadlinesMoved' },
  { schedule: 'turn-repair-clocks', collection: 'repairs', make: overdue, says: 'RepairOverdue' },
] as const)('$schedule', ({ schedule, collection, make, says }) => {
  let city: Given<ComplaintsService>;
  /** What was saved to be announced, as it reached the disk: one entry for each time. */
  let saved: string[];
  let writing: number;
  let mostAtOnce: number;
  /** After how many writes nobody is told any more what became of his; what is under way still reaches the disk. */
  let diesAfter: number;

  const storeThrough = (store: DocumentStore): DocumentStore =>
    alteredStore(store, (documents) => ({
      async replace(next, revision) {
        const events = eventsOf(next);
        if (events.length === 0) return documents.replace(next, revision);
        if (saved.length >= diesAfter) throw new Error('the host is dead');
        writing += 1;
        mostAtOnce = Math.max(mostAtOnce, writing);
        const outcome = await documents.replace(next, revision);
        writing -= 1;
        if (outcome === 'replaced') saved.push(...events);
        if (saved.length > diesAfter) throw new Error('the host is dead');
        return outcome;
      },
    }));
  /** Events of this schedule that a write brings; the relay's own writes take events away. */
  const eventsOf = ({ outbox }: Pick<Stored<Entity>, 'outbox'>): string[] =>
    outbox.events.filter(({ type, id }) => type.endsWith(says) && !saved.includes(id)).map(({ id }) => id);

  async function start(dies: number): Promise<void> {
    [saved, writing, mostAtOnce, diesAfter] = [[], 0, 0, dies];
    const seed = async (_call: unknown, deps: Deps): Promise<void> => {
      await deps[collection].createAll(Array.from({ length: MANY }, (_, i) => make(i + 1)) as never[]);
    };
    const schedules = complaints.schedules.filter(({ name }) => name === schedule);
    city = await given(
      { ...complaints, seed, schedules },
      { environment: { clock: fakeClock(NOON) }, channels: registerOf({}), storeThrough },
    );
  }
  const documentsOf = (): readonly string[] => [...new Set(saved.map((id) => id.slice(0, id.lastIndexOf(':'))))];
  afterEach(() => city.stop());

  test('two hosts that sweep at once, many documents at a time, say everything once', async () => {
    await start(Number.POSITIVE_INFINITY);
    await Promise.all([city.sweeps(schedule), city.sweeps(schedule)]);
    await eventually('everything is said', () => saved.length >= MANY);
    await city.sweeps(schedule);
    expect([saved.length, documentsOf().length]).toEqual([MANY, MANY]);
    expect(mostAtOnce).toBeGreaterThan(10);
  });

  test('what a crash in the middle leaves, the next sweep does, and nothing twice', async () => {
    await start(BEFORE_THE_CRASH);
    await eventually('the sweep has failed', () => city.logged().includes('could not be done'));
    expect(saved.length).toBeGreaterThanOrEqual(BEFORE_THE_CRASH);
    expect(saved.length).toBeLessThan(MANY);
    diesAfter = Number.POSITIVE_INFINITY;
    await city.sweeps(schedule);
    expect([saved.length, documentsOf().length]).toEqual([MANY, MANY]);
  });
});
