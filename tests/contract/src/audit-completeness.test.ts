import { writeSync } from 'node:fs';
import { complaints } from '@heming/complaints';
import type { MethodContract } from '@heming/contracts';
import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { RegistryService } from '@heming/contracts/registry/v1';
import { LocalChannel, newTraceparent, RpcFailure, type Principal } from '@heming/kit';
import { registry } from '@heming/registry';
import { given, seededRandom, type Given } from '@heming/testing';
import { AuditStore } from './audit-store.js';
import { Chance } from './fuzz/chance.js';
import { usccOf } from './sample-register.js';

jest.setTimeout(60_000);

const SEED = Number(process.env['HEMING_SEED'] ?? 2_111);
const CALLS = 2_000;
const [HERE, THERE] = ['211103016005', '211102002005'] as const;
const FIRM = usccOf(1);
/** What must not leave when nobody can say who looked. */
const SECRETS = ['E77001122', '宇文鹤鸣', '10077001122'] as const;

const officer = (subject: string, role: string, division: string): Principal => ({
  subject,
  grants: [{ role, division }],
  authTime: Date.now(),
});
const MANAGER: Principal = { subject: 'manager', grants: [{ role: 'ENTERPRISE', division: '211103', party: `organisations/${FIRM}` }] };
const CLERK = officer('clerk', 'COUNTY', '211103');
/** The clerk calls more than the others, until his quota ends. */
const CALLERS = [
  ...[CLERK, CLERK, CLERK, CLERK],
  officer('stranger', 'COUNTY', '211102'),
  officer('visitor', 'COMMUNITY', HERE),
  officer('city', 'CITY', ''),
  officer('auditor', 'AUDITOR', ''),
  officer('operator', 'OPERATOR', ''),
  MANAGER,
];

let audit: AuditStore;
let register: Given<RegistryService>;
let desk: Given<ComplaintsService>;
/** What sensitive methods can be asked about: here, and in the other county. */
let persons: readonly string[];
let bindings: readonly string[];
let cases: readonly string[];
let repairs: readonly string[];
/** Every unary method that asks for a purpose. */
let sensitive: readonly MethodContract[];

beforeAll(async () => {
  audit = new AuditStore();
  register = await given(registry, { storeThrough: (store) => audit.over(store) });
  const channels = { 'heming.registry.v1.RegistryService': new LocalChannel(() => register.endpoint) };
  desk = await given(complaints, { storeThrough: (store) => audit.over(store), channels });
  const bureau = register.as(officer('bureau', 'CITY', '2111'));
  const firm = { uscc: FIRM, title: '鹤翔物业', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/2111' } as const;
  await bureau.CreateOrganisation({ organisation: firm });
  await bureau.ChangeOrganisationState({ name: `organisations/${FIRM}`, state: 'ACTIVE', reason: '核实' });
  const everywhere = [HERE, THERE];
  const [idNumber, fullName, phone] = SECRETS;
  persons = await Promise.all(
    everywhere.map(async (community) => {
      const person = { idType: 'PASSPORT', idNumber, fullName, phone, division: `divisions/${community}` } as const;
      return (await register.as(registrarOf(community)).CreatePerson({ person })).name;
    }),
  );
  bindings = await Promise.all(everywhere.map(bindingIn));
  cases = await Promise.all(everywhere.map(caseIn));
  repairs = await Promise.all(everywhere.map(repairIn));
  const methods = [...register.platform.contract.services.values()].flatMap((service) => [...service.methods.values()]);
  sensitive = methods.filter(({ access }) => access.purposeRequired);
});
afterAll(async () => {
  await desk.stop();
  await register.stop();
});

const registrarOf = (community: string): Principal => officer('registrar', 'COUNTY', community.slice(0, 6));
const residentOf = (community: string): Principal => officer(`resident of ${community}`, 'PUBLIC', '');
const quarterIn = (community: string): string => `quarters/PJ-${community.slice(0, 9)}-0001`;

/** Somebody asks to be bound to a home of a community. @returns the name of his request */
async function bindingIn(community: string): Promise<string> {
  const county = register.as(registrarOf(community));
  const code = quarterIn(community).slice('quarters/'.length);
  const { name } = await county.CreateQuarter({ quarter: { code, title: '锦绣家园', division: `divisions/${community}` } });
  await county.AssignEnterprise({ name, enterprise: `organisations/${FIRM}`, fromDay: '2020-01-01', basis: '物业服务合同' });
  await county.DemarcateQuarter({ name, decisionNo: '1号' });
  const building = await county.CreateBuilding({ parent: name, building: { number: '001', use: 'RESIDENTIAL' } });
  const home = { entrance: '01', room: '0101', use: 'RESIDENCE', surveyedAreaCenti: 9_000 } as const;
  const unit = await county.CreateUnit({ parent: building.name, unit: home });
  const [idNumber, fullName, phone] = SECRETS;
  const said = { standing: 'OWNER', idType: 'PASSPORT', idNumber, fullName, phone } as const;
  return (await register.as(residentOf(community)).RequestBinding({ unit: unit.name, ...said })).name;
}

/** An office takes down what somebody reports who gives his name. @returns the name of the case */
async function caseIn(community: string): Promise<string> {
  const [, fullName, phone] = SECRETS;
  const said = { kind: 'COMPLAINT', category: 'PARKING', title: '车位被占', text: '车位被占。', disclosure: 'NAMED' } as const;
  const report = { ...said, quarter: quarterIn(community), fullName, phone };
  return (await desk.as(registrarOf(community)).RegisterCase({ report, channel: 'PHONE' })).name;
}

/** Somebody asks for a repair. @returns its name */
async function repairIn(community: string): Promise<string> {
  const [, fullName, phone] = SECRETS;
  const report = { part: 'ELEVATOR', quarter: quarterIn(community), text: '电梯停了。', fullName, phone } as const;
  return (await desk.as(residentOf(community)).ReportRepair({ report })).name;
}

/** What a sensitive method can be asked about. */
function namesFor({ name }: MethodContract): readonly string[] {
  const besidePersons: Readonly<Record<string, readonly string[]>> = {
    RevealBinding: bindings,
    RevealCaseReporter: cases,
    RevealRepairReporter: repairs,
  };
  return besidePersons[name] ?? persons;
}

/** A call of a sensitive method as its bytes and how it ended: `OK` or the reason. */
async function called(method: MethodContract, name: string, principal: Principal, purpose: string, caseId: string) {
  const request = method.request.encode(method.request.fromJson({ name }));
  const incoming = { principal, traceparent: newTraceparent(), deadline: Date.now() + 10_000, purpose, caseId };
  try {
    const { endpoint } = method.path.startsWith('/heming.complaints.') ? desk : register;
    const answer = await endpoint.unary(method, request, incoming);
    return { outcome: 'OK', answer: Buffer.from(answer).toString() };
  } catch (error) {
    if (!(error instanceof RpcFailure)) throw error;
    return { outcome: error.details.reason ?? 'FAULT', answer: JSON.stringify([error.message, error.details]) };
  }
}

test('T01: every call of a sensitive method leaves one record with its outcome, its purpose and its case, whatever became of it', async () => {
  const chance = new Chance(seededRandom(SEED));
  writeSync(1, `audit: ${CALLS} calls of ${sensitive.map(({ name }) => name).join(', ')}, HEMING_SEED=${SEED}\n`);
  const before = audit.records.length;
  const expected: string[] = [];
  for (let calls = 0; calls < CALLS; calls += 1) {
    const method = chance.pick(sensitive);
    const names = namesFor(method);
    const name = chance.pick([...names, names[0]!.replace(/[^/]{26}$/, '0'.repeat(26))]);
    const [principal, purpose, caseId] = [chance.pick(CALLERS), chance.pick(['', '核对名册']), chance.pick(['', 'TS-20261123-000001'])];
    const { outcome, answer } = await called(method, name, principal, purpose, caseId);
    expected.push([principal.subject, method.path, name, purpose, caseId, outcome].join('|'));
    if (outcome !== 'OK') expect(SECRETS.filter((secret) => answer.includes(secret))).toEqual([]);
  }
  const kept = audit.records
    .slice(before)
    .map(({ subject, method, resource, purpose, caseId, outcome }) => [subject, method, resource, purpose, caseId, outcome].join('|'));
  expect(kept).toEqual(expected);
  const outcomes = new Set(audit.records.slice(before).map(({ outcome }) => outcome));
  const missing = ['PERSON_NOT_FOUND', 'BINDING_NOT_FOUND', 'CASE_NOT_FOUND', 'REPAIR_NOT_FOUND'];
  const all = ['OK', 'PURPOSE_MISSING', 'CASE_MISSING', 'NOT_PERMITTED', ...missing, 'REVEAL_QUOTA_EXCEEDED'];
  expect(all.filter((outcome) => !outcomes.has(outcome))).toEqual([]);
  const shown = new Set(audit.records.flatMap(({ method, outcome }) => (outcome === 'OK' ? [method] : [])));
  expect(sensitive.filter(({ path }) => !shown.has(path)).map(({ name }) => name)).toEqual([]);
});

test('T01: when the audit trail takes nothing, nobody is shown anything', async () => {
  const fresh = { ...CLERK, subject: 'fresh clerk', grants: [...CLERK.grants, ...MANAGER.grants] };
  const look = (method: MethodContract) => called(method, namesFor(method)[0]!, fresh, '核对名册', 'TS-20261123-000001');
  for (const method of sensitive) {
    const shown = await look(method);
    expect([method.name, shown.outcome, SECRETS.some((secret) => shown.answer.includes(secret))]).toEqual([method.name, 'OK', true]);
    audit.broken = true;
    const refused = await look(method);
    audit.broken = false;
    expect([method.name, refused.outcome, SECRETS.filter((secret) => refused.answer.includes(secret))]).toEqual([method.name, 'FAULT', []]);
  }
});
