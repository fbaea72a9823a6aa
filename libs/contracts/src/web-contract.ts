import { Enum, type Field, MapField, Type } from 'protobufjs';
import { answersFile } from './file-chunk.js';
import type { Contract, MethodContract } from './model.js';
import { optionsOf, OPTION, textOption, wordOptionsOf } from './options.js';
import type { Role } from './roles.js';

const HEAD = '// Generated from the contract by `npm run proto`. Do not edit.\n';
const WELL_KNOWN: Readonly<Record<string, string>> = { '.google.protobuf.Timestamp': 'string', '.google.protobuf.FieldMask': 'string' };

/**
 * What the web apps know of the contract, as TypeScript files by name: `api.ts`, the messages in their JSON shape and every method with its
 * path and permission; `words.ts`, the Chinese words of fields, values, methods and roles; `events.ts`, the catalogue of events.
 * @throws Error when two messages would get the same name
 */
export function webContract(contract: Contract, roles: Readonly<Record<string, Role>>): ReadonlyMap<string, string> {
  const methods = [...contract.services.values()]
    .flatMap((service) => [...service.methods.values()])
    .filter(
      ({ http, access }) =>
        http.length > 0 &&
        Object.entries(roles).some(([name, { permissions }]) => name !== 'SYSTEM' && permissions.includes(access.permission)),
    );
  const shapes = new Shapes();
  const calls = methods.map((method) => {
    const [request, response] = [method.request, method.response].map(({ fullName }) => shapes.nameOf(contract.root.lookupType(fullName)));
    return `  readonly ${method.name}: { readonly request: ${request}; readonly response: ${response} };`;
  });
  return new Map([
    [
      'api.ts',
      [
        HEAD,
        ...shapes.declarations(),
        `/** Request and answer of every method, in their JSON shape. */\nexport interface Calls {\n${calls.join('\n')}\n}\n`,
        `/** How every method is called over REST, and what permission it takes. */\nexport const METHODS = {\n${methods.map((method) => callOf(contract, method)).join('\n')}\n} as const;\n`,
      ].join('\n'),
    ],
    ['words.ts', wordsFile(shapes, methods, roles)],
    ['events.ts', eventsFile(contract)],
  ]);
}

function callOf(contract: Contract, method: MethodContract): string {
  const [binding] = method.http;
  if (binding === undefined) throw new Error(`${method.path} has no path`);
  const { permission, purposeRequired, stepUp } = method.access;
  const kind = answersFile(method) ? 'file' : { unary: 'unary', 'server-stream': 'stream', 'client-stream': 'upload' }[method.kind];
  const path = binding.template.replace(/\{([\w.]+)/g, (_whole, field: string) => `{${camel(field)}`);
  const repeatable = contract.root.lookupType(method.request.fullName).fields['requestId'] !== undefined;
  const facts = {
    verb: binding.verb,
    path,
    body: binding.body,
    kind,
    permission,
    reads: method.reads,
    repeatable,
    purpose: purposeRequired,
    stepUp,
  };
  return `  ${method.name}: ${literal(facts)},`;
}

function wordsFile(shapes: Shapes, methods: readonly MethodContract[], roles: Readonly<Record<string, Role>>): string {
  const named = Object.entries(roles).filter(([name]) => name !== 'SYSTEM');
  return [
    HEAD,
    table('Chinese words of fields, by message and field.', 'FIELD_WORDS', shapes.fieldWords()),
    table('Chinese words of values, by enum and value.', 'VALUE_WORDS', shapes.valueWords()),
    table(
      'Chinese words of methods.',
      'METHOD_WORDS',
      methods.map(({ name, word }) => [name, word] as const),
    ),
    `/** Roles: their words, and what a grant of each needs. */\nexport const ROLES = {\n${named
      .map(([name, { zh, en, level, actsFor }]) => `  ${name}: ${literal({ zh, en, level: level ?? 0, actsFor: actsFor ?? '' })},`)
      .join('\n')}\n} as const;\n`,
  ].join('\n');
}

function eventsFile({ events }: Contract): string {
  const lines = [...events.values()].map(
    ({ fullName, topic, keyField, word, comment }) => `  ${literal({ fullName, topic, keyField, word, comment })},`,
  );
  return `${HEAD}\n/** Every event that a service announces. */\nexport const EVENTS = [\n${lines.join('\n')}\n] as const;\n`;
}

/** Collects the messages and enums that methods reach, as TypeScript declarations of their JSON shape. */
class Shapes {
  readonly #types = new Map<string, Type | Enum>();

  /** The name of a message or enum, which is declared along with all that it holds. */
  nameOf(type: Type | Enum): string {
    const name = type.fullName.replace(/^\.heming\.\w+\.v1\./, '').replaceAll('.', '');
    const known = this.#types.get(name);
    if (known === undefined) {
      this.#types.set(name, type);
      if (type instanceof Type) for (const field of type.fieldsArray) this.#typeOf(field);
    } else if (known !== type) throw new Error(`${known.fullName} and ${type.fullName} have the same name`);
    return name;
  }

  declarations(): readonly string[] {
    return this.#sorted().map(([name, type]) =>
      type instanceof Enum
        ? `export type ${name} = ${Object.keys(type.values)
            .map((word) => `'${word}'`)
            .join(' | ')};\n`
        : `export interface ${name} {\n${type.fieldsArray.map((field) => `  ${this.#member(field)}\n`).join('')}}\n`,
    );
  }

  fieldWords(): readonly (readonly [string, string])[] {
    return this.#sorted().flatMap(([name, type]) =>
      type instanceof Type
        ? type.fieldsArray.map((field) => [`${name}.${field.name}`, textOption(optionsOf(field), OPTION.word)] as const)
        : [],
    );
  }

  valueWords(): readonly (readonly [string, string])[] {
    return this.#sorted().flatMap(([name, type]) =>
      type instanceof Enum
        ? Object.keys(type.values)
            .map((value) => [`${name}.${value}`, textOption(wordOptionsOf(type, value), OPTION.valueWord)] as const)
            .filter(([, word]) => word !== '')
        : [],
    );
  }

  #member(field: Field): string {
    const type = this.#typeOf(field);
    if (field instanceof MapField) return `readonly ${field.name}: Readonly<Record<string, ${type}>>;`;
    if (field.repeated) return `readonly ${field.name}: readonly ${type}[];`;
    const absentable = Boolean(field.partOf) || field.resolvedType instanceof Type;
    return absentable ? `readonly ${field.name}?: ${type} | undefined;` : `readonly ${field.name}: ${type};`;
  }

  #typeOf(field: Field): string {
    const { resolvedType, type } = field.resolve();
    if (resolvedType) return WELL_KNOWN[resolvedType.fullName] ?? this.nameOf(resolvedType);
    if (type === 'bool') return 'boolean';
    // 64-bit integers are texts in JSON, and so are bytes.
    return ['string', 'bytes'].includes(type) || type.endsWith('64') ? 'string' : 'number';
  }

  #sorted(): readonly (readonly [string, Type | Enum])[] {
    return [...this.#types].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

function table(comment: string, name: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([key, word]) => `  '${key}': ${literal(word)},`);
  return `/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

function camel(path: string): string {
  return path.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
