import type { RepairOrderState } from '@heming/contracts/complaints/v1';
import fc from 'fast-check';
import {
  arriveAtRepair,
  assignRepair,
  awaitFund,
  awaitPart,
  cancelRepair,
  confirmRepair,
  finishRepair,
  objectToRepair,
  openRepair,
  repairEntriesOf,
  resumeRepair,
  turnRepair,
  type RepairOrder,
} from './repair-order.js';

const START = new Date('2026-11-23T12:00:00+08:00');
const HOUR = 3_600_000;
const ENTERPRISE = 'organisations/91211103MA0PJWY151';

/** What a bystander remembers of a repair order: nothing but what anybody could tell who watched it. */
interface Memory {
  state: RepairOrderState;
  due: number;
  overdueSaid: boolean;
  doneAt: number;
  objections: number;
  rated: boolean;
  byTime: boolean;
}
interface Watched {
  repair: RepairOrder;
  now: number;
}

/** One thing that somebody does, when the bystander thinks it may be done, and what he remembers of it. */
class Step implements fc.Command<Memory, Watched> {
  constructor(
    readonly word: string,
    readonly may: (memory: Memory, now: number) => boolean,
    readonly act: (repair: RepairOrder, at: Date) => RepairOrder,
    readonly remember: (memory: Memory, now: number) => void,
  ) {}
  check(): boolean {
    return true;
  }
  run(memory: Memory, real: Watched): void {
    const { repair, now } = real;
    const at = new Date(now);
    if (!this.may(memory, now)) {
      expect(() => this.act(repair, at)).toThrow(
        expect.objectContaining({ reason: expect.stringMatching(/^(REPAIR_STATE_WRONG|CONFIRM_TIME_OVER)$/) }),
      );
      return;
    }
    real.repair = this.act(repair, at);
    this.remember(memory, now);
    agree(memory, real.repair);
  }
  toString(): string {
    return this.word;
  }
}

function agree(memory: Memory, repair: RepairOrder): void {
  expect(repair.state).toBe(memory.state);
  expect(repair.open).toBe(memory.state !== 'CONFIRMED' && memory.state !== 'CANCELLED');
  expect(repair.reopenCount).toBe(memory.objections);
  expect(repair.autoConfirmed).toBe(memory.byTime);
  expect(repair.parties).toEqual([ENTERPRISE]);
  expect(repairEntriesOf(repair).at(-1)?.state).toBe(memory.state);
  const awaited = memory.state === 'REPORTED' || memory.state === 'ASSIGNED';
  const wakes = (awaited && !memory.overdueSaid) || memory.state === 'DONE';
  expect(repair.wakeTime !== undefined).toBe(wakes);
  expect(repair.doneTime !== undefined).toBe(memory.state === 'DONE' || memory.state === 'CONFIRMED');
}

const within =
  (...states: RepairOrderState[]) =>
  (memory: Memory) =>
    states.includes(memory.state);
const to = (state: RepairOrderState) => (memory: Memory) => void (memory.state = state);
const anew = (memory: Memory, now: number): void => void Object.assign(memory, { due: now + 24 * HOUR, overdueSaid: false });

const STEPS: readonly Step[] = [
  new Step('assign', within('REPORTED', 'ASSIGNED'), (repair, at) => assignRepair(repair, '王师傅', at), to('ASSIGNED')),
  new Step('arrive', within('ASSIGNED'), (repair, at) => arriveAtRepair(repair, [], at), to('ARRIVED')),
  new Step('await a part', within('ARRIVED'), (repair, at) => awaitPart(repair, '门机', 0, at), to('NEEDS_PART')),
  new Step('await money', within('ARRIVED'), (repair, at) => awaitFund(repair, '大修', 100, at), to('NEEDS_FUND')),
  new Step('resume', within('NEEDS_PART', 'NEEDS_FUND'), resumeRepair, to('ARRIVED')),
  new Step(
    'finish',
    within('ARRIVED'),
    (repair, at) => finishRepair(repair, '修好', ['photos/0'], at),
    (memory, now) => void Object.assign(memory, { state: 'DONE', doneAt: now }),
  ),
  new Step(
    'confirm',
    (memory) => memory.state === 'DONE' || (memory.byTime && !memory.rated),
    (repair, at) => confirmRepair(repair, 5, '', at),
    (memory) => void Object.assign(memory, { state: 'CONFIRMED', rated: true }),
  ),
  new Step(
    'object',
    (memory, now) => memory.state === 'DONE' && now < memory.doneAt + 72 * HOUR,
    (repair, at) => objectToRepair(repair, '没修好', at),
    (memory, now) => {
      Object.assign(memory, { state: 'REPORTED', objections: memory.objections + 1 });
      anew(memory, now);
    },
  ),
  new Step('cancel', within('REPORTED', 'ASSIGNED'), cancelRepair, to('CANCELLED')),
];

/** Time passes, and the clock looks at the repair order, twice. */
class Passing implements fc.Command<Memory, Watched> {
  constructor(readonly hours: number) {}
  check(): boolean {
    return true;
  }
  run(memory: Memory, real: Watched): void {
    real.now += this.hours * HOUR;
    const at = new Date(real.now);
    const awaited = memory.state === 'REPORTED' || memory.state === 'ASSIGNED';
    if (awaited && real.now >= memory.due) memory.overdueSaid = true;
    if (memory.state === 'DONE' && real.now >= memory.doneAt + 72 * HOUR) Object.assign(memory, { state: 'CONFIRMED', byTime: true });
    real.repair = turnRepair(real.repair, at);
    expect(turnRepair(real.repair, at)).toBe(real.repair);
    agree(memory, real.repair);
  }
  toString(): string {
    return `${this.hours} h pass`;
  }
}

test('whatever is done in whatever order, a repair order is as its history makes it', () => {
  const commands = fc.commands(
    [...STEPS.map((step) => fc.constant(step)), fc.integer({ min: 0, max: 80 }).map((hours) => new Passing(hours))],
    { maxCommands: 40, size: '+1' },
  );
  const setup = (): { model: Memory; real: Watched } => {
    const repair = openRepair(
      { name: 'repairOrders/0', number: 'BX-20261123-000012', channel: 'WEB', reporterSubject: 'zhang' },
      { part: 'ELEVATOR', unit: '', place: '', text: '停运', photos: [], urgency: 'NORMAL', fullName: '张三', phone: '13812348000' },
      {
        name: 'quarters/PJ-211103016-0001',
        title: '',
        division: '211103016005',
        enterprise: ENTERPRISE,
        developer: '',
        committee: '',
        serviceGrade: 0,
      },
      START,
    );
    const model: Memory = { state: 'REPORTED', due: 0, overdueSaid: false, doneAt: 0, objections: 0, rated: false, byTime: false };
    anew(model, START.getTime());
    return { model, real: { repair, now: START.getTime() } };
  };
  fc.assert(
    fc.property(commands, (run) => fc.modelRun(setup, run)),
    { numRuns: 200 },
  );
});
