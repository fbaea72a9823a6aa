import type { AuditRecord } from './audit-record.js';
import { auditTrail } from './audit-trail.js';
import { clientOf } from './client.js';
import { DemoClock } from './clock.js';
import type { Call } from './call.js';
import type { Platform } from './platform.js';
import type { DocumentCollection } from './ports/document-store.js';
import type { Opener } from './service.js';
import { BoundStore, type StoreSurroundings } from './store/bound-store.js';
import type { Collection, Entity } from './store/collection.js';
import { narrowed, territoryOf, withEverybody } from './territory.js';

/** A service's own collections by name. */
export type OpenedCollections = ReadonlyMap<string, DocumentCollection<Entity>>;

/** What a call may open: stores bound to its territory and cause, clients bound to its subject and deadline. */
export function openerFor(
  call: Call,
  { own, audit }: { readonly own: OpenedCollections; readonly audit: DocumentCollection<AuditRecord> },
  around: StoreSurroundings,
  platform: Platform,
  wake: (schedule: string) => void,
): Opener {
  return {
    call,
    demonstration: platform.environment.clock instanceof DemoClock,
    store<T extends Entity>(declaration: Collection<T>) {
      const documents = own.get(declaration.name);
      if (documents === undefined) throw new RangeError(`${around.service} does not declare the collection ${declaration.name}`);
      return new BoundStore<T>(documents as unknown as DocumentCollection<T>, declaration, call, around);
    },
    auditTrail: () => auditTrail(audit, call, around),
    permittedIn: (permission) =>
      territoryOf(withEverybody(call.principal), permission, (role, held) => platform.roles[role]?.permissions.includes(held) ?? false),
    within: (territory) => openerFor({ ...call, territory: narrowed(call.territory, territory) }, { own, audit }, around, platform, wake),
    client: (service) => clientOf(platform.contract, platform.channelTo(service.fullName), service, call),
    wake,
  };
}
