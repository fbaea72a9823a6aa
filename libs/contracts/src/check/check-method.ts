import type { Method, Type } from 'protobufjs';
import { listOption, messageOption, OPTION, optionsOf, textOption, type Options } from '../options.js';
import { fieldAt, isTextAt } from './field-at.js';

const PERMISSION = /^([a-z]+)\.[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/;
const VERBS = ['get', 'put', 'post', 'delete', 'patch'];

/** What a method lacks: who may call it, what the audit trail keeps, and REST paths that its messages can serve. */
export function checkMethod(method: Method): string[] {
  const { resolvedRequestType: request, resolvedResponseType: response } = method;
  const name = method.fullName.slice(1);
  if (request === null || response === null) return [`${name}: a type is not declared`];
  const options = optionsOf(method);
  const bindings = listOption(options, OPTION.http).flatMap((binding) => allBindings(binding as Options));
  const findings = [
    ...(method.requestStream && method.responseStream ? ['streams both ways, which no channel of ours does'] : []),
    ...checkAccess(messageOption(options, OPTION.access), method.fullName.split('.')[2] ?? ''),
    ...checkAudit(messageOption(options, OPTION.audit), request),
    ...bindings.flatMap((binding) => checkBinding(binding, request, response)),
  ];
  return findings.map((finding) => `${name}: ${finding}`);
}

function checkAccess(access: Options, service: string): string[] {
  if (Object.keys(access).length === 0) return ['access is missing'];
  const permission = textOption(access, 'permission');
  const rateClass = textOption(access, 'rate_class');
  return [
    ...(PERMISSION.exec(permission)?.[1] === service ? [] : [`permission "${permission}" must read ${service}.<resource>.<action>`]),
    ...(rateClass === '' || rateClass === 'RATE_CLASS_UNSPECIFIED' ? ['rate_class is missing'] : []),
    ...(Number(access['max_bytes'] ?? 0) >= 0 ? [] : ['max_bytes must not be negative']),
  ];
}

function checkAudit(audit: Options, request: Type): string[] {
  const scope = textOption(audit, 'scope');
  if (scope === '' || scope === 'SCOPE_UNSPECIFIED') return ['audit scope is missing'];
  const resource = textOption(audit, 'resource');
  return resource === '' || isTextAt(request, resource) ? [] : [`audit resource ${resource} is no text field of the request`];
}

function allBindings(rule: Options): readonly Options[] {
  return [rule, ...listOption(rule, 'additional_bindings').flatMap((more) => allBindings(more as Options))];
}

function checkBinding(rule: Options, request: Type, response: Type): string[] {
  const verbs = VERBS.filter((verb) => verb in rule);
  const template = textOption(rule, verbs[0] ?? '');
  if (verbs.length !== 1 || !template.startsWith('/')) return ['an HTTP binding must have one verb and a path'];
  const variables = [...template.matchAll(/\{([^{}=]+)(?:=[^{}]*)?\}/g)].map(([, path = '']) => path);
  const body = textOption(rule, 'body');
  const answer = textOption(rule, 'response_body');
  return [
    ...variables.filter((path) => !isTextAt(request, path)).map((path) => `${template}: ${path} is no text field of the request`),
    ...(body === '' || body === '*' || fieldAt(request, body) ? [] : [`${template}: body ${body} is no field of the request`]),
    ...(answer === '' || fieldAt(response, answer) ? [] : [`${template}: response_body ${answer} is no field of the answer`]),
  ];
}
