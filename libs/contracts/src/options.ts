import type { Enum, ReflectionObject } from 'protobufjs';

/** Options of a declared thing by full name of their extension (`heming.options.v1.rule`) or built-in name (`deprecated`). */
export type Options = Readonly<Record<string, unknown>>;

/** Full names of our options. */
export const OPTION = {
  access: 'heming.options.v1.access',
  audit: 'heming.options.v1.audit',
  event: 'heming.options.v1.event',
  http: 'google.api.http',
  refusal: 'heming.options.v1.refusal',
  rule: 'heming.options.v1.rule',
  sensitive: 'heming.options.v1.sensitive',
  serviceWord: 'heming.options.v1.service_word',
  methodWord: 'heming.options.v1.method_word',
  messageWord: 'heming.options.v1.message_word',
  enumWord: 'heming.options.v1.enum_word',
  valueWord: 'heming.options.v1.value_word',
  word: 'heming.options.v1.word',
} as const;

/** The options of a service, method, message, field or enum, with their original member names. One given twice is a list. */
export function optionsOf(object: ReflectionObject): Options {
  const options: Record<string, unknown> = {};
  for (const parsed of (object.parsedOptions ?? []) as unknown as Options[]) {
    for (const [key, value] of Object.entries(parsed)) {
      const name = bare(key);
      options[name] = name in options ? [options[name], value].flat() : value;
    }
  }
  return options;
}

/** The options of one word of an enum. protobufjs keeps them flat (`(x).code`, `(x).zh`): they are put together again. */
export function wordOptionsOf(type: Enum, word: string): Options {
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(type.valuesOptions?.[word] ?? {})) {
    const [, name = key, member] = /^(\([^)]*\)|[^.]+)(?:\.(.+))?$/.exec(key) ?? [];
    if (member === undefined) options[bare(name)] = value;
    else options[bare(name)] = { ...(options[bare(name)] as object | undefined), [member]: value };
  }
  return options;
}

/** A text option, or the empty text. */
export function textOption(options: Options, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

/** A message option as an object; empty when absent or not a message. */
export function messageOption(options: Options, name: string): Options {
  const value = options[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Options) : {};
}

/** A repeated option value as a list: protobufjs gives a single one bare. */
export function listOption(options: Options, name: string): readonly unknown[] {
  const value = options[name];
  return value === undefined ? [] : [value].flat();
}

function bare(key: string): string {
  return key.startsWith('(') ? key.slice(1, -1).replace(/^\./, '') : key;
}
