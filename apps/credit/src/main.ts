import { openEngines } from '@heming/engines';
import { run } from '@heming/kit';
import { credit } from './service.js';

run(() => credit, openEngines);
