import { openEngines } from '@heming/engines';
import { run } from '@heming/kit';
import { registry } from './service.js';

run(() => registry, openEngines);
