import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { DocumentStore, Principal } from '@heming/kit';
import { alteredStore, type Given } from '@heming/testing';
import type { Reporter } from './domain/case.js';
import { givenCase, REPORTER } from './testing/given-case.js';
import { COUNTY, ENTERPRISE, ENTERPRISE_NAME, givenComplaints, POLICE, QUARTER } from './testing/given-complaints.js';

const NAME = givenCase().name;
const UNIT = `${QUARTER.name}/buildings/003/units/02-0501`;
const [DEVELOPER_NAME, COMMITTEE_NAME] = ['organisations/91211103MA0PJWY10B', 'organisations/91211103MA0PJWY10C'] as const;
const acting = (role: string, party: string): Principal => ({ subject: role, grants: [{ role, division: QUARTER.division, party }] });
const PARTIES: readonly Principal[] = [ENTERPRISE, acting('DEVELOPER', DEVELOPER_NAME), acting('COMMITTEE', COMMITTEE_NAME)];
const WHY = { purpose: '回访', caseId: 'TS-20261123-000001' };

const SUBJECT = 'account-of-wang';
const named: Reporter = { ...REPORTER, subject: SUBJECT };
const anonymous: Reporter = { ...named, disclosure: 'ANONYMOUS', fullName: '', phone: '' };
const confidential: Reporter = { ...named, disclosure: 'CONFIDENTIAL' };
const neighbour: Reporter = { ...named, subject: 'neighbour', fullName: '刘建国', phone: '13904270002', joined: true };

/** A handled case, in charge of the enterprise, and others who assist or once did. */
const handled = (...reporters: readonly Reporter[]) =>
  givenCase(
    {
      unit: UNIT,
      parties: [ENTERPRISE_NAME, DEVELOPER_NAME, COMMITTEE_NAME],
      state: 'DISPATCHED',
      replyDueDate: '2026-12-07',
      lead: { body: 'ENTERPRISE', division: '', organisation: ENTERPRISE_NAME },
      handlerKeys: [`ENTERPRISE:${ENTERPRISE_NAME}`],
    },
    reporters,
  );

/** Everything that tells who the reporter is: subject, name also masked, telephone also masked, home. */
const TELLS = new RegExp([SUBJECT, REPORTER.fullName, '王\\*', REPORTER.phone, '139\\*+0001', '02-0501'].join('|'));

let city: Given<ComplaintsService>;
let audited: object[];
async function start(...reporters: readonly Reporter[]): Promise<void> {
  audited = [];
  ({ city } = await givenComplaints([handled(...reporters)], { storeThrough: auditing }));
}
afterEach(() => city.stop());

/** A store that shows the audit records written through it. */
function auditing(store: DocumentStore): DocumentStore {
  return alteredStore(store, (documents, collection) => ({
    insert(added) {
      if (collection === 'auditRecords') audited.push(...added.map(({ state }) => state));
      return documents.insert(added);
    },
  }));
}

/** The case as somebody who watches it is told it first. */
async function toldTo(party: Principal): Promise<object> {
  for await (const told of city.as(party).WatchCase({ name: NAME })) return told;
  throw new Error('nothing was told');
}

/** All that an organisation can read of cases. */
async function readBy(party: Principal): Promise<string> {
  const client = city.as(party, WHY);
  expect(await toldTo(party)).toEqual(await client.GetCase({ name: NAME }));
  const revealed = await client.RevealCaseReporter({ name: NAME }).catch((error: Error) => String(error));
  return JSON.stringify([await client.GetCase({ name: NAME }), await client.ListCases({}), revealed]);
}

describe.each([
  ['confidential', confidential],
  ['anonymous', anonymous],
])('a %s reporter', (_word, reporter) => {
  test.each(PARTIES)('is known to no $subject', async (party) => {
    await start(reporter, neighbour);
    const read = await readBy(party);
    expect(read).toContain('楼道无人打扫');
    expect(read).not.toMatch(TELLS);
  });

  test('is in no event, no log and no audit record of what others do', async () => {
    await start(reporter);
    const firm = city.as(ENTERPRISE);
    await firm.SignForCase({ name: NAME });
    await firm.ReplyToCase({ name: NAME, text: '已安排每日清扫。' });
    await city.as(COUNTY, WHY).RevealCaseReporter({ name: NAME });
    await city.as(COUNTY).RevisitCase({ name: NAME, reached: true, solved: false, comment: '仍无人清扫。' });
    expect(city.announced().map(({ type }) => type.slice(type.lastIndexOf('.') + 1))).toEqual([
      'CaseReplied',
      'CaseJudged',
      'CaseReopened',
    ]);
    expect(audited.length).toBeGreaterThan(3);
    expect(JSON.stringify(city.announced())).not.toMatch(TELLS);
    expect(city.logged()).not.toMatch(TELLS);
    expect(JSON.stringify(audited)).not.toMatch(TELLS);
  });
});

test('who joins in confidence while an organisation watches is told to the offices that watch, and not to it', async () => {
  await start(named);
  const joins = async (who: Principal) => {
    const told: object[] = [];
    for await (const one of city.as(who).WatchCase({ name: NAME })) {
      told.push(one);
      if (told.length === 2) break;
      const joiner = city.as({ subject: `joiner before ${who.subject}`, grants: [{ role: 'PUBLIC', division: '' }] });
      await joiner.JoinCase({ name: NAME, disclosure: 'CONFIDENTIAL', fullName: '刘建国', phone: '13904270002' });
    }
    return told[1];
  };
  expect(await joins(ENTERPRISE)).toMatchObject({ reporterCount: 2, reporters: [{ disclosure: 'NAMED' }] });
  expect(await joins(COUNTY)).toMatchObject({
    reporterCount: 3,
    reporters: [{ disclosure: 'NAMED' }, { disclosure: 'CONFIDENTIAL' }, { disclosure: 'CONFIDENTIAL' }],
  });
});

test('a confidential reporter who says in his own words who he is, and an officer who repeats it, are not heard by an organisation', async () => {
  const said = `我是${REPORTER.fullName}，电话 139 0427 0001。`;
  const facts = { ...handled(confidential, neighbour), title: said, text: said, place: said, verdictComment: said };
  ({ city } = await givenComplaints([facts]));
  await city.as(COUNTY).UrgeCase({ name: NAME, text: said });
  const read = await readBy(ENTERPRISE);
  expect(read).toContain('我是（已隐去），电话 （已隐去）。');
  expect(read).not.toMatch(new RegExp(`${REPORTER.fullName}|0427 0001`));
  expect(await city.as(COUNTY).GetCase({ name: NAME })).toMatchObject({ title: said, text: said, place: said });
});

test('of several reporters an organisation is shown those who show themselves, and the home of none when one does not', async () => {
  await start(confidential, neighbour);
  const seen = await city.as(ENTERPRISE).GetCase({ name: NAME });
  expect(seen).toMatchObject({ unit: '', reporterCount: 2, reporters: [{ fullName: '刘**', phone: '139****0002' }] });
  const { reporters } = await city.as(ENTERPRISE, WHY).RevealCaseReporter({ name: NAME });
  expect(reporters.map(({ fullName }) => fullName)).toEqual(['刘建国']);
});

test('an organisation that asks by the home finds a case of it only when it may know that home', async () => {
  await start(confidential);
  expect((await city.as(ENTERPRISE).ListCases({ unit: UNIT })).cases).toEqual([]);
  expect((await city.as(COUNTY).ListCases({ unit: UNIT })).cases).toHaveLength(1);
  await city.stop();
  await start(named);
  expect((await city.as(ENTERPRISE).ListCases({ unit: UNIT })).cases).toHaveLength(1);
});

test('an organisation is shown a reporter who shows himself to it, masked, and in full for a purpose', async () => {
  await start(named);
  const firm = city.as(ENTERPRISE);
  expect(await firm.GetCase({ name: NAME })).toMatchObject({ unit: UNIT, reporters: [{ fullName: '王**', phone: '139****0001' }] });
  await expect(firm.RevealCaseReporter({ name: NAME })).rejects.toMatchObject({ details: { reason: 'PURPOSE_MISSING' } });
  const { reporters } = await city.as(ENTERPRISE, WHY).RevealCaseReporter({ name: NAME });
  expect(reporters).toMatchObject([{ fullName: '王秀兰', phone: '13904270001' }]);
});

test('an office is shown a confidential reporter, and nobody an anonymous one', async () => {
  await start(confidential, { ...anonymous, subject: 'other', joined: true });
  expect((await city.as(COUNTY).GetCase({ name: NAME })).reporters).toMatchObject([{ disclosure: 'CONFIDENTIAL', fullName: '王**' }]);
  const { reporters } = await city.as(COUNTY, WHY).RevealCaseReporter({ name: NAME });
  expect(reporters).toMatchObject([{ fullName: '王秀兰' }]);
});

test('notes of offices and what a merged case said are shown to no organisation', async () => {
  await start(named);
  await city.as(COUNTY).NoteOnCase({ name: NAME, text: '涉及多户，注意保密。' });
  expect(await readBy(ENTERPRISE)).not.toContain('注意保密');
  expect(JSON.stringify(await city.as({ subject: SUBJECT, grants: [] }).GetMyCase({ name: NAME }))).not.toContain('注意保密');
  expect(JSON.stringify(await city.as(COUNTY).GetCase({ name: NAME }))).toContain('注意保密');
});

test('a look in full is recorded with its purpose, and fifty within an hour are enough', async () => {
  await start(named);
  const county = city.as(COUNTY, WHY);
  for (let i = 0; i < 50; i++) await county.RevealCaseReporter({ name: NAME });
  expect(audited.at(-1)).toMatchObject({ subject: COUNTY.subject, purpose: '回访', resource: NAME, outcome: 'OK' });
  await expect(county.RevealCaseReporter({ name: NAME })).rejects.toMatchObject({ details: { reason: 'REVEAL_QUOTA_EXCEEDED' } });
  expect(audited.at(-1)).toMatchObject({ outcome: 'REVEAL_QUOTA_EXCEEDED' });
});

test('a look that rests on an older version of the case is refused', async () => {
  await start(named);
  const looking = city.as(COUNTY, WHY).RevealCaseReporter({ name: NAME, etag: 'older' });
  await expect(looking).rejects.toMatchObject({ details: { reason: 'CHANGED_MEANWHILE' } });
});

test('a department without the case finds nothing of it', async () => {
  await start(named);
  await expect(city.as(POLICE).GetCase({ name: NAME })).rejects.toMatchObject({ details: { reason: 'CASE_NOT_FOUND' } });
  expect((await city.as(POLICE).ListCases({})).cases).toEqual([]);
});
