/** One segment of a template: a literal word, any one segment (`*`), or any number of segments (`**`). */
export type Part = { readonly kind: 'literal'; readonly text: string } | { readonly kind: 'one' } | { readonly kind: 'rest' };

/** A request field that takes its value from the path. */
export interface Variable {
  /** As written: `quarter.name` is `['quarter', 'name']`. */
  readonly fieldPath: readonly string[];
  /** First part it covers. */
  readonly from: number;
  /** Part after the last it covers; with `rest`, everything to the end of the path belongs to it. */
  readonly to: number;
  readonly rest: boolean;
  /** Whether it covers more than one segment, so that an escaped slash in it must stay escaped (google.api.http). */
  readonly multiple: boolean;
}

/** A path template of google.api.http, taken apart. */
export interface PathTemplate {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly variables: readonly Variable[];
  /** The word after the colon; empty when there is none. */
  readonly verb: string;
}

/**
 * Reads a path template: `/v1/{name=quarters/*}:demarcate`.
 * @throws SyntaxError when it does not follow the grammar of google.api.http
 */
export function parsePathTemplate(text: string): PathTemplate {
  if (!text.startsWith('/')) throw new SyntaxError(`${text}: a path template starts with "/"`);
  const colon = text.indexOf(':', Math.max(text.lastIndexOf('/'), text.lastIndexOf('}')));
  const verb = colon < 0 ? '' : text.slice(colon + 1);
  if (colon >= 0 && !WORD.test(verb)) throw new SyntaxError(`${text}: "${verb}" is no verb`);
  const parts: Part[] = [];
  const variables: Variable[] = [];
  for (const piece of splitOutsideBraces(text.slice(1, colon < 0 ? undefined : colon))) {
    if (piece.startsWith('{')) variables.push(readVariable(text, piece, parts));
    else parts.push(readPart(text, piece));
  }
  const rest = parts.findIndex((part) => part.kind === 'rest');
  if (rest >= 0 && rest !== parts.length - 1) throw new SyntaxError(`${text}: "**" must come last`);
  const names = variables.map((variable) => variable.fieldPath.join('.'));
  if (new Set(names).size < names.length) throw new SyntaxError(`${text}: a field is bound twice`);
  return { text, parts, variables, verb };
}

const WORD = /^[A-Za-z0-9_~.-]+$/;
const FIELD_PATH = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/;

/** Slashes separate segments, but not within `{name=quarters/*}`. */
function splitOutsideBraces(path: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of path) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === '/' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function readVariable(text: string, piece: string, parts: Part[]): Variable {
  if (!piece.endsWith('}')) throw new SyntaxError(`${text}: a brace is not closed`);
  const inner = piece.slice(1, -1);
  const equals = inner.indexOf('=');
  const field = equals < 0 ? inner : inner.slice(0, equals);
  if (!FIELD_PATH.test(field)) throw new SyntaxError(`${text}: "${field}" is no field path`);
  const covered = (equals < 0 ? '*' : inner.slice(equals + 1)).split('/').map((segment) => readPart(text, segment));
  const from = parts.length;
  parts.push(...covered);
  const rest = covered.some((part) => part.kind === 'rest');
  return { fieldPath: field.split('.'), from, to: parts.length, rest, multiple: rest || covered.length > 1 };
}

function readPart(text: string, segment: string): Part {
  if (segment === '*') return { kind: 'one' };
  if (segment === '**') return { kind: 'rest' };
  if (!WORD.test(segment)) throw new SyntaxError(`${text}: "${segment}" is no path segment`);
  return { kind: 'literal', text: segment };
}
