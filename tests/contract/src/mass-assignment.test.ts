import { writeSync } from 'node:fs';
import type { MethodContract } from '@heming/contracts';
import { Enum, Type, type Field } from 'protobufjs';
import { accessRequest, type AccessSample } from './access-requests.js';
import { restCall } from './fuzz/rest-call.js';
import { jsonOf, type Json, type RestAnswer } from './rest-client.js';
import { HERE, nameOf, usccOf } from './sample-register.js';
import { SettledCity } from './settled-city.js';

jest.setTimeout(120_000);

const HOLDING = 'owner shareNum shareDen fromDay toDay basis certificateNo representative';
const QUARTER =
  'code title division address coverage buildingAreaCenti householdCount builtFromYear builtToYear hasElevator oldQuarter developer parkingPlannedCount parkingBuiltCount';
const BUILDING = 'number title use floorsAboveCount floorsBelowCount entranceCount elevatorCount exclusiveAreaCenti completedOn';
const UNIT = 'realEstateUnitCode entrance room floor use registeredAreaCenti surveyedAreaCenti contractAreaCenti saleState deliveredOn';

/**
 * What a caller may say of a resource, by RPC and member of its request: written by hand from the rules of the register. Of an update it is what
 * its mask may name; `name` and `etag` say which resource is meant, in which version, and change nothing.
 */
const SETTABLE: Readonly<Record<string, string>> = {
  'CreateFunctionalZone functionalZone': 'code title divisions actsAsCounty',
  'UpdateFunctionalZone functionalZone': 'title divisions actsAsCounty',
  'CreateQuarter quarter': QUARTER,
  'UpdateQuarter quarter':
    'title address coverage builtFromYear builtToYear hasElevator oldQuarter developer parkingPlannedCount parkingBuiltCount',
  'CorrectQuarter quarter': 'division buildingAreaCenti householdCount',
  'CreateBuilding building': BUILDING,
  'UpdateBuilding building': 'title entranceCount elevatorCount',
  'CorrectBuilding building': 'use floorsAboveCount floorsBelowCount exclusiveAreaCenti completedOn',
  'CreateUnit unit': UNIT,
  'UpdateUnit unit': 'use floor saleState realEstateUnitCode',
  'CorrectUnit unit': 'registeredAreaCenti surveyedAreaCenti contractAreaCenti',
  'CreateOrganisation organisation': 'uscc title kind division address',
  'UpdateOrganisation organisation': 'address',
  'CorrectOrganisation organisation': 'title kind division',
  'CreatePerson person': 'idType idNumber fullName phone birthYear deceased division subject',
  'UpdatePerson person': 'phone deceased subject',
  'RecordTransfer holdings': HOLDING,
  'RequestTitleCorrection holdings': HOLDING,
  'CreateOccupancy occupancy': 'person kind fromDay toDay',
};

/** Members that say which resource is meant, in which version. */
const ADDRESS = new Set(['name', 'etag']);
/** Stands in every text that a caller tries to slip in. */
const SLIPPED = '99999999';

let city: SettledCity;
let sample: AccessSample;
/** Townships of no functional zone yet. */
let townships: string[];

beforeAll(async () => {
  city = await SettledCity.start();
  sample = await city.settle(HERE, '锦绣');
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

/** A number in letters. */
const letters = (from: number): string => from.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');

let number = 0;

/** A request like that of `accessRequest`, but so that it succeeds: what is created has a key of its own, and what is changed a value of its own. */
function succeeding(rpc: string): Json {
  number += 1;
  const { message } = accessRequest(rpc, HERE, sample);
  const of = (member: string): Json => message[member] as Json;
  const digits = (width: number): string => String(number).padStart(width, '0');
  const keyed: Readonly<Record<string, () => Json>> = {
    CreateFunctionalZone: () => ({
      functionalZone: { code: `zone${letters(number)}`, title: '功能区', divisions: [townships.pop()] },
    }),
    UpdateFunctionalZone: () => ({ functionalZone: { ...of('functionalZone'), title: `功能区${number}` }, updateMask: 'title' }),
    CreateQuarter: () => ({ quarter: { ...of('quarter'), code: `PJ-${HERE.township}-${digits(4)}` } }),
    UpdateQuarter: () => ({ quarter: { ...of('quarter'), address: `${number}号` }, updateMask: 'address' }),
    CorrectQuarter: () => ({ ...message, quarter: { ...of('quarter'), householdCount: number } }),
    CreateBuilding: () => ({ ...message, building: { ...of('building'), number: digits(3) } }),
    UpdateBuilding: () => ({ building: { ...of('building'), title: `${number}号楼` }, updateMask: 'title' }),
    CorrectBuilding: () => ({
      ...message,
      building: { ...of('building'), exclusiveAreaCenti: String(number) },
      updateMask: 'exclusiveAreaCenti',
    }),
    CreateUnit: () => ({ ...message, unit: { ...of('unit'), room: digits(4) } }),
    UpdateUnit: () => ({ unit: { ...of('unit'), floor: 1 + (number % 9) }, updateMask: 'floor' }),
    CorrectUnit: () => ({ ...message, unit: { ...of('unit'), contractAreaCenti: String(number) }, updateMask: 'contractAreaCenti' }),
    CreateOrganisation: () => ({ organisation: { ...of('organisation'), uscc: usccOf(4_000_000 + number) } }),
    UpdateOrganisation: () => ({ organisation: { ...of('organisation'), address: `${number}号` }, updateMask: 'address' }),
    CorrectOrganisation: () => ({ ...message, organisation: { ...of('organisation'), title: `物业${number}` }, updateMask: 'title' }),
    CreatePerson: () => ({ person: { ...of('person'), idNumber: `E7${digits(6)}` } }),
    UpdatePerson: () => ({ person: { ...of('person'), phone: `1001${digits(7)}` }, updateMask: 'phone' }),
    CreateOccupancy: () => ({ ...message, occupancy: { person: sample.people.owner, kind: 'FAMILY', fromDay: '2022-01-01' } }),
  };
  return (keyed[rpc] ?? (() => message))();
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
    if (field.repeated) continue;
    const settable = new Set(SETTABLE[place]!.split(' '));
    const creates = method.name.startsWith('Create');
    const others = (field.resolvedType as Type).fieldsArray.filter(({ name }) => !settable.has(name) && (creates || !ADDRESS.has(name)));
    const honest = await send(method, succeeding(method.name));
    if (honest.status !== 200) throw new Error(`${place} is to succeed first: ${honest.text}`);
    for (const member of others) {
      const message = succeeding(method.name);
      const value = slipped(member.resolve() as Field);
      const answer = await send(method, { ...message, [field.name]: { ...(message[field.name] as Json), [member.name]: value } });
      const what = `${place}.${member.name}`;
      tested += 1;
      if (answer.status === 400) {
        expect([what, answer.text]).toEqual([what, expect.stringContaining(member.name)]);
        continue;
      }
      expect([what, answer.status]).toEqual([what, 200]);
      const stored = await city.rest.json({ path: `/v1/${String(jsonOf(answer)['name'])}`, token: HERE.token }).catch(() => jsonOf(answer));
      expect([what, stored[member.name]]).not.toEqual([what, value]);
      if (creates) expect([what, alike(stored)]).toEqual([what, alike(jsonOf(honest))]);
      else expect([what, ownOf(stored, others)]).toEqual([what, ownOf(jsonOf(honest), others)]);
    }
  }
  expect(tested).toBeGreaterThan(60);
  writeSync(1, `mass assignment: ${tested} members slipped in\n`);
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
    const inner = field.repeated ? (message[field.name] as readonly Json[])[0]! : (message[field.name] as Json);
    const hostile = { ...inner, slippedIn: 1 };
    const answer = await send(method, { ...message, [field.name]: field.repeated ? [hostile] : hostile });
    expect([place, answer.status, answer.text]).toEqual([place, 400, expect.stringContaining('slippedIn')]);
  }
});
