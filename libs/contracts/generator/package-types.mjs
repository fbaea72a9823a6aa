import protobuf from 'protobufjs';

const SCALARS = new Map([
  ...['int32', 'uint32', 'sint32', 'fixed32', 'sfixed32', 'int64', 'uint64', 'sint64', 'fixed64', 'sfixed64', 'float', 'double'].map(
    (type) => /** @type {[string, string]} */ ([type, 'number']),
  ),
  ['bool', 'boolean'],
  ['string', 'string'],
  ['bytes', 'Uint8Array'],
]);
const WELL_KNOWN = new Map([
  ['google.protobuf.Timestamp', 'Date'],
  ['google.protobuf.FieldMask', 'readonly string[]'],
]);
const RESERVED = new Set(['Date', 'Uint8Array', 'Record', 'Readonly', 'AsyncIterable', 'Events', 'Announcement', 'ServiceName']);

/**
 * The packages whose types are generated: ours, except the options, which only the loader reads.
 * @param {protobuf.Root} root
 * @returns {string[]} full names, for example `heming.registry.v1`
 */
export function packagesOf(root) {
  const heming = root.lookup('heming');
  if (!(heming instanceof protobuf.Namespace)) throw new Error('there is no package heming');
  return heming.nestedArray
    .map((service) => `${service.fullName.slice(1)}.v1`)
    .filter((name) => name !== 'heming.options.v1' && root.lookup(name) instanceof protobuf.Namespace)
    .sort();
}

/**
 * The TypeScript file of one package: messages, enums, services, events and reasons.
 * @param {protobuf.Root} root
 * @param {string} packageName for example `heming.registry.v1`
 * @returns {string}
 * @throws {Error} when two symbols would get the same TypeScript name, or a field has a type that has no TypeScript shape
 */
export function packageTypes(root, packageName) {
  const file = new PackageFile(packageName);
  const space = /** @type {protobuf.Namespace} */ (root.lookup(packageName));
  for (const object of space.nestedArray) file.declare(object);
  return file.text();
}

/** Collects the declarations of one package and what they import. */
class PackageFile {
  /** @type {string[]} */
  #blocks = [];
  /** @type {Set<string>} */
  #names = new Set();
  /** @type {Map<string, Set<string>>} */
  #imports = new Map();
  /** @type {string[]} */
  #events = [];
  #refuses = false;
  #serves = false;

  /** @param {string} packageName */
  constructor(packageName) {
    this.packageName = packageName;
  }

  /** @param {protobuf.ReflectionObject} object */
  declare(object) {
    if (object instanceof protobuf.Service) this.#service(object);
    else if (object instanceof protobuf.Type) this.#message(object);
    else if (object instanceof protobuf.Enum) this.#enum(object);
  }

  text() {
    const head = ['// Generated from the protos by `npm run proto`. Do not edit.'];
    const model = [...(this.#events.length > 0 ? ['Announcement'] : []), ...(this.#serves ? ['ServiceName'] : [])];
    const imports = [];
    if (model.length > 0) imports.push(`import type { ${model.join(', ')} } from '../../model.js';`);
    if (this.#refuses) imports.push(`import { refusing } from '../../refusal.js';`);
    for (const [from, names] of [...this.#imports].sort(([a], [b]) => (a < b ? -1 : 1))) {
      imports.push(`import type { ${[...names].sort().join(', ')} } from '${from}';`);
    }
    return (
      [head.join('\n'), imports.join('\n'), ...this.#blocks, ...this.#eventBlocks()].filter((block) => block !== '').join('\n\n') + '\n'
    );
  }

  /** @param {protobuf.Service} service */
  #service(service) {
    const name = this.#claim(service);
    this.#serves = true;
    const methods = service.methodsArray.map((method) => {
      const request = this.#streamed(method.requestStream, this.#typeOf(method.resolvedRequestType, service));
      const response = this.#streamed(method.responseStream, this.#typeOf(method.resolvedResponseType, service));
      return `${doc(method.comment, '  ')}  ${method.name}(request: ${request}): ${response};`;
    });
    this.#blocks.push(
      `${doc(service.comment)}export interface ${name} {\n${methods.join('\n')}\n}`,
      `/** Names ${name} for clients and for the service that implements it. */\n` +
        `export const ${name}: ServiceName<${name}> = { fullName: '${this.packageName}.${service.name}' };`,
    );
  }

  /** @param {boolean | undefined | object} streams @param {string} type */
  #streamed(streams, type) {
    return streams ? `AsyncIterable<${type}>` : type;
  }

  /** @param {protobuf.Type} type */
  #message(type) {
    const name = this.#claim(type);
    const fields = type.fieldsArray.map((field) => doc(field.comment, '  ') + this.#member(field));
    const body = fields.length > 0 ? `{\n${fields.join('\n')}\n}` : '{}';
    this.#blocks.push(`${doc(type.comment)}export interface ${name} ${body}`);
    const isEvent = (type.parsedOptions ?? []).some((/** @type {object} */ option) => '(heming.options.v1.event)' in option);
    if (isEvent) this.#events.push(name);
    for (const nested of type.nestedArray) this.declare(nested);
  }

  /** @param {protobuf.Field} field */
  #member(field) {
    const type = this.#fieldType(field);
    if (field instanceof protobuf.MapField) return `  readonly ${field.name}: Readonly<Record<string, ${type}>>;`;
    if (field.repeated) return `  readonly ${field.name}: readonly ${type.includes(' ') ? `(${type})` : type}[];`;
    const absentable = field.partOf || field.resolvedType instanceof protobuf.Type;
    return absentable ? `  readonly ${field.name}?: ${type} | undefined;` : `  readonly ${field.name}: ${type};`;
  }

  /** @param {protobuf.Field} field */
  #fieldType(field) {
    const scalar = SCALARS.get(field.type);
    if (scalar) return scalar;
    return this.#typeOf(field.resolvedType, field);
  }

  /** @param {protobuf.ReflectionObject | null} target @param {protobuf.ReflectionObject} user */
  #typeOf(target, user) {
    if (!target) throw new Error(`${user.fullName} has an unresolved type`);
    const fullName = target.fullName.slice(1);
    const wellKnown = WELL_KNOWN.get(fullName);
    if (wellKnown) return wellKnown;
    const match = /^(heming\.(\w+)\.v1)\.(.+)$/.exec(fullName);
    if (!match) throw new Error(`${user.fullName} uses ${fullName}, which has no TypeScript shape`);
    const name = match[3].replaceAll('.', '');
    if (match[1] !== this.packageName) {
      const from = `../${match[2]}/v1.js`;
      this.#imports.set(from, (this.#imports.get(from) ?? new Set()).add(name));
    }
    return isReason(target) ? `${name} | '${zeroOf(target)}'` : name;
  }

  /** @param {protobuf.Enum} type */
  #enum(type) {
    const name = this.#claim(type);
    const reason = isReason(type);
    const words = Object.keys(type.values).filter((word) => !reason || type.values[word] !== 0);
    const lines = words.map((word) => `${doc(type.comments[word], '  ')}  | '${word}'`);
    this.#blocks.push(`${doc(type.comment)}export type ${name} =\n${lines.join('\n')};`);
    if (!reason) {
      this.#words(type, name);
      return;
    }
    this.#refuses = true;
    this.#blocks.push(
      `/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */\n` +
        `export const refuse = refusing<Reason>('${this.packageName}.Reason');`,
    );
  }

  /** @param {protobuf.Enum} type @param {string} name in TypeScript */
  #words(type, name) {
    const entries = Object.keys(type.values).map((value) => `  ${value}: ${JSON.stringify(wordOf(type, value))},`);
    this.#blocks.push(
      `/** The Chinese word of each \`${name}\`; what is not stated has none. */\n` +
        `export const ${constantCase(name)}_WORDS: Readonly<Record<${name}, string>> = {\n${entries.join('\n')}\n};`,
    );
  }

  #eventBlocks() {
    if (this.#events.length === 0) return [];
    const members = this.#events.map((name) => `  '${this.packageName}.${name}': ${name};`);
    return [
      `/** What this package announces, by full name of the event. */\nexport interface Events {\n${members.join('\n')}\n}`,
      `/** Makes the event to save with the change that caused it. */\n` +
        `export function announce<E extends keyof Events>(type: E, data: Events[E]): Announcement<E, Events[E]> {\n  return { type, data };\n}`,
    ];
  }

  /** @param {protobuf.ReflectionObject} object */
  #claim(object) {
    const name = object.fullName.slice(this.packageName.length + 2).replaceAll('.', '');
    if (RESERVED.has(name) || this.#names.has(name)) throw new Error(`${object.fullName}: the TypeScript name ${name} is taken`);
    this.#names.add(name);
    return name;
  }
}

/** @param {protobuf.ReflectionObject} object @returns {object is protobuf.Enum} */
function isReason(object) {
  return object instanceof protobuf.Enum && object.name === 'Reason' && !(object.parent instanceof protobuf.Type);
}

/** @param {protobuf.Enum} type @param {string} value @returns {string} its Chinese word; empty when it has none */
function wordOf(type, value) {
  return type.valuesOptions?.[value]?.['(heming.options.v1.value_word)'] ?? '';
}

/** @param {string} name for example `CaseCategory` @returns {string} for example `CASE_CATEGORY` */
function constantCase(name) {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/** @param {protobuf.Enum} type */
function zeroOf(type) {
  return type.valuesById[0];
}

/** @param {string | null | undefined} comment @param {string} [indent] */
function doc(comment, indent = '') {
  if (!comment) return '';
  const lines = comment.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
