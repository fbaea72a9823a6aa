import { complaints } from '@heming/complaints';
import { credit } from '@heming/credit';
import type { ServiceDefinition } from '@heming/kit';
import { registry } from '@heming/registry';

/** The services of the city, in the order they start. A new service is added here. */
export const services = [registry, complaints, credit] as unknown as readonly ServiceDefinition<unknown, unknown>[];
