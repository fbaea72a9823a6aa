import { jsonPath } from './names.js';

/** A path of the API as OpenAPI writes it, and where its parameters go. */
export interface RestPath {
  /** `/v1/quarters/{quarterId}/buildings`. Equal paths have equal texts, whatever the request fields are called. */
  readonly text: string;
  /** Literal segments without the version: `quarters`, `buildings`. */
  readonly collections: readonly string[];
  readonly variables: readonly PathVariable[];
  /** `demarcate`; empty when there is none. */
  readonly verb: string;
}

/** A request field that the path supplies. */
export interface PathVariable {
  /** In JSON names: `quarter.name`. */
  readonly field: string;
  /** Segments of its value, parameters in braces: `quarters`, `{quarterId}`. */
  readonly segments: readonly string[];
}

/** Reads a template of google.api.http; parameters are named after the collection they stand in. */
export function restPath(template: string): RestPath {
  const variables: PathVariable[] = [];
  const collections: string[] = [];
  const [, path = template, verb = ''] =
    /^(.*?)(?::([A-Za-z]+))?$/.exec(template.replace(/\{[^}]*\}/g, (braces) => braces.replaceAll('/', '\0'))) ?? [];
  const segments = path
    .slice(1)
    .split('/')
    .flatMap((piece) => {
      if (!piece.startsWith('{')) return named([piece], collections);
      const [field = '', value = '*'] = piece.slice(1, -1).split('=');
      const own = named(value.split('\0'), collections);
      variables.push({ field: jsonPath(field), segments: own });
      return own;
    });
  return { text: `/${segments.join('/')}${verb === '' ? '' : `:${verb}`}`, collections: collections.slice(1), variables, verb };
}

/** `quarters` → `quarter`, `companies` → `company`. */
export function singular(collection: string): string {
  return collection.endsWith('ies') ? `${collection.slice(0, -3)}y` : collection.replace(/s$/, '');
}

/** Names of the request fields that a path supplies, at the top of the message. */
export function suppliedMembers(path: RestPath): ReadonlySet<string> {
  return new Set(path.variables.map(({ field }) => field).filter((field) => !field.includes('.')));
}

function named(segments: readonly string[], collections: string[]): string[] {
  return segments.map((segment) => {
    if (segment === '*' || segment === '**') return `{${singular(collections.at(-1) ?? 'resource')}Id}`;
    collections.push(segment);
    return segment;
  });
}
