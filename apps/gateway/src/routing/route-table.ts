import type { PathTemplate } from './path-template.js';

/** What the table says about a path. */
export type Found<T> =
  | { readonly kind: 'route'; readonly route: T; readonly values: readonly string[] }
  /** The path exists, under other HTTP methods. */
  | { readonly kind: 'other-method'; readonly allow: readonly string[] }
  | { readonly kind: 'nothing' }
  /** A percent escape in the path is broken. */
  | { readonly kind: 'malformed' };

const NOTHING = { kind: 'nothing' } as const;
const MALFORMED = { kind: 'malformed' } as const;

interface Entry<T> {
  readonly template: PathTemplate;
  readonly route: T;
}

/** Verb of the path (empty for none), then HTTP method. */
type Ends<T> = Map<string, Map<string, Entry<T>>>;

class Node<T> {
  readonly literals = new Map<string, Node<T>>();
  one: Node<T> | undefined;
  readonly ends: Ends<T> = new Map();
  /** Ends of templates that go on with `**`. */
  readonly restEnds: Ends<T> = new Map();
}

/** Finds the route of a request: one trie over the segments of all path templates; a literal beats `*`, `*` beats `**`. */
export class RouteTable<T> {
  readonly #root = new Node<T>();

  /** Adds a route. `method` is an HTTP method in capitals. @throws Error when another route answers exactly the same requests */
  add(method: string, template: PathTemplate, route: T): void {
    let node = this.#root;
    let ends = node.ends;
    for (const part of template.parts) {
      if (part.kind === 'rest') {
        ends = node.restEnds;
        break;
      }
      node = part.kind === 'one' ? (node.one ??= new Node()) : childOf(node, part.text);
      ends = node.ends;
    }
    const methods = ends.get(template.verb) ?? new Map<string, Entry<T>>();
    const other = methods.get(method);
    if (other) throw new Error(`${method} ${template.text} and ${method} ${other.template.text} answer the same requests`);
    ends.set(template.verb, methods.set(method, { template, route }));
  }

  /** Whether the first segment of a path belongs to the table, so that an unknown path below it is not for anybody else. */
  owns(path: string): boolean {
    const end = path.indexOf('/', 1);
    return this.#root.literals.has(end < 0 ? path.slice(1) : path.slice(1, end));
  }

  /** The route of a path as it stands in the request line, without its query. HEAD finds what GET does. */
  find(method: string, path: string): Found<T> {
    const raw = path.slice(1).split('/');
    const last = raw.length - 1;
    const colon = raw[last]!.lastIndexOf(':');
    const verb = colon < 0 ? '' : raw[last]!.slice(colon + 1);
    if (colon >= 0) raw[last] = raw[last]!.slice(0, colon);
    const search = new Search<T>(method === 'HEAD' ? 'GET' : method, raw, verb);
    if (path.includes('%') && !search.decode()) return MALFORMED;
    const entry = search.descend(this.#root, 0);
    if (entry)
      return { kind: 'route', route: entry.route, values: entry.template.variables.length === 0 ? NONE : search.values(entry.template) };
    return search.allow.size === 0 ? NOTHING : { kind: 'other-method', allow: withHead(search.allow) };
  }
}

const NONE: readonly string[] = [];

class Search<T> {
  /** Methods seen at the path, for `Allow`. */
  readonly allow = new Set<string>();
  #segments: readonly string[];

  constructor(
    readonly method: string,
    readonly raw: readonly string[],
    readonly verb: string,
  ) {
    this.#segments = raw;
  }

  /** Decodes the segments; false when an escape is broken. */
  decode(): boolean {
    try {
      this.#segments = this.raw.map(decodeURIComponent);
      return true;
    } catch {
      return false;
    }
  }

  descend(node: Node<T>, depth: number): Entry<T> | undefined {
    if (depth === this.#segments.length) return this.#end(node.ends) ?? this.#end(node.restEnds);
    const segment = this.#segments[depth]!;
    const literal = node.literals.get(segment);
    const found = literal && this.descend(literal, depth + 1);
    if (found) return found;
    if (segment !== '' && node.one) {
      const under = this.descend(node.one, depth + 1);
      if (under) return under;
    }
    return this.#end(node.restEnds);
  }

  #end(ends: Ends<T>): Entry<T> | undefined {
    const methods = ends.get(this.verb);
    if (!methods) return undefined;
    const entry = methods.get(this.method);
    if (!entry) for (const method of methods.keys()) this.allow.add(method);
    return entry;
  }

  /** The value of each variable, in the order of the template. */
  values(template: PathTemplate): string[] {
    return template.variables.map((variable) => {
      const to = variable.rest ? this.raw.length : variable.to;
      if (!variable.multiple) return this.#segments[variable.from]!;
      let value = '';
      for (let i = variable.from; i < to; i += 1) value += (i === variable.from ? '' : '/') + decodeKeepingSlashes(this.raw[i]!);
      return value;
    });
  }
}

/** Decodes a segment but leaves `%2F`, so that an escaped slash never becomes a separator of a resource name. */
function decodeKeepingSlashes(raw: string): string {
  return raw.includes('%') ? decodeURIComponent(raw.replace(/%(2f)/gi, '%25$1')) : raw;
}

function childOf<T>(node: Node<T>, literal: string): Node<T> {
  const child = node.literals.get(literal) ?? new Node<T>();
  node.literals.set(literal, child);
  return child;
}

function withHead(methods: ReadonlySet<string>): string[] {
  return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).sort();
}
