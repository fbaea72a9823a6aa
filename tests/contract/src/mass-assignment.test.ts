import { writeSync } from 'node:fs';
import type { MethodContract } from '@heming/contracts';
import { Enum, Type, type Field } from 'protobufjs';
import { accessRequest, type AccessSample } from './access-requests.js';
import { restCall } from './fuzz/rest-call.js';
import { jsonOf, type Json, type RestAnswer } from './rest-client.js';
import { COLLEAGUE, HERE, nameOf } from './sample-register.js';
import { SettledCity } from './settled-city.js';
import { succeedingRequest } from './succeeding-request.js';

jest.setTimeout(120_000);

const HOLDING = 'owner shareNum shareDen fromDay toDay basis certificateNo representative';
const QUARTER =
  'code title division address coverage buildingAreaCenti householdCount builtFromYear builtToYear hasElevator oldQuarter developer parkingPlannedCount parkingBuiltCount';
const BUILDING = 'number title use floorsAboveCount floorsBelowCount entranceCount elevatorCount exclusiveAreaCenti completedOn';
const UNIT = 'realEstateUnitCode entrance room floor use registeredAreaCenti surveyedAreaCenti contractAreaCenti saleState deliveredOn';
const FACILITY = 'title registrationNo building inspectionDueOn maintainer';
const CASE_REPORT =
  'kind category quarter unit place latitudeE6 longitudeE6 title text photos urgency disclosure fullName phone disputesFees';
const REPAIR_REPORT = 'part quarter unit place text photos urgency fullName phone';
const HANDLER = 'body division organisation';

/**
 * What a caller may say of a resource, by RPC and member of its request: written by hand from the rules of the register. Of an update it is what
 * its mask may name; `name` and `etag` say which resource is meant, in which version, and change nothing.
 */
const SETTABLE: Readonly<Record<string, string>> = {
  'CreateFunctionalZone functionalZone': 'code title divisions actsAsCounty',
  'UpdateFunctionalZone functionalZone': 'title divisions actsAsCounty',
  'CreateQuarter quarter': QUARTER,
  'UpdateQuarter quarter':
    'title address coverage builtFromYear builtToYear hasElevator oldQuarter developer parkingPlannedCount parkingBuiltCount serviceGrade',
  'RequestQuarterCorrection quarter': 'division buildingAreaCenti householdCount',
  'CreateExport filter': 'query quarterState organisationKind organisationState',
  'CreateBuilding building': BUILDING,
  'UpdateBuilding building': 'title entranceCount elevatorCount',
  'RequestBuildingCorrection building': 'use floorsAboveCount floorsBelowCount exclusiveAreaCenti completedOn',
  'CreateUnit unit': UNIT,
  'UpdateUnit unit': 'use floor saleState realEstateUnitCode',
  'RequestUnitCorrection unit': 'registeredAreaCenti surveyedAreaCenti contractAreaCenti',
  'CreateOrganisation organisation': 'uscc title kind division address',
  'UpdateOrganisation organisation': 'address',
  'RequestOrganisationCorrection organisation': 'title kind division',
  'CreatePerson person': 'idType idNumber fullName phone birthYear deceased division subject',
  'UpdatePerson person': 'phone deceased subject',
  'RequestPersonCorrection person': 'idType idNumber fullName birthYear',
  'RecordTransfer holdings': HOLDING,
  'RequestTitleCorrection holdings': HOLDING,
  'CreateOccupancy occupancy': 'person kind fromDay toDay',
  'SplitQuarter parts': 'successor buildings',
  'AppointProjectManager projectManager': 'enterprise person displayName dutyPhone certificateNos fromDay',
  'UpdateProjectManager projectManager': 'displayName dutyPhone certificateNos',
  'CreateFacility facility': `kind ${FACILITY}`,
  'UpdateFacility facility': FACILITY,
  'ReportCase report': CASE_REPORT,
  'RegisterCase report': CASE_REPORT,
  'ReportRepair report': REPAIR_REPORT,
  'RegisterRepair report': REPAIR_REPORT,
  'ReportCreditRecord report': 'organisation itemType occurDate decideDate documentNumber facts evidence quarter division',
  'DispatchCase lead': HANDLER,
  'DispatchCase assistants': HANDLER,
  'RecordFacilityInspection inspection': 'inspectedOn result documentNo nextDueOn',
};

/** Members that say which resource is meant, in which version. */
const ADDRESS = new Set(['name', 'etag']);
/** Stands in every text that a caller tries to slip in. */
const SLIPPED = '99999999';

let city: SettledCity;
let sample: AccessSample;
/** Who was put in charge of the quarter last. */
let inCharge: string;
/** Townships of no functional zone yet. */
let townships: string[];

beforeAll(async () => {
  city = await SettledCity.start();
  sample = await city.settle(HERE, '锦绣');
  inCharge = sample.projectManager;
  const { divisions } = await city.rest.json({ path: '/v1/divisions?parent=divisions/211122&pageSize=200', token: HERE.token });
  townships = (divisions as readonly Json[]).map(nameOf);
  const zone = { code: 'liaodongwan', title: '辽东湾新区', divisions: ['divisions/211103016'] };
  await city.rest.json({ verb: 'POST', path: '/v1/functionalZones', token: 'dev-city', body: zone });
});
afterAll(() => city.stop());

const typeOf = ({ request }: MethodContract): Type => city.running.city.platform.contract.root.lookupType(request.fullName);
const ours = (type: unknown): type is Type => type instanceof Type && type.fullName.startsWith('.heming.');

/** Members of requests that carry a message of ours, as in the table. */
function carried(): readonly (readonly [place: string, method: MethodContract, field: Field])[] {
  return [...city.methods.values()].flatMap((method) =>
    typeOf(method)
      .fieldsArray.map((field) => field.resolve() as Field)
      .filter(({ resolvedType }) => ours(resolvedType))
      .map((field) => [`${method.name} ${field.name}`, method, field] as const),
  );
}

/** A value of a field that nobody has. */
function slipped(field: Field): unknown {
  const { resolvedType: type } = field;
  const one = (): unknown => {
    if (type instanceof Enum) return Object.keys(type.values).at(-1);
    if (type?.fullName === '.google.protobuf.Timestamp') return '1999-09-09T09:09:09Z';
    if (type instanceof Type) return Object.fromEntries(type.fieldsArray.map((inner) => [inner.name, slipped(inner.resolve() as Field)]));
    if (field.type === 'string') return SLIPPED;
    return field.type === 'bool' ? true : field.type.endsWith('64') ? SLIPPED : Number(SLIPPED);
  };
  return field.repeated ? [one()] : one();
}

function send(method: MethodContract, message: Json): Promise<RestAnswer> {
  const token = /FunctionalZone/.test(method.name) ? 'dev-city' : HERE.token;
  return city.rest.send({ ...restCall(method.http[0]!, message), token });
}

let number = 0;

const CORRECTION = /^Request\w+Correction$/;

/** Turns down the correction of a resource that waits, if one does. */
async function turnDown(name: string): Promise<void> {
  const { pendingCorrection, etag } = await city.rest.json({ path: `/v1/${name}`, token: HERE.token });
  const body = { approved: false, remark: '材料不符', etag };
  const path = `/v1/${name}:decideCorrection`;
  if (pendingCorrection !== undefined) await city.rest.json({ verb: 'POST', path, token: COLLEAGUE, body });
}

/** Puts somebody in charge after whoever was. */
async function appointNext(method: MethodContract, message: Json): Promise<RestAnswer> {
  const { toDay } = await city.rest.json({ path: `/v1/${inCharge}`, token: HERE.token });
  const body = { toDay: (message['projectManager'] as Json)['fromDay'], reason: '岗位调整' };
  if (toDay === '') await city.rest.json({ verb: 'POST', path: `/v1/${inCharge}:end`, token: HERE.token, body });
  const answer = await send(method, message);
  if (answer.status === 200) inCharge = nameOf(jsonOf(answer));
  return answer;
}

/** Sends a request once nothing stands in its way that an earlier one left. */
async function sendNext(method: MethodContract, field: Field, message: Json): Promise<RestAnswer> {
  if (method.name === 'AppointProjectManager') return appointNext(method, message);
  if (CORRECTION.test(method.name)) await turnDown(nameOf(message[field.name] as Json));
  return send(method, message);
}

function succeeding(rpc: string): Json {
  number += 1;
  return succeedingRequest(rpc, number, { ...sample, projectManager: inCharge }, () => townships.pop()!);
}

/** What is stored of a resource, without what differs between two that are made alike. */
function alike(stored: Json): Json {
  const {
    name: _name,
    code: _code,
    number: _number,
    room: _room,
    uscc: _uscc,
    organisationCode: _short,
    registrationNo: _registrationNo,
    fromDay: _fromDay,
    idNumber: _id,
    divisions: _divisions,
    ...rest
  } = stored;
  const { createTime: _createTime, updateTime: _updateTime, ...lasting } = rest;
  return lasting;
}

/** Members that no caller may say, without those that count changes. */
function ownOf(stored: Json, members: readonly Field[]): Json {
  const counting = new Set(['corrections', 'areaRevisions', 'updateTime', 'initials']);
  return Object.fromEntries(members.filter(({ name }) => !counting.has(name)).map(({ name }) => [name, stored[name]]));
}

test('the table speaks of every resource that a request carries, and of no other', () => {
  expect(Object.keys(SETTABLE).sort()).toEqual(
    carried()
      .map(([place]) => place)
      .sort(),
  );
});

test('every member of the table is one of the resource', () => {
  for (const [place, , field] of carried()) {
    const members = (field.resolvedType as Type).fieldsArray.map(({ name }) => name);
    expect([place, SETTABLE[place]!.split(' ').filter((member) => !members.includes(member))]).toEqual([place, []]);
  }
});

test('whatever else of a resource is slipped in is not stored', async () => {
  let tested = 0;
  for (const [place, method, field] of carried()) {
    const settable = new Set(SETTABLE[place]!.split(' '));
    const makes = /^(Create|Appoint)/.test(method.name);
    const others = (field.resolvedType as Type).fieldsArray.filter(({ name }) => !settable.has(name) && (makes || !ADDRESS.has(name)));
    const kept = CORRECTION.test(method.name) ? others.filter(({ name }) => name !== 'pendingCorrection') : others;
    if (others.length === 0) continue;
    expect([place, field.repeated]).toEqual([place, false]);
    const honest = await sendNext(method, field, succeeding(method.name));
    if (honest.status !== 200) throw new Error(`${place} is to succeed first: ${honest.text}`);
    for (const member of others) {
      const message = succeeding(method.name);
      const value = slipped(member.resolve() as Field);
      const answer = await sendNext(method, field, {
        ...message,
        [field.name]: { ...(message[field.name] as Json), [member.name]: value },
      });
      const what = `${place}.${member.name}`;
      tested += 1;
      if (answer.status === 400) {
        expect([what, answer.text]).toEqual([what, expect.stringContaining(member.name)]);
        continue;
      }
      expect([what, answer.status, answer.text]).toEqual([what, 200, expect.not.stringContaining(SLIPPED)]);
      const stored = await city.rest.json({ path: `/v1/${String(jsonOf(answer)['name'])}`, token: HERE.token }).catch(() => jsonOf(answer));
      expect([what, stored[member.name]]).not.toEqual([what, value]);
      if (makes) expect([what, alike(stored)]).toEqual([what, alike(jsonOf(honest))]);
      else expect([what, ownOf(stored, kept)]).toEqual([what, ownOf(jsonOf(honest), kept)]);
    }
  }
  expect(tested).toBeGreaterThan(200);
  writeSync(1, `mass assignment: ${tested} members slipped in\n`);
});

test('what asks for a correction changes nothing but the correction that waits', async () => {
  let tested = 0;
  for (const [place, method, field] of carried()) {
    if (!CORRECTION.test(method.name)) continue;
    const message = succeeding(method.name);
    const name = nameOf(field.repeated ? message : (message[field.name] as Json));
    await turnDown(name);
    const read = (): Promise<Json> => city.rest.json({ path: `/v1/${name}`, token: HERE.token });
    const before = await read();
    const { etag: _etag, updateTime: _updateTime, ...lasting } = before;
    expect([place, (await send(method, message)).status]).toEqual([place, 200]);
    expect([place, await read()]).toEqual([place, expect.objectContaining({ ...lasting, pendingCorrection: expect.anything() })]);
    expect([place, before['pendingCorrection']]).toEqual([place, undefined]);
    tested += 1;
  }
  expect(tested).toBe(6);
});

test('a mask that names what the RPC does not change is refused by the name of the field', async () => {
  let tested = 0;
  for (const [place, method, field] of carried()) {
    if (typeOf(method).fields['updateMask'] === undefined) continue;
    const settable = new Set(SETTABLE[place]!.split(' '));
    const message = succeeding(method.name);
    for (const { name } of (field.resolvedType as Type).fieldsArray) {
      if (settable.has(name)) continue;
      const answer = await send(method, { ...message, updateMask: name });
      expect([place, name, answer.status, answer.text]).toEqual([place, name, 400, expect.stringContaining(name)]);
      tested += 1;
    }
  }
  writeSync(1, `mass assignment: ${tested} members named by masks\n`);
});

test('a member that does not exist is refused by its name, at the top and in every message below', async () => {
  for (const method of city.methods.values()) {
    const binding = method.http[0]!;
    if (binding.body === '' || method.kind === 'client-stream') continue;
    const { message } = accessRequest(method.name, HERE, sample);
    const call = restCall(binding, message);
    const answer = await city.rest.send({ ...call, body: { ...(call.body as Json), slippedIn: 1 }, token: 'dev-city' });
    expect([method.name, answer.status, answer.text]).toEqual([method.name, 400, expect.stringContaining('slippedIn')]);
  }
  for (const [place, method, field] of carried()) {
    const message = succeeding(method.name);
    const inner = field.repeated ? (message[field.name] as readonly Json[] | undefined)?.[0] : (message[field.name] as Json | undefined);
    const hostile = { ...inner, slippedIn: 1 };
    const answer = await send(method, { ...message, [field.name]: field.repeated ? [hostile] : hostile });
    expect([place, answer.status, answer.text]).toEqual([place, 400, expect.stringContaining('slippedIn')]);
  }
});
