import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupRefused } from './backup-refused.js';
import { publicTextOf, readVerificationKey, type SigningKey } from './signing-key.js';

/** The file that makes a folder a backup: written last, and read first. */
export const MANIFEST_FILE = 'manifest.jws';
/** Changes when an older Heming could not read it. */
const FORMAT = 'heming-backup/1';
const ALGORITHM = 'EdDSA';

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const part = z.strictObject({
  /** Name of its file. */
  file: z.string().regex(/^[0-9]{3}-[\w.-]+\.age$/),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('documents'), service: z.string(), collection: z.string() }),
    z.strictObject({ kind: z.literal('events'), topic: z.string() }),
    z.strictObject({ kind: z.literal('positions') }),
    z.strictObject({ kind: z.literal('parked') }),
  ]),
  /** Number of rows. */
  count,
  /** Of the rows as text. */
  plain: z.strictObject({ bytes: count, sha256 }),
  /** Of the file: the same, compressed and encrypted. */
  stored: z.strictObject({ bytes: count, sha256 }),
});

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of Heming. */
  version: z.string(),
  mode: z.enum(['demo', 'production']),
  /** Fingerprint of the contract that events are encoded by. */
  contract: sha256,
  startTime: z.iso.datetime(),
  endTime: z.iso.datetime(),
  /** How far what is in it is of one moment. */
  moment: z.enum(['ALL', 'DOCUMENTS', 'EACH_DOCUMENT']),
  /** Events published while documents were read. */
  eventsMeanwhile: count,
  topics: z.array(
    z.strictObject({
      name: z.string(),
      partitions: z.int().min(1),
      retentionMs: z.number().exactOptional(),
      /** Offset of the oldest event of each partition. */
      heads: z.array(count),
    }),
  ),
  parts: z.array(part),
});

/** What a backup holds, and how to know that it is whole. */
export type Manifest = z.infer<typeof manifest>;
/** One file of a backup. */
export type Part = z.infer<typeof part>;

/** A manifest as a backup is made. */
export type NewManifest = Omit<Manifest, 'format'>;

/** Signs a manifest and writes it, flushed to disk: from then on the folder is a backup. */
export async function writeManifest(folder: string, contents: NewManifest, { privateKey }: SigningKey): Promise<void> {
  const { CompactSign } = await import('jose');
  const payload = Buffer.from(JSON.stringify({ format: FORMAT, ...contents }, undefined, 1));
  const signed = await new CompactSign(payload).setProtectedHeader({ alg: ALGORITHM, typ: FORMAT }).sign(privateKey);
  writeFileSync(join(folder, MANIFEST_FILE), `${signed}\n`, { flag: 'wx', flush: true });
}

/** The manifest of a backup, if it was signed by the holder of a key. @param key the public key, or a file of it @throws BackupRefused */
export async function readManifest(folder: string, key: string): Promise<Manifest> {
  const publicKey = readVerificationKey(key);
  const { compactVerify } = await import('jose');
  const text = read(join(folder, MANIFEST_FILE), folder);
  const { payload } = await compactVerify(text.trim(), publicKey, { algorithms: [ALGORITHM] }).catch((error: unknown) => {
    const named = publicTextOf(publicKey);
    throw new BackupRefused(
      `${join(folder, MANIFEST_FILE)} 不是由密钥 ${named} 签署，或已被改动 was not signed by the key ${named}, or was changed`,
      { cause: error },
    );
  });
  const parsed = manifest.safeParse(JSON.parse(Buffer.from(payload).toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new BackupRefused(
    `${folder} 的格式本版本无法读取 is of a format that this version does not read: ${z.prettifyError(parsed.error)}`,
  );
}

function read(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BackupRefused(`${folder} 不是备份：没有 ${MANIFEST_FILE} is no backup: it has no ${MANIFEST_FILE}`, { cause: error });
  }
}
