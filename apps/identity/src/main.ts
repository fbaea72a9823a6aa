import { openEngines } from '@heming/engines';
import { run } from '@heming/kit';
import { identity } from './service.js';

run(({ administrators }) => identity(administrators), openEngines);
