import { Refusal } from '@heming/contracts';
import type { CaseReport } from '@heming/contracts/complaints/v1';
import { seededRandom } from '@heming/testing';
import { addDays, calendarDateOf } from '@heming/values';
import { acceptCase, refuseCase } from './domain/acceptance.js';
import { addToCase } from './domain/adding.js';
import { turnClock } from './domain/case-clock.js';
import { entriesOf, reportersOf, type Case } from './domain/case.js';
import { closeCase } from './domain/closing.js';
import { assignmentOf, dispatchCase, returnCase, signForCase } from './domain/dispatching.js';
import { decideExtension, requestExtension } from './domain/extensions.js';
import { joinCase } from './domain/joining.js';
import { judgeCase } from './domain/judging.js';
import { mergedInto, requireMergeable, takeIn } from './domain/merger.js';
import { noteOnCase } from './domain/notes.js';
import { CASE_RULES } from './domain/policy.js';
import { reopenCase } from './domain/reopening.js';
import { replyToCase } from './domain/replies.js';
import { reportCase } from './domain/reporting.js';
import { revisitCase } from './domain/revisiting.js';
import type { Handler, QuarterFacts } from './domain/routing.js';
import { isOpen, TRANSITIONS } from './domain/transitions.js';
import { urgeCase } from './domain/urging.js';
import { askReporter } from './domain/waiting.js';
import { withdrawCase } from './domain/withdrawing.js';
import { caseMessage, reportersBefore } from './messages.js';
import { CALENDAR, china } from './testing/given-case.js';

/** How many sequences, of how many commands. A failure prints its seed: `HEMING_SEED=… npx jest …` repeats it. */
const [SEQUENCES, COMMANDS] = [5_000, 30];
const SEED = Number(process.env['HEMING_SEED'] ?? Date.now() % 1_000_000_000);

const FIRM = 'organisations/91211103MA0PJWY10A';
const QUARTER: QuarterFacts = {
  name: 'quarters/PJ-211103016-0001',
  title: '鹤翔花园',
  division: '211103016005',
  enterprise: FIRM,
  developer: '',
  committee: '',
  serviceGrade: 0,
};
const LEAD: Handler = { body: 'ENTERPRISE', division: '', organisation: FIRM };
const OFFICE: Handler = { body: 'COUNTY_BUREAU', division: 'divisions/211103', organisation: '' };
const UNIT = `${QUARTER.name}/buildings/003/units/02-0501`;
const { waitDays, extensionDays, extensionCount } = CASE_RULES[0]!;
/** Who and where nobody but offices may learn of: no text of any command holds it. */
const SECRET = { fullName: '欧阳秘', phone: '13900009999', unit: UNIT };

type Random = () => number;
interface World {
  cases: readonly Case[];
  at: Date;
  /** Subjects that reported or joined each case by name, and where their reports are now. */
  readonly reported: Map<string, Set<string>>;
}
type Command = (current: Case, world: World, random: Random) => Case;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const one = <T>(random: Random, among: readonly T[]): T => among[below(random, among.length)]!;

function reportOf(random: Random): CaseReport {
  const disclosure = one(random, ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'] as const);
  const contact = disclosure === 'ANONYMOUS' ? { fullName: '', phone: '' } : { fullName: SECRET.fullName, phone: SECRET.phone };
  return {
    kind: 'COMPLAINT',
    category: one(random, ['SERVICE_QUALITY', 'FEES', 'ELEVATORS'] as const),
    quarter: QUARTER.name,
    unit: one(random, ['', UNIT]),
    place: '门前',
    latitudeE6: 0,
    longitudeE6: 0,
    title: '无人打扫',
    text: '两周无人打扫。',
    photos: [],
    urgency: 'NORMAL',
    disclosure,
    ...contact,
    disputesFees: false,
  };
}

function contactOf(random: Random) {
  const disclosure = one(random, ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'] as const);
  return disclosure === 'ANONYMOUS'
    ? { disclosure, fullName: '', phone: '' }
    : { disclosure, fullName: SECRET.fullName, phone: SECRET.phone };
}

/** The commands, each on one case; what they refuse changes nothing. */
const DOMAIN: Readonly<Record<string, Command>> = {
  accept: (current, { at }) =>
    acceptCase(
      current,
      { kind: 'KIND_UNSPECIFIED', category: 'CATEGORY_UNSPECIFIED', urgency: 'URGENCY_UNSPECIFIED' },
      OFFICE,
      at,
      CALENDAR,
    ),
  refuse: (current, { at }) => refuseCase(current, { reason: 'NO_FACTS', explanation: '无法核实。' }, OFFICE, at),
  dispatch: (current, { at }) => dispatchCase(current, assignmentOf(current, { assistants: [] }, QUARTER), '', OFFICE, at, CALENDAR),
  return: (current, { at }) => returnCase(current, '非本企业项目。', LEAD, at, CALENDAR),
  sign: (current, { at }) => signForCase(current, LEAD, at, CALENDAR),
  ask: (current, { at }) => askReporter(current, '请问是哪里？', LEAD, at, CALENDAR),
  add: (current, { at }) => addToCase(current, { text: '补充。', photos: [] }, at, CALENDAR),
  extend: (current, { at }) => requestExtension(current, { reason: '待配件。', workingDays: 5 }, 'clerk', LEAD, at),
  decide: (current, { at }, random) =>
    decideExtension(current, { granted: random() < 0.7, reason: '理由不足。' }, 'chief', OFFICE, at, CALENDAR),
  reply: (current, { at }) => replyToCase(current, { text: '已打扫。', photos: ['photos/a'] }, LEAD, at, CALENDAR),
  revisit: (current, { at }, random) =>
    revisitCase(current, { reached: random() < 0.7, solved: random() < 0.5, attitude: 3, comment: '说明。' }, OFFICE, at, CALENDAR),
  judge: (current, { at }, random) => {
    const subject = one(random, current.reporterSubjects);
    return judgeCase(current, { solved: random() < 0.4, attitude: 3, comment: one(random, ['', '仍未打扫。']) }, subject, at, CALENDAR);
  },
  reopen: (current, { at }) => reopenCase(current, 'reopen', '抽查不合格。', at, CALENDAR, OFFICE),
  close: (current, { at }, random) =>
    closeCase(current, { fault: one(random, ['VERIFIED', 'NOT_VERIFIED'] as const), reason: one(random, ['', '已尽责。']) }, OFFICE, at),
  urge: (current, { at }) => urgeCase(current, at),
  note: (current, { at }) => noteOnCase(current, '内部备注。', OFFICE, at),
  withdraw: (current, { at }) => withdrawCase(current, '', at),
  join: (current, { at }, random) => joinCase(current, contactOf(random), `s${below(random, 8)}`, at),
  turn: (current, { at }) => turnClock(current, at, CALENDAR).next,
};
const NAMES = Object.keys(DOMAIN);
/** What makes sense in a state, so that sequences come far; the other commands are any. */
const LIKELY: Readonly<Record<Case['state'], readonly string[]>> = {
  STATE_UNSPECIFIED: NAMES,
  SUBMITTED: ['accept', 'join'],
  ACCEPTED: ['dispatch'],
  DISPATCHED: ['sign', 'return'],
  RETURNED: ['dispatch'],
  PROCESSING: ['reply', 'ask', 'extend', 'decide'],
  WAITING_REPORTER: ['add', 'turn'],
  REPLIED: ['revisit', 'revisit', 'judge', 'reopen', 'turn'],
  REVISITED: ['close', 'close', 'close', 'judge', 'turn'],
  REOPENED: ['sign', 'close'],
  CLOSED: ['turn'],
  INVALID: ['turn'],
  WITHDRAWN: ['turn'],
  MERGED: ['turn'],
  ARCHIVED: NAMES,
};

/** Ends a sequence in which something is not as it must be; cheaper than `expect`, which is asked a hundred thousand times here. */
function must(holds: boolean, rule: string, current: Case): void {
  if (!holds) throw new Error(`${rule}: ${JSON.stringify(current)}`);
}

/** What a command did, held against what must never happen. */
function check(before: Case, after: Case, command: string, { at }: World): void {
  const unsolved = after.verdict?.solved === false;
  if (after.state === 'CLOSED' && before.state !== 'CLOSED') {
    must(after.replyCount > 0, 'nothing is closed without an answer', after);
    must(!unsolved || after.replyCount > 1, 'what is not solved is handled anew before it is closed', after);
    must(!unsolved || (after.outcome === 'UNSATISFIED' && after.closeReason !== ''), 'who is not content is told why it is closed', after);
    must((after.outcome === 'SOLVED') === (after.verdict?.solved === true), 'what is called solved was called so by the reporter', after);
  }
  const reopened = after.reopenCount - before.reopenCount;
  const judged = after.verdict !== before.verdict && after.verdict !== undefined;
  must(!judged || !unsolved || (after.state === 'REOPENED' && reopened === 1), 'what is not solved is reopened', after);
  must(reopened === 0 || reopened === 1, 'no reopening is lost', after);
  must(
    (after.waitingSince !== '') === (after.state === 'WAITING_REPORTER'),
    'the clock stands still while the reporter is asked alone',
    after,
  );
  if (before.replyDueDate !== '' && after.replyDueDate !== before.replyDueDate) {
    const moved = CALENDAR.workingDaysBetween(before.replyDueDate, after.replyDueDate);
    const most = command === 'decide' ? extensionDays : before.state === 'WAITING_REPORTER' ? waitDays : 0;
    const anew = reopened === 1 && after.replySince === calendarDateOf(at);
    must(anew || (moved > 0 && moved <= most), 'a period grows by waiting, by an extension, or begins anew', after);
  }
  const asked = command === 'ask' && after !== before;
  must(!asked || calendarDateOf(at) <= before.replyDueDate, 'no clock stands still that has run out', after);
  must((after.waitedDays ?? 0) <= waitDays, 'nor longer than it may', after);
  must(after.extensions.length <= extensionCount * (after.reopenCount + 1), 'extensions are counted', after);
  must(after.open === isOpen(after.state), 'open says what the state says', after);
  must((after.step !== '') === after.open, 'what goes on has a step, and nothing else has', after);
  must(!after.open || after.wakeTime !== undefined, 'what goes on is looked at again', after);
  must(after.open || !after.disputing, 'a dispute ends with its case', after);
  const way = Object.values(TRANSITIONS).some(({ from, to }) => from.includes(before.state) && to === after.state);
  must(after.state === before.state || way, 'states follow the table', after);
}

/** Nobody who keeps his name from organisations is told to one; his home neither. */
function checkProjection(current: Case, at: Date): void {
  const reporters = reportersOf(current);
  const named = reporters.filter(({ disclosure }) => disclosure === 'NAMED');
  const shown = caseMessage({ ...current, etag: '1' }, { to: 'PARTY' }, at, CALENDAR);
  const told = JSON.stringify(shown);
  must(shown.reporters.length === named.length, 'an organisation is told of those who show themselves', current);
  must(
    reportersBefore(current, { to: 'PARTY' }).every(({ disclosure }) => disclosure === 'NAMED'),
    'and of nobody else',
    current,
  );
  const secrets = [SECRET.fullName, SECRET.phone, '内部备注', ...current.reporterSubjects.map((subject) => `"${subject}"`)];
  must(!secrets.some((secret) => told.includes(secret)), 'an organisation is told no name, telephone or account', current);
  must(named.length === reporters.length || !told.includes(UNIT), 'nor the home of whoever does not show himself', current);
}

/** Every reporter of a case is a reporter of what it is part of now, once. */
function checkReporters({ cases, reported }: World): void {
  for (const current of cases) {
    let holder = current;
    while (holder.mergedInto !== '') holder = cases.find(({ name }) => name === holder.mergedInto)!;
    const reporters = reportersOf(holder);
    const known = new Set(reporters.map(({ subject }) => subject));
    must(
      [...reported.get(current.name)!].every((subject) => known.has(subject)),
      'a merger loses no reporter',
      holder,
    );
    must(known.size === holder.reporterCount && reporters.length === holder.reporterCount, 'every reporter counts once', holder);
  }
}

function merge(world: World, random: Random): void {
  const [source, target] = [one(random, world.cases), one(random, world.cases)];
  requireMergeable(source, target);
  const taken = takeIn(target, source, OFFICE, world.at);
  const ended = mergedInto(source, taken, OFFICE, world.at);
  world.cases = world.cases.map((current) => (current.name === source.name ? ended : current.name === target.name ? taken : current));
  check(source, ended, 'merge', world);
  check(target, taken, 'merge', world);
}

/** Runs one sequence; answers how often each command did something. */
function run(seed: number, done: Map<string, number>): void {
  const source = seededRandom(seed);
  const random: Random = () => source.next();
  const world: World = { cases: [], at: china('2026-09-24T09:00'), reported: new Map() };
  for (let i = 0; i < 2; i++) {
    const subject = `s${below(random, 8)}`;
    const arrival = { name: `cases/${i}`, number: `TS-20260924-00000${i + 1}`, channel: 'WEB', subject, quarter: QUARTER } as const;
    world.cases = [...world.cases, reportCase(reportOf(random), arrival, world.at, CALENDAR)];
    world.reported.set(arrival.name, new Set([subject]));
  }
  for (let i = 0; i < COMMANDS; i++) {
    if (random() < 0.3) world.at = china(`${addDays(calendarDateOf(world.at), 1 + below(random, 4))}T0${below(random, 10)}:00`);
    const current = one(random, world.cases);
    const command = random() < 0.06 ? 'merge' : one(random, random() < 0.7 ? LIKELY[current.state] : NAMES);
    try {
      if (command === 'merge') merge(world, random);
      else {
        const next = DOMAIN[command]!(current, world, random);
        world.cases = world.cases.map((other) => (other.name === current.name ? next : other));
        const joined = next.reporterSubjects.filter((subject) => !current.reporterSubjects.includes(subject));
        joined.forEach((subject) => world.reported.get(current.name)!.add(subject));
        check(current, next, command, world);
      }
      done.set(command, (done.get(command) ?? 0) + 1);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
    if (command === 'merge' || command === 'join') checkReporters(world);
  }
  checkReporters(world);
  for (const current of world.cases) {
    checkProjection(current, world.at);
    must(
      entriesOf(current).filter(({ kind }) => kind === 'REOPENED').length === current.reopenCount,
      'every reopening is on record',
      current,
    );
  }
}

test(`whatever is done in whatever order, nothing happens that must not (seed ${SEED})`, () => {
  const done = new Map<string, number>();
  for (let i = 0; i < SEQUENCES; i++) {
    try {
      run(SEED + i, done);
    } catch (thrown) {
      throw new Error(`sequence of seed ${SEED + i}`, { cause: thrown });
    }
  }
  for (const command of [...NAMES, 'merge']) expect([command, (done.get(command) ?? 0) > 50]).toEqual([command, true]);
});
