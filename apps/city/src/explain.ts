/** One clear line for what keeps the city from starting; the stack for what nobody foresaw. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address, path } = error as { code?: string; port?: number; address?: string; path?: string };
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用，请用 --port 换一个 Port ${port} is taken: choose another with --port N`;
  if (code === 'EACCES' && port !== undefined)
    return `无权监听端口 ${port} Port ${port} needs more rights: choose one above 1023 with --port N`;
  if (code === 'EADDRNOTAVAIL') return `本机没有地址 ${address} This machine has no address ${address}: choose another with --host ADDRESS`;
  if (code !== undefined && path !== undefined) return `无法写入 ${path} Cannot write to ${path}: ${error.message}`;
  if (code === 'ERR_MODULE_NOT_FOUND') return error.message;
  if (error.name === 'IndexesMissing') return `${error.message}; 请先迁移索引 first migrate the indexes: node apps/city/dist/migrate.js`;
  if (
    [
      ...['DataFolderInUse', 'DataFolderUnwritable', 'MongoUnreachable', 'StoreUnavailable', 'BrokersUnavailable', 'OtherPartitions'],
      ...['WrongSettings', 'WrongCommandLine', 'WrongDataKey', 'OtherStoreFormat', 'HalfRestored', 'BackupRefused', 'NoData', 'FolderNotEmpty'],
    ].includes(error.name)
  )
    return error.message;
  return error.stack ?? error.message;
}

/** Ends a command with what kept it from its work: 2 for a command line that cannot be read, 1 otherwise. */
export function endedBy(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof Error && error.name === 'WrongCommandLine' ? 2 : 1);
}
