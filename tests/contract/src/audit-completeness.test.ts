import { writeSync } from 'node:fs';
import type { MethodContract } from '@heming/contracts';
import type { RegistryService } from '@heming/contracts/registry/v1';
import { newTraceparent, RpcFailure, type Principal } from '@heming/kit';
import { registry } from '@heming/registry';
import { given, seededRandom, type Given } from '@heming/testing';
import { AuditStore } from './audit-store.js';
import { Chance } from './fuzz/chance.js';

jest.setTimeout(60_000);

const SEED = Number(process.env['HEMING_SEED'] ?? 2_111);
const CALLS = 1_000;
const [HERE, THERE] = ['211103016005', '211102002005'] as const;
/** What must not leave when nobody can say who looked. */
const SECRETS = ['E77001122', '宇文鹤鸣', '10077001122'] as const;

const officer = (subject: string, role: string, division: string): Principal => ({
  subject,
  grants: [{ role, division }],
  authTime: Date.now(),
});
const CLERK = officer('clerk', 'COUNTY', '211103');
/** The clerk calls more than the others, until his quota ends. */
const CALLERS = [
  ...[CLERK, CLERK, CLERK, CLERK],
  officer('stranger', 'COUNTY', '211102'),
  officer('visitor', 'COMMUNITY', HERE),
  officer('city', 'CITY', ''),
  officer('auditor', 'AUDITOR', ''),
  officer('operator', 'OPERATOR', ''),
];

let audit: AuditStore;
let city: Given<RegistryService>;
let persons: readonly string[];
let bindings: readonly string[];
/** Every unary method that asks for a purpose. */
let sensitive: readonly MethodContract[];

beforeAll(async () => {
  audit = new AuditStore();
  city = await given(registry, { storeThrough: (store) => audit.over(store) });
  const [idNumber, fullName, phone] = SECRETS;
  persons = await Promise.all(
    [HERE, THERE].map(async (community) => {
      const county = city.as(officer('registrar', 'COUNTY', community.slice(0, 6)));
      const person = { idType: 'PASSPORT', idNumber, fullName, phone, division: `divisions/${community}` } as const;
      return (await county.CreatePerson({ person })).name;
    }),
  );
  bindings = await Promise.all([HERE, THERE].map(bindingIn));
  const methods = [...city.platform.contract.services.values()].flatMap((service) => [...service.methods.values()]);
  sensitive = methods.filter(({ access }) => access.purposeRequired);
});
afterAll(() => city.stop());

/** Somebody asks to be bound to a home of a community. @returns the name of his request */
async function bindingIn(community: string): Promise<string> {
  const county = city.as(officer('registrar', 'COUNTY', community.slice(0, 6)));
  const code = `PJ-${community.slice(0, 9)}-0001`;
  const { name } = await county.CreateQuarter({ quarter: { code, title: '锦绣家园', division: `divisions/${community}` } });
  await county.DemarcateQuarter({ name, decisionNo: '1号' });
  const building = await county.CreateBuilding({ parent: name, building: { number: '001', use: 'RESIDENTIAL' } });
  const home = { entrance: '01', room: '0101', use: 'RESIDENCE', surveyedAreaCenti: 9_000 } as const;
  const unit = await county.CreateUnit({ parent: building.name, unit: home });
  const [idNumber, fullName, phone] = SECRETS;
  const said = { standing: 'OWNER', idType: 'PASSPORT', idNumber, fullName, phone } as const;
  return (await city.as(officer(`resident of ${community}`, 'PUBLIC', '')).RequestBinding({ unit: unit.name, ...said })).name;
}

/** What a sensitive method can be asked about. */
const namesFor = ({ name }: MethodContract): readonly string[] => (name === 'RevealBinding' ? bindings : persons);

/** A call of a sensitive method as its bytes and how it ended: `OK` or the reason. */
async function called(method: MethodContract, name: string, principal: Principal, purpose: string, caseId: string) {
  const request = method.request.encode(method.request.fromJson({ name }));
  const incoming = { principal, traceparent: newTraceparent(), deadline: Date.now() + 10_000, purpose, caseId };
  try {
    const answer = await city.endpoint.unary(method, request, incoming);
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
  const all = ['OK', 'PURPOSE_MISSING', 'CASE_MISSING', 'NOT_PERMITTED', 'PERSON_NOT_FOUND', 'BINDING_NOT_FOUND', 'REVEAL_QUOTA_EXCEEDED'];
  expect(all.filter((outcome) => !outcomes.has(outcome))).toEqual([]);
});

test('T01: when the audit trail takes nothing, nobody is shown anything', async () => {
  const fresh = officer('fresh clerk', 'COUNTY', '211103');
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
