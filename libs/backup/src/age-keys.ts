import { readFileSync } from 'node:fs';
import { BackupRefused } from './backup-refused.js';

/** Public keys of age, each as it is or the name of a file of such. @throws BackupRefused */
export async function readRecipients(given: readonly string[]): Promise<readonly string[]> {
  const { Encrypter } = await import('age-encryption');
  const lines = given.flatMap((one) => (one.startsWith('age1') ? [one] : linesOf(one)));
  return checked(lines, (line) => new Encrypter().addRecipient(line), `${given.join(', ')} 不是 age 公钥 is no public key of age`);
}

/** Private keys of age in a file. @throws BackupRefused */
export async function readIdentities(file: string): Promise<readonly string[]> {
  const { Decrypter } = await import('age-encryption');
  return checked(linesOf(file), (line) => new Decrypter().addIdentity(line), `${file} 中没有 age 私钥 holds no private key of age`);
}

function checked(lines: readonly string[], use: (line: string) => void, fault: string): readonly string[] {
  try {
    lines.forEach(use);
  } catch (error) {
    throw new BackupRefused(fault, { cause: error });
  }
  if (lines.length === 0) throw new BackupRefused(fault);
  return lines;
}

/** Lines of a file without remarks. */
function linesOf(file: string): readonly string[] {
  try {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    throw new BackupRefused(`无法读取 ${file} cannot read it: ${(error as Error).message}`, { cause: error });
  }
}
