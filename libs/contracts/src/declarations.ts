import { Namespace, Type, type Enum, type Method, type ReflectionObject, type Service } from 'protobufjs';
import type { Codecs } from './codec/codecs.js';
import type { Access, Audit, EventContract, HttpBinding, MethodContract, ReasonContract, ServiceContract } from './model.js';
import { jsonPath } from './names.js';
import { listOption, messageOption, OPTION, optionsOf, textOption, wordOptionsOf, type Options } from './options.js';

/** Largest request, in bytes, of a method that states none. */
const DEFAULT_MAX_BYTES = 65_536;
const VERBS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Everything declared in a namespace, at any depth, in the order of the protos. */
export function declarationsOf(object: ReflectionObject | null): readonly ReflectionObject[] {
  if (object === null) return [];
  return [object, ...(object instanceof Namespace ? object.nestedArray.flatMap(declarationsOf) : [])];
}

/** Whether an enum says why a service refuses: it is called Reason and stands by itself. */
export function isReason(type: Enum): boolean {
  return type.name === 'Reason' && !(type.parent instanceof Type);
}

/** A service as the contract shows it. */
export function readService(service: Service, codecs: Codecs): ServiceContract {
  return {
    fullName: service.fullName.slice(1),
    word: textOption(optionsOf(service), OPTION.serviceWord),
    comment: service.comment ?? '',
    methods: new Map(service.methodsArray.map((method) => [method.name, readMethod(service.fullName.slice(1), method, codecs)])),
  };
}

function readMethod(service: string, method: Method, codecs: Codecs): MethodContract {
  const { resolvedRequestType: request, resolvedResponseType: response } = method.resolve() as Method;
  if (request === null || response === null) throw new Error(`${method.fullName} has an unresolved type`);
  const options = optionsOf(method);
  const level = options['idempotency_level'];
  return {
    service,
    name: method.name,
    path: `/${service}/${method.name}`,
    kind: method.responseStream ? 'server-stream' : method.requestStream ? 'client-stream' : 'unary',
    idempotent: level === 'NO_SIDE_EFFECTS' || level === 'IDEMPOTENT',
    reads: level === 'NO_SIDE_EFFECTS',
    request: codecs.of(request),
    response: codecs.of(response),
    access: readAccess(messageOption(options, OPTION.access)),
    audit: readAudit(messageOption(options, OPTION.audit)),
    http: listOption(options, OPTION.http).flatMap((binding) => readBindings(binding as Options)),
    word: textOption(options, OPTION.methodWord),
    comment: method.comment ?? '',
  };
}

function readAccess(access: Options): Access {
  return {
    permission: textOption(access, 'permission'),
    purposeRequired: access['purpose_required'] === true,
    stepUp: access['step_up'] === true,
    rateClass: (textOption(access, 'rate_class') || 'READ') as Access['rateClass'],
    maxBytes: Number(access['max_bytes'] ?? 0) || DEFAULT_MAX_BYTES,
  };
}

function readAudit(audit: Options): Audit {
  return {
    scope: (textOption(audit, 'scope') || 'EVERY_CALL') as Audit['scope'],
    resource: jsonPath(textOption(audit, 'resource')),
  };
}

/** A rule and its additional bindings, each as one path. */
function readBindings(rule: Options): readonly HttpBinding[] {
  const bindings = VERBS.filter((verb) => verb in rule).map((verb) => ({
    verb,
    template: textOption(rule, verb),
    body: jsonPath(textOption(rule, 'body')),
    responseBody: jsonPath(textOption(rule, 'response_body')),
  }));
  return [...bindings, ...listOption(rule, 'additional_bindings').flatMap((more) => readBindings(more as Options))];
}

/** A message as an event, if it is marked as one. */
export function readEvent(type: Type, codecs: Codecs): EventContract | undefined {
  const options = optionsOf(type);
  if (!(OPTION.event in options)) return undefined;
  return {
    fullName: type.fullName.slice(1),
    topic: type.parent?.fullName.slice(1) ?? '',
    keyField: jsonPath(textOption(messageOption(options, OPTION.event), 'key')),
    codec: codecs.of(type),
    word: textOption(options, OPTION.messageWord),
    comment: type.comment ?? '',
  };
}

/** The reasons of a Reason enum by word, without its zero. */
export function readReasons(type: Enum): ReadonlyMap<string, ReasonContract> {
  const words = Object.keys(type.values).filter((word) => type.values[word] !== 0);
  const codes = type.root.lookupEnum('heming.options.v1.Code').values;
  return new Map(words.map((word) => [word, readReason(messageOption(wordOptionsOf(type, word), OPTION.refusal), codes)]));
}

function readReason(refusal: Options, codes: Readonly<Record<string, number>>): ReasonContract {
  const codeName = textOption(refusal, 'code');
  return {
    code: codes[codeName] ?? 0,
    codeName,
    zh: textOption(refusal, 'zh'),
    en: textOption(refusal, 'en'),
    law: textOption(refusal, 'law'),
  };
}
