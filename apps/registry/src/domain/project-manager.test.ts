import type { Organisation } from './organisation.js';
import {
  afterEnterpriseChange,
  appointProjectManager,
  endProjectManager,
  requireNeverInCharge,
  updateProjectManager,
  type ProjectManager,
  type ProjectManagerFacts,
} from './project-manager.js';
import type { Quarter } from './quarter.js';
import { assignEnterprise, endEnterpriseService } from './quarter-engagement.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const FIRM = 'organisations/91211103MA0PJWY151';
const firm = { name: FIRM, kind: 'PROPERTY_SERVICE_ENTERPRISE', state: 'ACTIVE' } as Organisation;
const empty = { name: 'quarters/PJ-211103016-0001', division: '211103016005', state: 'SERVED' } as Quarter;
const served = assignEnterprise(empty, firm, { fromDay: '2024-01-01', basis: '合同' }, 3, NOON);
const facts = (overrides: Partial<ProjectManagerFacts> = {}): ProjectManagerFacts => ({
  enterprise: FIRM,
  person: 'persons/0123456789abcdefghjkmnpqrs',
  displayName: '李经理',
  dutyPhone: '0427-2820001',
  certificateNos: ['辽建物管001'],
  fromDay: '2025-01-01',
  ...overrides,
});
const appoint = (overrides: Partial<ProjectManagerFacts> = {}, former?: ProjectManager, quarter = served): ProjectManager =>
  appointProjectManager('a', quarter, facts(overrides), former, NOON);
const refusal = (reason: string, named: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(named) as object }) as Error;

test('a project manager is in charge for the enterprise that serves the quarter, and for no other', () => {
  expect(appoint()).toMatchObject({ name: `${empty.name}/projectManagers/a`, inChargeOf: empty.name, toDay: '', division: '211103016005' });
  expect(() => appoint({}, undefined, empty)).toThrow(refusal('QUARTER_WITHOUT_ENTERPRISE'));
  expect(() => appoint({ enterprise: 'organisations/91211103MA0PJWY23U' })).toThrow(
    refusal('PROJECT_MANAGER_OF_OTHER_ENTERPRISE', { present: FIRM }),
  );
  expect(() => appoint({}, undefined, { ...served, state: 'MERGED' })).toThrow(refusal('QUARTER_ENDED'));
});

test('one is in charge at a time: the next begins when the former has ended, within the tenure of the enterprise', () => {
  const former = appoint();
  expect(() => appoint({ fromDay: '2026-01-01' }, former)).toThrow(refusal('PROJECT_MANAGER_IN_CHARGE', { code: empty.name }));
  const ended = endProjectManager(former, '2026-03-01', '调任', NOON);
  expect('inChargeOf' in ended).toBe(false);
  expect(() => appoint({ fromDay: '2026-02-28' }, ended)).toThrow(refusal('TENURE_DAYS_INVALID', { earliest: '2026-03-01' }));
  expect(appoint({ fromDay: '2026-03-01' }, ended)).toMatchObject({ fromDay: '2026-03-01' });
  expect(() => appoint({ fromDay: '2023-12-31' })).toThrow(refusal('TENURE_DAYS_INVALID', { earliest: '2024-01-01' }));
  expect(() => appoint({ fromDay: '2026-11-24' })).toThrow(refusal('TENURE_IN_FUTURE'));
});

test('telephone and certificates of who is in charge change; person, enterprise and days are those of the appointment', () => {
  const manager = appoint();
  const wanted = facts({ dutyPhone: '0427-2820002', certificateNos: [] });
  const next = updateProjectManager(manager, wanted, ['dutyPhone', 'certificateNos'], '', NOON);
  expect(next).toEqual({ ...manager, dutyPhone: '0427-2820002', certificateNos: [] });
  expect(updateProjectManager(manager, facts(), ['dutyPhone', 'certificateNos'], '', NOON)).toBe(manager);
  for (const field of ['person', 'enterprise', 'fromDay', 'toDay'])
    expect(() => updateProjectManager(manager, wanted, ['dutyPhone', field], '', NOON)).toThrow(refusal('FIELD_NOT_UPDATABLE', { field }));
  const ended = endProjectManager(manager, '2026-03-01', '调任', NOON);
  expect(() => updateProjectManager(ended, wanted, ['dutyPhone'], '', NOON)).toThrow(refusal('PROJECT_MANAGER_ENDED'));
});

test('the name shown becomes what the register calls the person, and nobody else’s', () => {
  const manager = appoint();
  const named = (displayName: string) => updateProjectManager(manager, facts({ displayName }), ['displayName'], '李明', NOON);
  expect(named('李明')).toMatchObject({ displayName: '李明', person: manager.person });
  expect(named('李经理')).toBe(manager);
  expect(() => named('王明')).toThrow(refusal('PROJECT_MANAGER_NAME_DIFFERS', { person: manager.person }));
});

test('an appointment ends once, after a day at least, on a day that has come', () => {
  const ended = endProjectManager(appoint(), '2026-03-01', '调任', NOON);
  expect(ended).toMatchObject({ toDay: '2026-03-01', endReason: '调任', updateTime: NOON });
  expect(() => endProjectManager(ended, '2026-03-02', '调任', NOON)).toThrow(refusal('PROJECT_MANAGER_ENDED'));
  expect(() => endProjectManager(appoint(), '2025-01-01', '调任', NOON)).toThrow(refusal('TENURE_DAYS_INVALID'));
  expect(() => endProjectManager(appoint(), '2026-11-24', '调任', NOON)).toThrow(refusal('TENURE_IN_FUTURE'));
});

test('with the tenure of the enterprise ends who was in charge for it, once, and whoever the next tenure has put in charge stays', () => {
  const left = endEnterpriseService(served, { toDay: '2026-05-01', endReason: '期满' }, NOON);
  const ended = afterEnterpriseChange(appoint(), left, NOON);
  expect(ended).toMatchObject({ toDay: '2026-05-01' });
  expect(afterEnterpriseChange(ended, left, NOON)).toBe(ended);
  const tooLate = appoint({ fromDay: '2026-06-01' });
  expect(afterEnterpriseChange(tooLate, left, NOON)).toMatchObject({ fromDay: '2026-06-01', toDay: '2026-06-01' });
  const back = assignEnterprise(left, firm, { fromDay: '2026-07-01', basis: '续约' }, 3, NOON);
  const anew = appointProjectManager('b', back, facts({ fromDay: '2026-07-01' }), ended, NOON);
  expect(afterEnterpriseChange(anew, back, NOON)).toBe(anew);
  expect(afterEnterpriseChange(appoint(), back, NOON)).toMatchObject({ toDay: '2026-05-01' });
});

test('an appointment ends on the day of its own tenure, however late it is heard that service began or ended', () => {
  const left = endEnterpriseService(served, { toDay: '2026-05-01', endReason: '期满' }, NOON);
  const back = assignEnterprise(left, firm, { fromDay: '2026-07-01', basis: '续约' }, 3, NOON);
  const gone = endEnterpriseService(back, { toDay: '2026-10-01', endReason: '期满' }, NOON);
  for (const quarter of [left, back, gone]) expect(afterEnterpriseChange(appoint(), quarter, NOON)).toMatchObject({ toDay: '2026-05-01' });
  const second = appoint({ fromDay: '2026-08-01' }, undefined, back);
  expect(afterEnterpriseChange(second, gone, NOON)).toMatchObject({ toDay: '2026-10-01' });
});

test('whoever is or was in charge of a quarter stays known', () => {
  expect(() => requireNeverInCharge('persons/a', appoint())).toThrow(refusal('PERSON_IN_OFFICE', { name: 'persons/a' }));
  expect(() => requireNeverInCharge('persons/a', undefined)).not.toThrow();
});
