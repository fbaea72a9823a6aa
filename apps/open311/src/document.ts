import { create } from 'xmlbuilder';

/** A value of an answer. What is absent is left out of both formats: some clients take an empty XML element for a value. */
export type Value = string | number | boolean | undefined | List | Fields;

/** Named values, in order. */
export interface Fields {
  readonly [name: string]: Value;
}

/** A list of values: an array in JSON; in XML elements of one name within that of the list. */
export class List {
  constructor(
    /** Name of the elements. */
    readonly element: string,
    readonly items: readonly Value[],
  ) {}
}

/** An answer: in XML its root has a name, in JSON it is the content alone (Spark convention). */
export interface Document {
  readonly root: string;
  readonly content: List | Fields;
}

/** Formats of the interface. */
export type Format = 'xml' | 'json';

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** An answer as text of a format. */
export function written({ root, content }: Document, format: Format): string {
  if (format === 'json') return JSON.stringify(jsonOf(content));
  // Characters that XML cannot hold, such as controls, are dropped.
  return create({ [root]: xmlOf(content) }, { version: '1.0', encoding: 'utf-8', invalidCharReplacement: '' }).end();
}

function jsonOf(value: Value): unknown {
  if (value instanceof List) return value.items.map(jsonOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonOf(part)]));
}

/** As xmlbuilder takes it; texts by `#text`, since it reads names that begin with `@` or `#` as its own. */
function xmlOf(value: Value): object {
  if (value instanceof List) return value.items.length === 0 ? {} : { [value.element]: value.items.map(xmlOf) };
  if (typeof value !== 'object') return { '#text': String(value) };
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(present.map(([name, part]) => [name, xmlOf(part)]));
}
