import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RestoreOptions } from '@heming/backup';
import { openRestoreTarget } from '@heming/engines';
import { dataKeyOf, type Settings } from '@heming/kit';
import { cityParts, contractFingerprint } from './city-parts.js';
import { complaints, readOptions, settingsOf } from './read-options.js';

/** The help of the command. */
export const USAGE = `用法 Usage: heming restore --from DIR --identity FILE --verify-key KEY [--data DIR] [--erased FILE] [--check]
  --from DIR        备份目录 folder of the backup
  --identity FILE   age 私钥文件 file of the private key of age
  --verify-key KEY  备份时显示的验证公钥，或其 PEM 文件 verification key as the backup printed it, or a PEM or text file of it
  --data DIR        空的数据目录 empty data folder (HEMING_DATA, default .heming/data); MONGODB_URI and KAFKA_BROKERS hold here, too
  --erased FILE     此后已删除个人信息者的名称，每行一个 names of persons erased since, one a line: their data stay unreadable
  --check           只检查备份，不写入 only look whether the backup is whole; nothing is written
`;

/** Restores a city into an empty place. @param say told each line @throws WrongCommandLine, BackupRefused, WrongDataKey and what engines refuse */
export async function restore(argv: readonly string[], say: (line: string) => void): Promise<void> {
  const given = readOptions(
    argv,
    {
      ...{ from: { type: 'string' }, identity: { type: 'string' }, 'verify-key': { type: 'string' } },
      ...{ data: { type: 'string' }, erased: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    },
    USAGE,
  );
  if (given.flag('help')) return say(USAGE.trimEnd());
  const { checkBackup, readErasures, readIdentities, readManifest, restoreBackup } = await import('@heming/backup');
  const folder = resolve(given.required('from'));
  const manifest = await readManifest(folder, given.required('verify-key'));
  const identities = await readIdentities(given.required('identity'));
  const settings = settingsOf(given);
  const erasures = given.text('erased');
  say(`备份 backup ${folder}: ${manifest.startTime}, ${manifest.mode}, Heming ${manifest.version}`);
  if (manifest.contract !== contractFingerprint()) say('  由另一版本的契约写成 it was written by another version of the contract');
  const options: RestoreOptions = {
    ...{ folder, manifest, identities, city: cityParts(), dataKey: keptDataKey(settings) },
    erased: erasures === undefined ? new Set() : readErasures(erasures),
    open: () => openRestoreTarget(settings, complaints()),
    say: (zh, en) => say(`${zh} ${en}`),
  };
  if (given.flag('check')) {
    const untried = await checkBackup(options);
    if (untried) say('未给出数据密钥，未能核对 No data key was given: it was not tried.');
    return say('备份完整，可以恢复 The backup is whole and can be restored.');
  }
  const { documents, events, parked, erased } = await restoreBackup(options);
  const counts = [
    `文档 documents ${documents.toLocaleString('en')}`,
    `事件 events ${events.toLocaleString('en')}`,
    `搁置 parked ${parked}`,
  ];
  say(`恢复完成，数量与内容均已核对 restored; counts and contents were compared: ${counts.join(' · ')}`);
  if (options.erased.size > 0)
    say(`  保持不可读的人数 persons whose data stay unreadable: ${erased}；启动后请再次对其执行删除 erase them again once the city runs`);
}

/** The data key, if there is one: that of a demonstration is never made anew beside old data. */
function keptDataKey(settings: Settings): Uint8Array | undefined {
  if (settings.dataKey.length === 0 && !existsSync(join(settings.data, 'data.key'))) return undefined;
  return dataKeyOf(settings);
}
