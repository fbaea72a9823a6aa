import { answeringChannel, given } from '@heming/testing';
import type { Deps } from './deps.js';
import { complaints } from './service.js';
import { givenCase, REPORTER } from './testing/given-case.js';

const CASE = givenCase();
const OWN = { subject: REPORTER.subject, grants: [] };
const OTHER = { subject: 'somebody-else', grants: [] };
const OFFICER = { subject: 'officer', grants: [{ role: 'COUNTY', division: '211103' }] };
const AUDITOR = { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '' }] };

/** The service with one case. */
async function givenOneCase() {
  const seed = async (_call: unknown, { cases }: Deps): Promise<void> => void (await cases.createAll([CASE]));
  const channels = { 'heming.registry.v1.RegistryService': answeringChannel({}) };
  return given({ ...complaints, seed, schedules: [] }, { channels });
}

let city: Awaited<ReturnType<typeof givenOneCase>>;
beforeEach(async () => {
  city = await givenOneCase();
  await city.as(OFFICER, { purpose: '核实投诉' }).RevealCaseReporter({ name: CASE.name });
  await city.as(OWN).UrgeMyCase({ name: CASE.name });
});
afterEach(() => city.stop());

const look = {
  subject: 'officer',
  method: '/heming.complaints.v1.ComplaintsService/RevealCaseReporter',
  resource: CASE.name,
  purpose: '核实投诉',
};

test('who reported a case sees who looked him up, and what for; nobody else does', async () => {
  expect((await city.as(OWN).ListMyCaseLookups({ parent: CASE.name })).lookups).toEqual([
    expect.objectContaining({ ...look, outcome: 'OK' }),
  ]);
  await expect(city.as(OTHER).ListMyCaseLookups({ parent: CASE.name })).rejects.toMatchObject({ details: { reason: 'CASE_NOT_FOUND' } });
  await expect(city.as({ ...OTHER, subject: 'anonymous' }).ListMyCaseLookups({ parent: CASE.name })).rejects.toMatchObject({
    details: { reason: 'SIGN_IN_NEEDED' },
  });
});

test('an auditor sees what officers did with a case, and never who reported it', async () => {
  const { auditRecords } = await city.as(AUDITOR).ListCaseAuditRecords({ resource: CASE.name });
  expect(auditRecords).toEqual([expect.objectContaining(look)]);
  const ofReporter = await city.as(AUDITOR).ListCaseAuditRecords({ subject: REPORTER.subject });
  expect(ofReporter.auditRecords).toEqual([]);
});
