import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused } from './backup-refused.js';
import type { Part } from './manifest.js';
import { rowOf, rowText } from './row-text.js';

/** Text gathered before it goes on, in characters. */
const CHUNK = 65_536;
/** Longest row, in bytes: more than the largest document takes as text. */
const MAX_ROW_BYTES = 64 * 2 ** 20;
const NEWLINE = 0x0a;

/** Writes rows into a new file: one line of JSON each, compressed, encrypted to recipients, flushed to disk. */
export async function writePart(
  folder: string,
  file: string,
  content: Part['content'],
  rows: AsyncIterable<unknown>,
  recipients: readonly string[],
): Promise<Part> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const [plain, stored] = [new Measure(), new Measure()];
  const counted = { rows: 0 };
  const gzip = createGzip();
  const squeezing = pipeline(Readable.from(textOf(rows, counted), { objectMode: false }), plain.through(), gzip);
  // Whatever breaks it breaks what reads it, and is told there.
  squeezing.catch(() => undefined);
  const encrypted = await encrypter.encrypt(Readable.toWeb(gzip) as globalThis.ReadableStream<Uint8Array>);
  const target = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
  await Promise.all([squeezing, pipeline(Readable.fromWeb(encrypted as unknown as ReadableStream), stored.through(), target)]);
  return { file, content, count: counted.rows, plain: plain.facts, stored: stored.facts };
}

/** Whether the file of a part is the one that was signed for. @throws BackupRefused */
export async function requireStored(folder: string, { file, stored }: Part): Promise<void> {
  const path = join(folder, file);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new BackupRefused(`备份缺少 ${file} the backup lacks ${file}`);
  const measure = new Measure();
  if (found.size === stored.bytes) for await (const chunk of createReadStream(path)) measure.add(chunk as Buffer);
  if (!measure.equals(stored)) throw new BackupRefused(`${file} 不是签署时的文件 is not the file that was signed for`);
}

/**
 * Streams the rows of a part. Only behind the last one is it certain that they were all, and those that were signed for.
 * @param identities of which one is among the recipients @throws BackupRefused
 */
export async function* readPart(
  folder: string,
  { file, count, plain }: Part,
  identities: readonly string[],
): AsyncGenerator<unknown, void> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const source = createReadStream(join(folder, file));
  try {
    const decrypted = await decrypter.decrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>);
    const measure = new Measure();
    const text = Readable.fromWeb(decrypted as unknown as ReadableStream).compose(createGunzip()) as unknown as AsyncIterable<Buffer>;
    let rows = 0;
    for await (const line of linesOf(text, measure)) {
      rows++;
      yield rowOf(line);
    }
    if (rows !== count || !measure.equals(plain)) throw new BackupRefused(`${file} 的内容与清单不符 does not hold what the manifest says`);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused(`${file} 无法用所给密钥解密 cannot be decrypted by the identity that was given: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    source.destroy();
  }
}

async function* textOf(rows: AsyncIterable<unknown>, counted: { rows: number }): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    counted.rows++;
    text += `${rowText(row)}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

async function* linesOf(text: AsyncIterable<Buffer>, measure: Measure): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of text) {
    measure.add(chunk);
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
    if (rest.reduce((sum, { length }) => sum + length, 0) > MAX_ROW_BYTES)
      throw new RangeError(`a row is longer than ${MAX_ROW_BYTES} bytes`);
  }
}

/** Counts and hashes what passes. */
class Measure {
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;
  #digest: string | undefined;

  add(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
  }

  through(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, pass) => {
        this.add(chunk);
        pass(null, chunk);
      },
    });
  }

  /** Of what has passed; nothing may follow. */
  get facts(): { readonly bytes: number; readonly sha256: string } {
    this.#digest ??= this.#hash.digest('hex');
    return { bytes: this.#bytes, sha256: this.#digest };
  }

  equals({ bytes, sha256 }: { readonly bytes: number; readonly sha256: string }): boolean {
    return this.facts.bytes === bytes && this.facts.sha256 === sha256;
  }
}
