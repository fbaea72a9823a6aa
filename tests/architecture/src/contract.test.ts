import { loadContract } from '@heming/contracts';
import { Enum, Namespace, Type, type Field, type ReflectionObject } from 'protobufjs';

const contract = loadContract();
const HAN = /\p{Script=Han}/u;

/** Everything declared under `heming`, but for the options, which are about contracts and not of the field. */
function declared(object: ReflectionObject): readonly ReflectionObject[] {
  if (object.fullName === '.heming.options') return [];
  const nested = object instanceof Namespace ? object.nestedArray.flatMap(declared) : [];
  return [object, ...nested];
}

/** Chinese word that an option gives; options are a list of single-member objects. */
function wordOf(object: ReflectionObject, option: string): string {
  const given = (object.parsedOptions ?? []) as unknown as readonly Readonly<Record<string, unknown>>[];
  return String(given.map((one) => one[`(heming.options.v1.${option})`]).find((word) => word !== undefined) ?? '');
}

const heming = contract.root.lookup('heming');
const symbols = heming === null ? [] : declared(heming);
const messages = symbols.filter((symbol) => symbol instanceof Type);
const enums = symbols.filter((symbol) => symbol instanceof Enum);
const fields: readonly Field[] = messages.flatMap((message) => message.fieldsArray);
const methods = [...contract.services.values()].flatMap((service) => [...service.methods.values()]);

const names = (found: readonly ReflectionObject[]): readonly string[] => found.map(({ fullName }) => fullName);

test('there is a contract to look at', () => {
  expect(methods.length).toBeGreaterThan(30);
  expect(fields.length).toBeGreaterThan(200);
});

test('every method says who may call it, what the audit trail keeps, and by which path', () => {
  for (const method of methods) {
    expect([method.name, method.access.permission]).toEqual([method.name, expect.stringMatching(/^[a-z]\w*(\.[a-z]\w*)+$/)]);
    expect(['DENIALS', 'EVERY_CALL']).toContain(method.audit.scope);
    expect([method.name, method.http.length > 0]).toEqual([method.name, true]);
  }
});

test('every method that changes something is kept in the audit trail, whatever comes of it', () => {
  expect(
    methods.filter((method) => method.access.rateClass === 'WRITE' && method.audit.scope !== 'EVERY_CALL').map(({ path }) => path),
  ).toEqual([]);
});

test('every method that creates or changes a resource can be repeated: its request has an id', () => {
  const commands = methods.filter((method) => method.access.rateClass === 'WRITE');
  const without = commands.filter((method) => !('requestId' in contract.root.lookupType(method.request.fullName).fields));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('every symbol has a comment', () => {
  expect(names([...messages, ...enums, ...fields].filter(({ comment }) => !comment))).toEqual([]);
  expect(methods.filter(({ comment }) => comment === '').map(({ path }) => path)).toEqual([]);
  const values = enums.flatMap((type) =>
    Object.keys(type.values).map((value) => [`${type.fullName}.${value}`, type.comments[value]] as const),
  );
  expect(values.filter(([, comment]) => !comment).map(([name]) => name)).toEqual([]);
});

test('every service, method, message, field and enum has its Chinese word', () => {
  expect([...contract.services.values()].filter(({ word }) => !HAN.test(word)).map(({ fullName }) => fullName)).toEqual([]);
  expect(methods.filter(({ word }) => !HAN.test(word)).map(({ path }) => path)).toEqual([]);
  expect(names(messages.filter((message) => !HAN.test(wordOf(message, 'message_word'))))).toEqual([]);
  expect(names(fields.filter((field) => !HAN.test(wordOf(field, 'word'))))).toEqual([]);
  expect(names(enums.filter((type) => !HAN.test(wordOf(type, 'enum_word'))))).toEqual([]);
});

test('every value of an enum has its Chinese word, or its Chinese sentence when it is a reason', () => {
  const values = enums.flatMap((type) =>
    Object.entries(type.values)
      .filter(([, number]) => number !== 0)
      .map(([value]) => [`${type.fullName}.${value}`, Object.values(type.valuesOptions?.[value] ?? {}).join(' ')] as const),
  );
  expect(values.filter(([, said]) => !HAN.test(said)).map(([name]) => name)).toEqual([]);
});

test('no event carries personal data', () => {
  const sensitive = [...contract.events.keys()].flatMap((name) =>
    contract.root.lookupType(name).fieldsArray.filter((field) => wordOf(field, 'sensitive') === 'true'),
  );
  expect(names(sensitive)).toEqual([]);
});

test('every list is bounded: its request has a page size of at most 200', () => {
  const lists = methods
    .filter((method) => method.name.startsWith('List'))
    .map((method) => contract.root.lookupType(method.request.fullName));
  for (const request of lists) {
    const [size] = request.fieldsArray.filter(({ name }) => name === 'pageSize');
    const rule = ((size?.parsedOptions ?? []) as unknown as readonly Readonly<Record<string, { lte?: number }>>[]).find(
      (option) => '(heming.options.v1.rule)' in option,
    );
    expect([request.name, rule?.['(heming.options.v1.rule)']?.lte]).toEqual([request.name, 200]);
  }
});
