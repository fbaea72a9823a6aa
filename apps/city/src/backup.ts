/** `node apps/city/dist/backup.js`: writes a backup of a city, also while it runs. */
import { backUp } from './backup/backup-command.js';
import { endedBy } from './explain.js';

backUp(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).catch(endedBy);
