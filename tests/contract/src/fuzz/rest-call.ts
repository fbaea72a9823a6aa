import type { HttpBinding } from '@heming/contracts';
import type { RestRequest } from '../rest-client.js';
import type { Message } from './message-maker.js';

/** The HTTP request that carries a message over a binding, whatever the message holds. */
export function restCall(binding: HttpBinding, message: Message): RestRequest {
  const left = structuredClone(message);
  const path = binding.template.replace(/\{([^=}]+)(?:=[^}]*)?\}/g, (_, field: string) => segments(taken(left, field)));
  const verb = binding.verb.toUpperCase();
  if (binding.body === '*') return { verb, path, body: left };
  if (binding.body === '') return { verb, path: path + queryOf(left) };
  const body = left[binding.body];
  delete left[binding.body];
  return { verb, path: path + queryOf(left), ...(body !== undefined && { body }) };
}

/** Takes the value of a path in proto names out of a message. */
function taken(message: Message, field: string): string {
  const path = field.split('.').map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  const owner = path.slice(0, -1).reduce<unknown>((within, name) => (within as Message | undefined)?.[name], message) as
    Message | undefined;
  const leaf = path.at(-1) ?? '';
  const value = owner?.[leaf];
  if (typeof owner === 'object' && owner !== null) delete owner[leaf];
  return typeof value === 'string' ? value : String(value ?? '');
}

function segments(text: string): string {
  return text.split('/').map(escaped).join('/');
}

/** Percent-encoded UTF-8; lone surrogates, which it does not have, become U+FFFD. */
function escaped(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

function queryOf(message: Message): string {
  const pairs = Object.entries(message).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function pairsOf(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 250).flatMap((item) => pairsOf(name, item));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([inner, one]) => pairsOf(`${name}.${inner}`, one));
  return [`${escaped(name)}=${escaped(String(value))}`];
}
