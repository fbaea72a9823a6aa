import type { Case, Me, MethodName } from '@heming/web-kit';
import { commandsFor, standsFor } from './case-commands.js';

const FIRM = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211199MA0WY001XJ' } as const;
const OFFICE = ['AcceptCase', 'RefuseCase', 'DispatchCase', 'MergeCase', 'SplitCase', 'TransferCase', 'DecideCaseExtension', 'RevisitCase'];
const SUPERVISES = ['CloseCase', 'ReopenCase', 'UrgeCase', 'NoteOnCase', 'DiscloseCase', 'IssueSupervisionOrder'];
const HANDLES = ['SignForCase', 'ReplyToCase', 'AskReporter', 'RequestCaseExtension', 'ReturnCase'];

const caseOf = (changes: Partial<Case>): Case =>
  ({ state: 'SUBMITTED', entries: [], extensions: [], binding: false, disclosed: false, reply: '', ...changes }) as unknown as Case;
const somebody = (role: string, division: string, party = ''): Me =>
  ({ roles: [{ role, division, party, permissions: [] }], permissions: [] }) as unknown as Me;
const COUNTY = somebody('COUNTY', 'divisions/211103');
const MANAGER = somebody('ENTERPRISE', 'divisions/211103', FIRM.organisation);
const county = (changes: Partial<Case>) =>
  commandsFor(caseOf(changes), COUNTY, (method) => [...OFFICE, ...SUPERVISES, ...HANDLES].includes(method));
const manager = (changes: Partial<Case>) => commandsFor(caseOf(changes), MANAGER, (method: MethodName) => HANDLES.includes(method));

test('what is to be done comes first, and only whoever is in charge does what is his', () => {
  expect(county({})[0]).toBe('accept');
  expect(county({ state: 'ACCEPTED' })[0]).toBe('dispatch');
  expect(county({ state: 'DISPATCHED', lead: FIRM })).toEqual(['press', 'order', 'merge', 'split', 'note']);
  expect(manager({ state: 'DISPATCHED', lead: FIRM })).toEqual(['sign', 'return']);
  expect(manager({ state: 'PROCESSING', lead: FIRM })).toEqual(['reply', 'ask', 'requestExtension']);
  expect(manager({ state: 'PROCESSING', lead: { ...FIRM, organisation: 'organisations/91211199MA0WY002XJ' } })).toEqual([]);
  expect(manager({ state: 'CLOSED', lead: FIRM })).toEqual([]);
});

test('a case is given back once and not after a binding dispatch', () => {
  expect(manager({ state: 'DISPATCHED', lead: FIRM, binding: true })).toEqual(['sign']);
  const returned = [{ kind: 'RETURNED' }] as unknown as Case['entries'];
  expect(manager({ state: 'DISPATCHED', lead: FIRM, entries: returned })).toEqual(['sign']);
});

test('the reporter is asked while the period runs', () => {
  expect(manager({ state: 'PROCESSING', lead: FIRM })).toContain('ask');
  expect(manager({ state: 'PROCESSING', lead: FIRM, replyDeadline: { lamp: 'RED' } as Case['replyDeadline'] })).not.toContain('ask');
});

test('an office records what the reporter answers while he is asked, and what he adds at any other time before the end', () => {
  const desk = (changes: Partial<Case>) => commandsFor(caseOf(changes), COUNTY, (method) => method === 'AddToCase');
  expect(desk({ state: 'WAITING_REPORTER', lead: FIRM })).toEqual(['answer']);
  for (const state of ['SUBMITTED', 'PROCESSING', 'REPLIED'] as const) expect(desk({ state, lead: FIRM })).toEqual(['add']);
  for (const state of ['CLOSED', 'MERGED'] as const) expect(desk({ state, lead: FIRM })).toEqual([]);
});

test('an extension is asked for in time, twice at most, and decided while it waits', () => {
  const pending = [{ state: 'REQUESTED' }] as unknown as Case['extensions'];
  const decided = [{ state: 'GRANTED' }, { state: 'REFUSED' }] as unknown as Case['extensions'];
  const late = { lamp: 'RED' } as Case['replyDeadline'];
  for (const changes of [{ extensions: pending }, { extensions: decided }, { replyDeadline: late }])
    expect(manager({ state: 'PROCESSING', lead: FIRM, ...changes })).not.toContain('requestExtension');
  expect(county({ state: 'PROCESSING', lead: FIRM, extensions: pending })[0]).toBe('decideExtension');
  expect(county({ state: 'PROCESSING', lead: FIRM, extensions: decided })).not.toContain('decideExtension');
});

test('an unsatisfied case is closed after two answers, another after the revisit', () => {
  expect(county({ state: 'REPLIED' })).not.toContain('close');
  expect(county({ state: 'REVISITED' })[0]).toBe('close');
  const verdict = { solved: false } as Case['verdict'];
  const answered = (times: number) => Array.from({ length: times }, () => ({ kind: 'REPLIED' })) as unknown as Case['entries'];
  expect(county({ state: 'REOPENED', verdict, entries: answered(1) })).not.toContain('close');
  expect(county({ state: 'REOPENED', verdict, entries: answered(2) })).toContain('close');
});

test('an answer is disclosed, and what is disclosed is taken back', () => {
  expect(county({ state: 'CLOSED', reply: '已修复' })).toEqual(['disclose', 'note']);
  expect(county({ state: 'CLOSED', reply: '已修复', disclosed: true })).toEqual(['hide', 'note']);
  expect(county({ state: 'ARCHIVED' })).toEqual(['note']);
});

test('an office stands for its division and what lies below', () => {
  const bureau = { body: 'COUNTY_BUREAU', division: 'divisions/211103', organisation: '' } as const;
  expect(standsFor(COUNTY, bureau)).toBe(true);
  expect(standsFor(COUNTY, { ...bureau, division: 'divisions/211102' })).toBe(false);
  expect(standsFor(COUNTY, { ...bureau, body: 'CITY_BUREAU' })).toBe(false);
  expect(standsFor(undefined, bureau)).toBe(false);
  const dispatcher = { ...COUNTY, permissions: ['complaints.cases.dispatch'] };
  expect([standsFor(COUNTY, { ...bureau, body: 'UTILITY' }), standsFor(dispatcher, { ...bureau, body: 'UTILITY' })]).toEqual([false, true]);
});
