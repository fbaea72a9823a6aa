import { createHash } from 'node:crypto';
import type { CityParts } from '@heming/backup';
import { loadContract } from '@heming/contracts';
import { identity } from '@heming/identity';
import { backedUpCollectionsOf, OPERATIONS } from '@heming/kit';
import { services } from '../services.js';

/** What the city consists of: the collections of every service, the topics of all events, and the groups that take them. */
export function cityParts(): CityParts {
  const definitions = [OPERATIONS, identity(), ...services];
  const topics = [...loadContract().events.values()].map(({ topic }) => topic);
  return {
    services: definitions.map((definition) => ({ name: definition.name, collections: backedUpCollectionsOf(definition as never) })),
    log: { topics: [...new Set(topics)].sort(), groups: definitions.map(({ name }) => name) },
  };
}

/** Fingerprint of the contract that events and documents follow. */
export function contractFingerprint(): string {
  return createHash('sha256').update(JSON.stringify(loadContract().root.toJSON())).digest('hex');
}
