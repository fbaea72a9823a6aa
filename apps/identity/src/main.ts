import { readSettings, run } from '@heming/kit';
import { identity } from './service.js';

run(identity(readSettings(process.env).administrators));
