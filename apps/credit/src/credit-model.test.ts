import { Refusal } from '@heming/contracts';
import { seededRandom } from '@heming/testing';
import { addDays, calendarDateOf, type CalendarDate } from '@heming/values';
import { commentOn } from './domain/commenting.js';
import { publish, takeEffect, turnClock } from './domain/clock.js';
import type { CreditRecord } from './domain/credit-record.js';
import { ITEMS_PJ_1 } from './domain/item-types.js';
import { decideObjection, extendObjection, objectTo } from './domain/objecting.js';
import { CREDIT_RULES } from './domain/policy.js';
import { applyForRepair, decideRepair } from './domain/repairing.js';
import { revokeRecord } from './domain/revoking.js';
import { countsOn, publicOn, scoreOf } from './domain/score.js';
import { TRANSITIONS } from './domain/transitions.js';
import { rejectRecord, verifyRecord, withdrawRecord } from './domain/verifying.js';
import { CALENDAR, china, reported } from './testing/given-record.js';

/** How many sequences, of how many commands. A failure prints its seed: `HEMING_SEED=… npx jest …` repeats it. */
const [SEQUENCES, COMMANDS] = [2_400, 30];
const SEED = Number(process.env['HEMING_SEED'] ?? Date.now() % 1_000_000_000);
const RULES = CREDIT_RULES[0]!;
const OFFICERS = ['reporter', 'verifier', 'chief', 'mayor'];

type Random = () => number;
type Command = (current: CreditRecord, at: Date, random: Random) => CreditRecord;

/** What a test remembers of a record by itself: the moments at which things were done, and nothing of the aggregate. */
interface Witness {
  told?: Date;
  /** Day of the effect, as a plain count of working days says. */
  effect?: CalendarDate;
  seen?: CalendarDate;
  objected?: Date;
  repaired?: CalendarDate;
  dead: boolean;
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const one = <T>(random: Random, among: readonly T[]): T => among[below(random, among.length)]!;
const officer = (random: Random) => ({ subject: one(random, OFFICERS), ofCity: random() < 0.7 });

const DOMAIN: Readonly<Record<string, Command>> = {
  verify: (current, at, random) => verifyRecord(current, officer(random), at, CALENDAR),
  reject: (current, at, random) => rejectRecord(current, '查无此事。', officer(random), at),
  comment: (current, at) => commentOn(current, '当日已派人处理。', at),
  withdraw: (current, at, random) => withdrawRecord(current, '申辩成立。', officer(random), at),
  takeEffect: (current, at) => takeEffect(current, at, CALENDAR),
  publish: (current, at) => publish(current, at, CALENDAR),
  object: (current, at) => objectTo(current, '事实有误。', at, CALENDAR),
  extend: (current, at, random) => extendObjection(current, '需要核实。', one(random, OFFICERS), at, CALENDAR),
  decide: (current, at, random) => {
    const outcome = one(random, ['KEPT', 'CORRECTED', 'REVOKED'] as const);
    const points = outcome === 'CORRECTED' ? below(random, current.pointsTenths + 2) : 0;
    return decideObjection(current, { outcome, answer: '已核实。', correctedPointsTenths: points }, one(random, OFFICERS), at);
  },
  apply: (current, at) => applyForRepair(current, '已整改完毕。', at, CALENDAR),
  repair: (current, at, random) =>
    decideRepair(current, { outcome: one(random, ['GRANTED', 'REFUSED'] as const), answer: '已核查。' }, one(random, OFFICERS), at),
  revoke: (current, at, random) => {
    if (random() < 0.8) return current;
    return revokeRecord(current, { reason: '依据被撤销。', basis: '判决书', officer: one(random, OFFICERS) }, at);
  },
};
const NAMES = Object.keys(DOMAIN);
/** What makes sense in a state, so that sequences come far; the other commands are any. */
const LIKELY: Partial<Readonly<Record<CreditRecord['state'], readonly string[]>>> = {
  REPORTED: ['verify'],
  NOTIFIED: ['comment', 'takeEffect', 'turn'],
  EFFECTIVE: ['object', 'apply', 'turn', 'publish'],
  OBJECTED: ['decide', 'extend'],
  REPAIR_APPLIED: ['repair'],
};

/** Working days counted one by one, as the law counts them: the day something begins on is not among them. */
function dayAfterWorkingDays(begun: CalendarDate, count: number): CalendarDate {
  let day = begun;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (CALENDAR.isWorkingDay(day)) left -= 1;
  }
  return addDays(day, 1);
}

function must(holds: boolean, rule: string, current: CreditRecord): void {
  if (!holds) throw new Error(`${rule}: ${JSON.stringify(current)}`);
}

/** What a command did, held against what must never happen. */
function check(before: CreditRecord, after: CreditRecord, witness: Witness, at: Date): void {
  const today = calendarDateOf(at);
  if (after.state === 'NOTIFIED' && before.state !== 'NOTIFIED') {
    witness.told = at;
    witness.effect = dayAfterWorkingDays(today, RULES.commentWorkingDays);
    witness.seen = dayAfterWorkingDays(witness.effect, RULES.publicityWorkingDays);
    must(after.verifier !== after.reporter, 'who reported does not verify', after);
  }
  if (after.state === 'REPAIRED' && before.state !== 'REPAIRED') witness.repaired = today;
  if (['REVOKED', 'REJECTED', 'WITHDRAWN'].includes(after.state)) witness.dead = true;
  const decided = after.objection?.decideTime !== undefined && before.objection?.decideTime === undefined;
  if (decided) {
    const { decider } = after.objection!;
    must(decider !== after.reporter && decider !== after.verifier, 'an objection is decided by a third', after);
    must(after.pointsTenths <= before.pointsTenths, 'an objection makes nothing worse', after);
  }
  must(after.state === before.state || way(before, after), 'states follow the table', after);
  for (let ahead = -30; ahead <= 30; ahead += 10) checkDay(after, addDays(today, ahead), witness, today);
}

function way(before: CreditRecord, after: CreditRecord): boolean {
  return Object.values(TRANSITIONS).some(({ from, to }) => from.includes(before.state) && to === after.state);
}

function checkDay(after: CreditRecord, day: CalendarDate, { told, effect, seen, repaired, dead }: Witness, today: CalendarDate): void {
  const counts = countsOn(after, day);
  must(!counts || told !== undefined, 'nothing counts that the enterprise was not told of', after);
  must(!counts || (effect !== undefined && day >= effect && today >= effect), 'nothing counts before the comment is over', after);
  must(!counts || !dead, 'what was dropped or revoked counts on no day', after);
  must(!counts || repaired === undefined || day < repaired, 'what was put right counts no more', after);
  must(!counts || day <= after.expiryDate, 'what has ended counts no more', after);
  must(!publicOn(after, day) || (seen !== undefined && day >= seen && today >= seen), 'nothing is public before its time', after);
}

/** The score of some records as the witnesses saw them: a count from scratch that asks no aggregate what counts. */
function recount(records: readonly CreditRecord[], witnesses: readonly Witness[], day: CalendarDate): number {
  const sums = { BASIC: 0, GOOD: 0, BAD: 0 };
  const groups = new Map<string, number>();
  records.forEach(({ itemType: code, pointsTenths, expiryDate, state }, i) => {
    const { effect, repaired, dead } = witnesses[i]!;
    if (dead || effect === undefined || state === 'NOTIFIED') return;
    if (day < effect || day > expiryDate || (repaired !== undefined && day >= repaired)) return;
    const { capGroup, capTenths, category } = ITEMS_PJ_1.find((one) => one.code === code)!;
    const room = capGroup === '' ? pointsTenths : capTenths - (groups.get(capGroup) ?? 0);
    const counted = Math.min(room, pointsTenths);
    if (capGroup !== '') groups.set(capGroup, (groups.get(capGroup) ?? 0) + counted);
    sums[category] += counted;
  });
  return Math.max(0, Math.min(RULES.basicCapTenths, sums.BASIC) + Math.min(RULES.goodCapTenths, sums.GOOD) - sums.BAD);
}

/** Runs one sequence over the records of an enterprise. */
function run(seed: number, done: Map<string, number>): void {
  const source = seededRandom(seed);
  const random: Random = () => source.next();
  let at = china('2025-09-15T09:00');
  const records = Array.from({ length: 4 }, () => reported(one(random, ITEMS_PJ_1).code, at, { occurDate: '2025-09-01' }));
  const witnesses = records.map((): Witness => ({ dead: false }));
  for (let i = 0; i < COMMANDS; i++) {
    const stride = one(random, [0, 0, 1, 3, 8, 40]);
    at = china(`${addDays(calendarDateOf(at), stride)}T${String(below(random, 24)).padStart(2, '0')}:30`);
    const index = below(random, records.length);
    const stored = records[index]!;
    // Half of the time a sweep is late, and the command comes upon a record that time has not been at.
    const current = random() < 0.5 ? turnClock(stored, at, CALENDAR).next : stored;
    if (current !== stored) done.set('turn', (done.get('turn') ?? 0) + 1);
    const command = one(random, random() < 0.7 ? (LIKELY[current.state] ?? NAMES) : NAMES);
    let next = current;
    try {
      next = DOMAIN[command]?.(current, at, random) ?? current;
      if (next !== current) done.set(command, (done.get(command) ?? 0) + 1);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
    records[index] = next;
    check(current, next, witnesses[index]!, at);
    const day = addDays(calendarDateOf(at), below(random, 120) - 90);
    must(
      scoreOf(records, RULES, day).scoreTenths === recount(records, witnesses, day),
      `the score of ${day} is what a recount finds`,
      next,
    );
  }
}

test(`whatever is done in whatever order, nobody is counted against before his time (seed ${SEED})`, () => {
  const done = new Map<string, number>();
  for (let i = 0; i < SEQUENCES; i++) {
    try {
      run(SEED + i, done);
    } catch (thrown) {
      throw new Error(`sequence of seed ${SEED + i}`, { cause: thrown });
    }
  }
  for (const command of [...NAMES, 'turn']) expect([command, (done.get(command) ?? 0) > 30]).toEqual([command, true]);
});
