import { scopesOf, type Call, type Principal } from '@heming/kit';
import { WorkingCalendar } from '@heming/values';
import type { Deps } from './deps.js';
import { listText, type Case, type Reporter } from './domain/case.js';
import { newPhoto } from './domain/photo.js';
import { ownHandlersOf } from './own-handlers.js';
import { seesPhoto } from './photo-access.js';

const AT = new Date('2026-11-23T09:00:00+08:00');
const FIRM = 'organisations/91211103MA0PJWY151';
const OTHER_FIRM = 'organisations/91211103MA0PJWY232';
const PHOTO = newPhoto('0', 'zhang', { content: new Uint8Array(1), width: 1, height: 1, sha256: '' }, AT);

const reporter = (subject: string, joined: boolean): Reporter => ({
  subject,
  disclosure: 'NAMED',
  fullName: '',
  phone: '',
  joined,
  joinTime: AT,
});

/** As much of a case as decides who sees its photos. */
const caseOf = (overrides: Partial<Case> = {}): Case =>
  ({
    name: 'cases/1',
    division: '211103016005',
    parties: [FIRM],
    handlerKeys: [`ENTERPRISE:${FIRM}`, 'POLICE:divisions/211103016'],
    photos: [],
    replyPhotos: [],
    disclosed: false,
    reporterSubjects: ['zhang', 'wang'],
    reportersText: listText([reporter('zhang', false), reporter('wang', true)]),
    entriesText: '',
    assistants: [],
    extensions: [],
    step: '',
    replyDueDate: '',
    ...overrides,
  }) as unknown as Case;

const CALLERS: Readonly<Record<string, Principal>> = Object.fromEntries(
  (
    [
      ['uploader', 'zhang'],
      ['joiner', 'wang'],
      ['stranger', 'li'],
      ['anonymous', 'anonymous'],
      ['firm', 'firm', 'ENTERPRISE', '211103', FIRM],
      ['other firm', 'other', 'ENTERPRISE', '211103', OTHER_FIRM],
      ['county', 'county', 'COUNTY', '211103'],
      ['next county', 'next', 'COUNTY', '211102'],
      ['police in charge', 'police', 'POLICE', '211103016'],
      ['police elsewhere', 'police', 'POLICE', '211103017'],
      ['price department', 'price', 'PRICE', '211103'],
    ] as const
  ).map(([who, subject, role, division, party]) => [
    who,
    { subject, grants: role === undefined ? [] : [{ role, division, ...(party !== undefined && { party }) }] },
  ]),
);

async function seenBy(current: Case | undefined): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const [who, principal] of Object.entries(CALLERS)) {
    const deps = {
      photoUses: { find: async () => ({ belongsTo: 'cases/1' }) },
      cases: { find: async () => current && { ...current, etag: '1' } },
      scopesFor: () => scopesOf(principal.grants),
      ownHandlers: ownHandlersOf(principal),
      calendar: new WorkingCalendar(),
    } as unknown as Deps;
    if (await seesPhoto(PHOTO, { now: AT, principal } as Call, deps)) seen.push(who);
  }
  return seen;
}

const READERS = ['uploader', 'firm', 'county', 'police in charge'];

test('photos of a report are seen by whoever may read it, and not by who joined', async () => {
  expect(await seenBy(caseOf({ photos: [PHOTO.name] }))).toEqual(READERS);
  const added = { kind: 'ADDED', text: '', photos: [PHOTO.name], internal: false, occurTime: AT } as const;
  expect(await seenBy(caseOf({ entriesText: listText([added]) }))).toEqual(READERS);
});

test('photos of an answer are seen by whoever joined, too', async () => {
  expect(await seenBy(caseOf({ replyPhotos: [PHOTO.name] }))).toEqual(['uploader', 'joiner', ...READERS.slice(1)]);
});

test('photos of a note for offices are seen by offices', async () => {
  const note = { kind: 'NOTED', text: '', photos: [PHOTO.name], internal: true, occurTime: AT } as const;
  expect(await seenBy(caseOf({ entriesText: listText([note]) }))).toEqual(['uploader', 'county', 'police in charge']);
});

test('photos that answer a disclosed case are seen by everybody, those of its report are not', async () => {
  expect(await seenBy(caseOf({ disclosed: true, replyPhotos: [PHOTO.name] }))).toEqual(Object.keys(CALLERS));
  expect(await seenBy(caseOf({ disclosed: true, photos: [PHOTO.name] }))).toEqual(READERS);
});

test('photos that a case does not show are seen by whom they are from', async () => {
  expect(await seenBy(caseOf())).toEqual(['uploader']);
  expect(await seenBy(undefined)).toEqual(['uploader']);
});
