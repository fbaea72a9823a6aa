import { openEngines } from '@heming/engines';
import { run } from '@heming/kit';
import { complaints } from './service.js';

run(() => complaints, openEngines);
