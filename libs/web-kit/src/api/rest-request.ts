import { METHODS, type Calls } from '../generated/api.js';

/** Name of a method of the contract. */
export type MethodName = keyof Calls & keyof typeof METHODS;

/** What a caller may leave out: absent means default. */
export type Draft<T> = T extends readonly (infer I)[]
  ? readonly Draft<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> }
    : T;

/** A request of a method: the members that the caller states. */
export type RequestOf<M extends MethodName> = Draft<Calls[M]['request']>;
export type ResponseOf<M extends MethodName> = Calls[M]['response'];

/** A call as HTTP has it. */
export interface RestRequest {
  readonly verb: string;
  /** Path with query. */
  readonly target: string;
  /** JSON value; absent when the method has no body. */
  readonly body?: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Puts a request into path, query and body, as the contract binds its method.
 * @throws Error when a member that the path needs is missing: a screen asked for nothing
 */
export function restRequest<M extends MethodName>(method: M, request: RequestOf<M>): RestRequest {
  const { verb, path, body } = METHODS[method];
  const members = request as Members;
  const supplied = new Set<string>();
  const filled = path.replace(/\{([\w.]+)(?:=[^}]*)?\}/g, (_whole, field: string) => {
    const value = memberAt(members, field);
    if (typeof value !== 'string' || value === '') throw new Error(`${method} needs ${field}`);
    supplied.add(field);
    return value.split('/').map(encodeURIComponent).join('/');
  });
  const rest = Object.fromEntries(Object.entries(members).filter(([name]) => !supplied.has(name)));
  if (body === '*') return { verb, target: filled, body: rest };
  const query = queryOf(body === '' ? rest : Object.fromEntries(Object.entries(rest).filter(([name]) => name !== body)));
  const target = query === '' ? filled : `${filled}?${query}`;
  return body === '' ? { verb, target } : { verb, target, body: rest[body] ?? {} };
}

function memberAt(members: Members, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Members | undefined)?.[name], members);
}

/** Members at their default are left out, so that addresses stay short. */
function queryOf(members: Members): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined || value === '' || value === false || value === 0) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return query.toString();
}
