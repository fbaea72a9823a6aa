import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { DocumentCollection, Stored } from '../ports/document-store.js';
import type { Collection } from './collection.js';
import { Schema } from './index.js';

/** What a sealed field reads as once the key of its document is dropped. */
export const ERASED = '(erased)';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** Format of sealed values; another one, should it ever come, begins otherwise. */
const FORMAT = '1.';
/** The same as the first byte of sealed bytes. */
const BYTES_FORMAT = 1;

/** What can be sealed. */
export type Sealable = string | Uint8Array;

/** The data key of one document, wrapped; kept in a document of its own so that dropping it erases what it sealed. */
export interface SealedKey {
  /** `sealedKeys/<collection>/<document name>`. */
  readonly name: string;
  readonly division: string;
  /** The wrapped key; empty once it is dropped. The document stays, so that no later write brings the content back. */
  readonly wrapped: string;
}

/** Data keys of a service. */
export const sealedKeys: Collection<SealedKey> = {
  name: 'sealedKeys',
  schema: new Schema<SealedKey>({
    name: { type: String, required: true },
    division: { type: String },
    wrapped: { type: String },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
};

/** The data key is another one than that which what is stored was sealed with. */
export class WrongDataKey extends Error {
  override readonly name = 'WrongDataKey';
  constructor(options: ErrorOptions) {
    super(
      '数据密钥不是封存个人信息时所用的 the data key (HEMING_DATA_KEY, or data.key in the data folder) is not the one that personal data were sealed with',
      options,
    );
  }
}

/** Where sealed values belong: part of what their tag proves, so that none can be moved elsewhere. */
export interface Place {
  readonly collection: string;
  readonly document: string;
  readonly field: string;
}

/**
 * Seals field values with a key per document (AES-256-GCM), wraps these keys with a key-encryption key, and makes the blind indexes that exact
 * search uses (HMAC-SHA-256, a key of its own). Both keys come from the process's data key by HKDF-SHA-256 (RFC 5869).
 */
export class Sealing {
  readonly #keys: DocumentCollection<SealedKey>;
  readonly #wrapping: Uint8Array;
  readonly #blinding: Uint8Array;

  /** @param dataKey 32 bytes @throws RangeError for a key of another length */
  constructor(keys: DocumentCollection<SealedKey>, dataKey: Uint8Array) {
    if (dataKey.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`);
    this.#keys = keys;
    this.#wrapping = wrappingOf(dataKey);
    this.#blinding = derived(dataKey, 'heming blind index');
  }

  /** @throws WrongDataKey when the first key that was not dropped cannot be opened; without one, nothing is sealed yet */
  async requireKey(): Promise<void> {
    for await (const { state } of this.#keys.find({})) {
      if (state.wrapped !== '') return requireUnwraps(this.#wrapping, state);
    }
  }

  /** The key of a document; undefined when it was dropped or there never was one. */
  async keyOf(collection: string, document: string): Promise<Uint8Array | undefined> {
    const kept = await this.#keys.get(keyName(collection, document));
    return kept === undefined || kept.state.wrapped === '' ? undefined : this.#unwrap(kept.state);
  }

  /** The keys of documents, made where there is none; undefined for a dropped one. Resolves when they are durable; at most 1,000 at once. */
  async keysFor(collection: string, documents: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    const made = documents.map((document) => ({ name: keyName(collection, document), key: new Uint8Array(randomBytes(KEY_BYTES)) }));
    const outcomes = await this.#keys.insert(made.map(({ name, key }) => fresh({ name, division: '', wrapped: this.#wrap(name, key) })));
    return Promise.all(
      made.map(async ({ key }, i) => (outcomes[i]?.inserted === true ? key : await this.keyOf(collection, documents[i] ?? ''))),
    );
  }

  /** Drops the key of a document for ever; without effect when it is dropped already. */
  async dropKey(collection: string, document: string): Promise<void> {
    const name = keyName(collection, document);
    for (;;) {
      const kept = await this.#keys.get(name);
      if (kept === undefined || kept.state.wrapped === '') return;
      const next = { ...kept, state: { ...kept.state, wrapped: '' }, revision: kept.revision + 1, version: kept.version + 1 };
      if ((await this.#keys.replace(next, kept.revision)) === 'replaced') return;
    }
  }

  /** Removes the key of a document that was removed; another one of its name gets a key of its own. */
  async forgetKey(collection: string, document: string): Promise<void> {
    const name = keyName(collection, document);
    for (let kept = await this.#keys.get(name); kept !== undefined; kept = await this.#keys.get(name)) {
      if (await this.#keys.remove(name, kept.revision)) return;
    }
  }

  /** What finds a value without telling it; the same for the same value of the same field. */
  blind(collection: string, field: string, value: string): string {
    const text = JSON.stringify([collection, field, value]);
    return createHmac('sha256', this.#blinding).update(text).digest().subarray(0, 16).toString('base64url');
  }

  #wrap(name: string, key: Uint8Array): string {
    return encrypt(this.#wrapping, name, key).toString('base64url');
  }

  #unwrap(kept: SealedKey): Uint8Array {
    return unwrap(this.#wrapping, kept);
  }
}

/** @param kept a key that was not dropped @throws WrongDataKey when a data key does not open it */
export function requireOpens(dataKey: Uint8Array, kept: SealedKey): void {
  requireUnwraps(wrappingOf(dataKey), kept);
}

function requireUnwraps(wrapping: Uint8Array, kept: SealedKey): void {
  try {
    unwrap(wrapping, kept);
  } catch (error) {
    throw new WrongDataKey({ cause: error });
  }
}

function unwrap(wrapping: Uint8Array, { name, wrapped }: SealedKey): Uint8Array {
  return new Uint8Array(decrypt(wrapping, name, Buffer.from(wrapped, 'base64url')));
}

/** A value as it is stored: a text as a text, bytes as bytes. */
export function seal<V extends Sealable>(key: Uint8Array, place: Place, value: V): V;
export function seal(key: Uint8Array, place: Place, value: Sealable): Sealable {
  if (typeof value === 'string') return FORMAT + encrypt(key, aadOf(place), Buffer.from(value, 'utf8')).toString('base64url');
  return encrypt(key, aadOf(place), value, Buffer.of(BYTES_FORMAT));
}

/** The value of what is stored. @throws Error when it was changed, moved or sealed with another key */
export function unseal<V extends Sealable>(key: Uint8Array, place: Place, sealed: V): V;
export function unseal(key: Uint8Array, place: Place, sealed: Sealable): Sealable {
  const text = typeof sealed === 'string';
  if (text ? !sealed.startsWith(FORMAT) : sealed[0] !== BYTES_FORMAT) {
    throw new Error(`${place.document} has a ${place.field} that is not sealed`);
  }
  if (text) return decrypt(key, aadOf(place), Buffer.from(sealed.slice(FORMAT.length), 'base64url')).toString('utf8');
  return new Uint8Array(decrypt(key, aadOf(place), sealed.subarray(1)));
}

const aadOf = ({ collection, document, field }: Place): string => JSON.stringify([collection, document, field]);
const keyName = (collection: string, document: string): string => `sealedKeys/${collection}/${document}`;

const wrappingOf = (dataKey: Uint8Array): Uint8Array => derived(dataKey, 'heming sealed keys');

function derived(dataKey: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), use, KEY_BYTES));
}

/** @param format what stands in front. Everything is put together once: a photo's copies are collected as garbage, which costs more than they do. */
function encrypt(key: Uint8Array, associated: string, plain: Uint8Array, format: Uint8Array = new Uint8Array(0)): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(associated, 'utf8'));
  const body = [cipher.update(plain), cipher.final()];
  return Buffer.concat([format, iv, cipher.getAuthTag(), ...body]);
}

function decrypt(key: Uint8Array, associated: string, bytes: Uint8Array): Buffer {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associated, 'utf8')).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

function fresh(state: SealedKey): Stored<SealedKey> {
  return { state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } };
}
