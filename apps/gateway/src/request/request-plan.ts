import type { IncomingHttpHeaders } from 'node:http';
import { InvalidRequest, type HttpBinding, type JsonValue, type MethodContract, type Violation } from '@heming/contracts';
import type { Root } from 'protobufjs';
import type { PathTemplate } from '../routing/path-template.js';
import { fieldsAlong, shapeOf, type FieldShape, type MessageShape } from './message-shape.js';
import { addQuery, typedValue, type Covered, type JsonObject } from './query-parameters.js';
import { idempotencyKeyOf, ifMatchOf } from './request-headers.js';
import { impliedMask } from './update-mask.js';
import { violations } from './violations.js';

/** What an HTTP request brings to a message. */
export interface RequestParts {
  /** Values of the path variables, in the order of the template. */
  readonly values: readonly string[];
  /** Query string without the question mark. */
  readonly query: string;
  /** The JSON body; undefined when there is none. */
  readonly body: JsonValue | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** How the requests of one binding become messages; compiled once. */
export class RequestPlan {
  /** Where the HTTP body goes: nowhere, over the whole message, into one field, or in pieces into a bytes field of a stream. */
  readonly body: 'none' | 'message' | 'field' | 'stream';
  /** The field the body goes to, with `field` and `stream`. */
  readonly bodyField: string;
  readonly #method: MethodContract;
  readonly #shape: MessageShape;
  readonly #variables: readonly (readonly FieldShape[])[];
  readonly #covered: Covered;
  readonly #etagPath: readonly string[] | undefined;
  readonly #takesRequestId: boolean;
  readonly #mask: { readonly resource: string; readonly shape: MessageShape } | undefined;

  /** @throws Error when the binding names fields that do not exist or cannot be bound */
  constructor(root: Root, method: MethodContract, binding: HttpBinding, template: PathTemplate) {
    this.#method = method;
    this.#shape = shapeOf(root, method.request.fullName);
    this.#variables = template.variables.map((variable) => boundField(this.#shape, variable.fieldPath));
    const bodyField = binding.body === '' || binding.body === '*' ? undefined : fieldsAlong(this.#shape, [binding.body])[0]!;
    this.body = bodyOf(method, binding, bodyField);
    this.bodyField = bodyField?.name ?? '';
    this.#covered = this.body === 'message' ? EVERYTHING : new Set([...this.#variables.map(pathOf), this.bodyField]);
    const resource = bodyField ?? this.#variables.find((fields) => fields.length > 1)?.[0];
    this.#etagPath = etagPathOf(this.#shape, resource);
    this.#takesRequestId = this.#shape.get('requestId')?.kind === 'text';
    const masked = binding.verb === 'patch' && bodyField?.kind === 'message' && this.#shape.get('updateMask')?.kind === 'field-mask';
    this.#mask = masked ? { resource: bodyField.name, shape: bodyField.message() } : undefined;
  }

  /**
   * The request message. Only its form is checked here; the field rules are the service's, which must check them for gRPC callers, too.
   * @param wrong what was found wrong before, reported together with the rest
   * @throws InvalidRequest with everything that is wrong
   */
  build(parts: RequestParts, wrong: Violation[] = []): object {
    const json = this.#bodyJson(parts.body, wrong);
    // Before the path is added: what the path names is not changed.
    if (this.#mask && json['updateMask'] === undefined && !hasParameter(parts.query, 'updateMask')) {
      json['updateMask'] = impliedMask(json[this.#mask.resource], this.#mask.shape);
    }
    for (let i = 0; i < this.#variables.length; i += 1) addPathValue(json, this.#variables[i]!, parts.values[i]!, wrong);
    if (parts.query !== '') addQuery(parts.query, this.#shape, this.#covered, json, wrong);
    this.#addHeaders(json, parts.headers, wrong);
    return decode(this.#method, json, wrong);
  }

  #bodyJson(body: JsonValue | undefined, wrong: Violation[]): JsonObject {
    if (body === undefined) return {};
    if (this.body === 'field') return { [this.bodyField]: body };
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body;
    wrong.push(violations.bodyNotObject());
    return {};
  }

  #addHeaders(json: JsonObject, headers: IncomingHttpHeaders, wrong: Violation[]): void {
    const key = headers['idempotency-key'];
    if (this.#takesRequestId && typeof key === 'string')
      addHeaderValue(json, ['requestId'], idempotencyKeyOf(key), 'Idempotency-Key', wrong);
    const ifMatch = headers['if-match'];
    if (this.#etagPath === undefined || ifMatch === undefined) return;
    const etag = ifMatchOf(ifMatch, wrong);
    if (etag !== undefined) addHeaderValue(json, this.#etagPath, etag, 'If-Match', wrong);
  }
}

const EVERYTHING: Covered = { has: () => true };

function pathOf(fields: readonly FieldShape[]): string {
  return fields.map((field) => field.name).join('.');
}

function boundField(shape: MessageShape, path: readonly string[]): FieldShape[] {
  const fields = fieldsAlong(shape, path);
  const leaf = fields[fields.length - 1]!;
  if (leaf.repeated || leaf.map || leaf.kind === 'message') throw new Error(`the field ${path.join('.')} cannot be bound to a path`);
  return fields;
}

function bodyOf(method: MethodContract, binding: HttpBinding, field: FieldShape | undefined): RequestPlan['body'] {
  if (method.kind === 'client-stream') {
    if (field?.kind !== 'bytes' || field.repeated) throw new Error(`${method.path}: the body of a client stream is a bytes field`);
    return 'stream';
  }
  if (binding.body === '') return 'none';
  return field ? 'field' : 'message';
}

function etagPathOf(shape: MessageShape, resource: FieldShape | undefined): readonly string[] | undefined {
  if (shape.get('etag')?.kind === 'text') return ['etag'];
  if (resource?.kind === 'message' && resource.message().get('etag')?.kind === 'text') return [resource.name, 'etag'];
  return undefined;
}

function hasParameter(query: string, name: string): boolean {
  return query.includes(name) && query.split('&').some((pair) => pair === name || pair.startsWith(`${name}=`));
}

function addPathValue(json: JsonObject, fields: readonly FieldShape[], value: string, wrong: Violation[]): void {
  const leaf = fields[fields.length - 1]!;
  const target = targetOf(
    json,
    fields.slice(0, -1).map((field) => field.name),
  );
  if (target === undefined) return;
  const present = target[leaf.name];
  if (present === undefined || present === '') target[leaf.name] = typedValue(leaf, value);
  else if (String(present) !== value) wrong.push(violations.differsFrom(pathOf(fields), 'path'));
}

function addHeaderValue(json: JsonObject, path: readonly string[], value: string, header: string, wrong: Violation[]): void {
  const leaf = path[path.length - 1]!;
  const target = targetOf(json, path.slice(0, -1));
  if (target === undefined) return;
  const present = target[leaf];
  if (present === undefined || present === '') target[leaf] = value;
  else if (present !== value) wrong.push(violations.differsFrom(path.join('.'), header));
}

/** The object at a path, made where it is absent; undefined where the caller put something else, which the codec will refuse. */
function targetOf(json: JsonObject, path: readonly string[]): JsonObject | undefined {
  let target = json;
  for (const name of path) {
    const inner = (target[name] ??= {});
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return undefined;
    target = inner;
  }
  return target;
}

function decode(method: MethodContract, json: JsonObject, wrong: Violation[]): object {
  try {
    const message = method.request.fromJson(json);
    if (wrong.length === 0) return message;
  } catch (thrown) {
    if (!(thrown instanceof InvalidRequest)) throw thrown;
    wrong.push(...thrown.violations);
  }
  throw new InvalidRequest(wrong);
}
