import { Type, type Field } from 'protobufjs';
import { answersFile } from './file-chunk.js';
import type { JsonValue, MethodContract } from './model.js';
import type { Json, Schemas } from './openapi-schema.js';
import { singular, type RestPath } from './openapi-path.js';
import { optionsOf, OPTION, textOption } from './options.js';
import { ruleOf } from './rule.js';

/** Parameters that stand in the path: one per resource id. */
export function pathParameters(request: Type, path: RestPath, example: Json): Json[] {
  return path.variables.flatMap(({ field, segments }) => {
    const bound = fieldAt(request, field);
    const names = String(valueAt(example, field) ?? '').split('/');
    const patterns = patternsOf(bound, segments.length);
    return segments.flatMap((segment, index) => {
      if (!segment.startsWith('{')) return [];
      const collection = segments[index - 1] ?? '';
      const word = wordOf(request, collection);
      return [
        {
          name: segment.slice(1, -1),
          in: 'path',
          required: true,
          description: `${word === '' ? '' : `${word}编号。 `}What follows \`${collection}/\` in \`${segments.join('/')}\`, the ${field} of the request.`,
          schema: { type: 'string', minLength: 1, ...(patterns[index] !== undefined && { pattern: `^(?:${patterns[index]})$` }) },
          example: names[index] ?? '',
        } satisfies Json,
      ];
    });
  });
}

/** Parameters of the query: what neither path nor body supplies, members of messages with dots. */
export function queryParameters(schemas: Schemas, request: Type, supplied: ReadonlySet<string>, example: Json, prefix = ''): Json[] {
  return request.fieldsArray.flatMap((field) => {
    const name = `${prefix}${field.name}`;
    if (supplied.has(name)) return [];
    const { resolvedType } = field.resolve();
    if (resolvedType instanceof Type && !resolvedType.fullName.startsWith('.google.')) {
      return field.repeated ? [] : queryParameters(schemas, resolvedType, supplied, (example[field.name] ?? {}) as Json, `${name}.`);
    }
    const { title, description, ...schema } = schemas.field(field);
    // A PATCH without a mask means the members of its body.
    const required = ruleOf(field)?.required === true && name !== 'updateMask';
    return [
      {
        name,
        in: 'query',
        required,
        description: [title, description].filter((part) => part !== undefined).join('。 '),
        schema,
        ...(required && { example: example[field.name] as JsonValue }),
      },
    ];
  });
}

/** Headers that a request may carry beside its message, as references to `HEADERS`. */
export function headerParameters(method: MethodContract, request: Type, conditional: boolean): Json[] {
  const names = [
    ...(request.fields['requestId'] ? ['IdempotencyKey'] : []),
    ...(conditional ? ['IfMatch'] : []),
    ...(method.access.purposeRequired ? ['Purpose'] : []),
    ...(!method.access.purposeRequired && method.audit.scope === 'EVERY_CALL' && answersFile(method) ? ['FilePurpose'] : []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** Whether a caller may make the method conditional: its request, or the resource it carries, has an etag. */
export function isConditional(method: MethodContract, request: Type, path: RestPath): boolean {
  if (method.reads || method.kind !== 'unary') return false;
  const resource = path.variables.find(({ field }) => field.includes('.'))?.field.split('.')[0];
  const carried = resource === undefined ? null : request.fields[resource]?.resolve().resolvedType;
  return request.fields['etag'] !== undefined || (carried instanceof Type && carried.fields['etag'] !== undefined);
}

/** The headers, described once. */
export const HEADERS: Readonly<Record<string, Json>> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '请求编号。 Makes a repeated request have one effect, as `requestId` does; a UUID is a good choice.',
    schema: { type: 'string', maxLength: 64 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: '版本标记。 Carries the command out only while the resource has this quoted etag; otherwise the answer is 412.',
    schema: { type: 'string', pattern: '^(\\*|(W/)?"[^",]*")$' },
  },
  Purpose: {
    name: 'X-Purpose',
    in: 'header',
    required: true,
    description: '查阅用途。 Why personal data is read, as percent-encoded UTF-8 of at most 200 characters; kept in the audit trail.',
    schema: { type: 'string', minLength: 1 },
    example: '%E7%89%A9%E4%B8%9A%E7%BA%A0%E7%BA%B7%E8%B0%83%E8%A7%A3',
  },
  FilePurpose: {
    name: 'X-Purpose',
    in: 'header',
    required: false,
    description: '用途。 What the file is for, as of `X-Purpose` elsewhere; needed where the file holds personal data.',
    schema: { type: 'string', minLength: 1 },
  },
};

/** The field at a path in JSON names. @throws Error when there is none */
function fieldAt(type: Type, path: string): Field {
  const [first = '', ...rest] = path.split('.');
  const field = type.fields[first]?.resolve();
  if (!field) throw new Error(`${type.fullName} has no field ${path}`);
  return rest.length > 0 && field.resolvedType instanceof Type ? fieldAt(field.resolvedType, rest.join('.')) : field;
}

function valueAt(example: Json, path: string): JsonValue | undefined {
  return path.split('.').reduce<JsonValue | undefined>((value, member) => (value as Json | undefined)?.[member], example);
}

/** The pattern of each segment, where the pattern of the whole name falls apart at its slashes; a resource's own name follows its Get request. */
function patternsOf(field: Field, count: number): readonly string[] {
  const get = field.parent?.parent?.get(`Get${field.parent.name}Request`);
  const asked = field.name === 'name' && get instanceof Type ? get.fields['name'] : undefined;
  const pattern = ruleOf(field)?.pattern ?? (asked && ruleOf(asked)?.pattern) ?? '';
  const segments = splitOutsideBrackets(pattern);
  return segments.length === count ? segments : [];
}

function splitOutsideBrackets(pattern: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of pattern) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === '/' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** The Chinese word of the resource that a collection holds. */
function wordOf(request: Type, collection: string): string {
  const type = request.parent?.get(typeNameOf(collection));
  return type instanceof Type ? textOption(optionsOf(type), OPTION.messageWord) : '';
}

/** `functionalZones` → `FunctionalZone`. */
export function typeNameOf(collection: string): string {
  const name = singular(collection);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
