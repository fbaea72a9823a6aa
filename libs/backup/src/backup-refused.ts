/** A backup cannot be made, believed or restored as asked; the message is one line, in Chinese and English. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
