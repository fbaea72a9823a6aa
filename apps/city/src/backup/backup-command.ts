import { resolve } from 'node:path';
import type { NewManifest } from '@heming/backup';
import { openBackupSource } from '@heming/engines';
import { VERSION } from '@heming/kit';
import { cityParts, contractFingerprint } from './city-parts.js';
import { complaints, readOptions, settingsOf } from './read-options.js';

/** The help of the command. */
export const USAGE = `用法 Usage: heming backup --to DIR --sign-key FILE --recipient KEY… [--data DIR]
             heming backup --make-keys DIR
  --to DIR          备份目录，不得已存在 folder of the backup, which must not be there
  --sign-key FILE   签署清单的 Ed25519 私钥（PEM） Ed25519 private key (PEM) that signs the manifest
  --recipient KEY   可解密者的 age 公钥或其文件，可重复 public key of age, or a file of such, that can read it; may be repeated
  --data DIR        数据目录 data folder (HEMING_DATA, default .heming/data); MONGODB_URI and KAFKA_BROKERS hold here, too
  --make-keys DIR   生成所需密钥 makes the keys that are needed
`;

/** Backs up a city, whether it runs or not. @param say told each line @throws WrongCommandLine, BackupRefused and what engines refuse */
export async function backUp(argv: readonly string[], say: (line: string) => void): Promise<void> {
  const given = readOptions(
    argv,
    {
      ...{ to: { type: 'string' }, 'sign-key': { type: 'string' }, recipient: { type: 'string', multiple: true } },
      ...{ data: { type: 'string' }, 'make-keys': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    },
    USAGE,
  );
  if (given.flag('help')) return say(USAGE.trimEnd());
  const { makeKeys, KEY_FILES, readRecipients, readSigningKey, writeBackup } = await import('@heming/backup');
  const keys = given.text('make-keys');
  if (keys !== undefined) {
    await makeKeys(keys);
    say(
      `密钥已生成于 ${keys}：备份时用 ${KEY_FILES.signing} 与 ${KEY_FILES.recipient}；${KEY_FILES.identity} 与 ${KEY_FILES.verification} 请另行保管，恢复时用`,
    );
    say(
      `Keys are in ${keys}: back up with ${KEY_FILES.signing} and ${KEY_FILES.recipient}; keep ${KEY_FILES.identity} and ${KEY_FILES.verification} in a safe for restoring`,
    );
    return;
  }
  const folder = resolve(given.required('to'));
  const signingKey = readSigningKey(given.required('sign-key'));
  given.required('recipient');
  const recipients = await readRecipients(given.texts('recipient'));
  const settings = settingsOf(given);
  const source = await openBackupSource(settings, complaints());
  try {
    const about = { version: VERSION, mode: settings.mode, contract: contractFingerprint() };
    const manifest = await writeBackup({ source, city: cityParts(), folder, recipients, signingKey, about });
    for (const line of linesOf(folder, manifest, signingKey.publicText)) say(line);
  } finally {
    await source.close();
  }
}

function linesOf(
  folder: string,
  { parts, moment, eventsMeanwhile, startTime, endTime }: NewManifest,
  publicText: string,
): readonly string[] {
  const countOf = (kind: string): string =>
    parts
      .filter(({ content }) => content.kind === kind)
      .reduce((sum, { count }) => sum + count, 0)
      .toLocaleString('en');
  const bytes = parts.reduce((sum, { stored }) => sum + stored.bytes, 0);
  const seconds = ((Date.parse(endTime) - Date.parse(startTime)) / 1_000).toFixed(1);
  return [
    `备份完成 backed up: ${folder}`,
    `  文档 documents ${countOf('documents')} · 事件 events ${countOf('events')} · 搁置 parked ${countOf('parked')} · ${(bytes / 1e6).toFixed(1)} MB · ${seconds} s`,
    `  ${MOMENTS[moment]}`,
    ...(moment === 'EACH_DOCUMENT' ? [`  备份期间发布的事件 events published meanwhile: ${eventsMeanwhile}`] : []),
    ...(moment === 'EACH_DOCUMENT' && eventsMeanwhile > 0
      ? ['  文档之间可能不一致，请在无人写入时重做 documents may not fit together: do it again while nobody writes']
      : []),
    `  验证公钥 verification key: ${publicText}`,
  ];
}

const MOMENTS = {
  ALL: '全部内容取自同一时刻 all of it is of one moment',
  DOCUMENTS: '全部文档取自同一时刻 all documents are of one moment',
  EACH_DOCUMENT: '各文档取自各自的时刻 each document is of a moment of its own',
} as const;
