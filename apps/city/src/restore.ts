/** `node apps/city/dist/restore.js`: brings a backup back into an empty place. */
import { restore } from './backup/restore-command.js';
import { endedBy } from './explain.js';

restore(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).catch(endedBy);
