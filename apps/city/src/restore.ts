/** `node apps/city/dist/restore.js`: brings a backup back into an empty place. */
import { restore } from './backup/restore-command.js';
import { explain } from './explain.js';

restore(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
