import type { AuditRecord } from './audit-record.js';
import { auditTrail } from './audit-trail.js';
import { clientOf } from './client.js';
import { DemoClock } from './clock.js';
import type { Call } from './call.js';
import type { Platform } from './platform.js';
import type { DocumentCollection } from './ports/document-store.js';
import { allowing, narrowed, scopesOf, simplify, withEverybody, type Scope } from './scope.js';
import type { Opener } from './service.js';
import { BoundStore, type StoreSurroundings } from './store/bound-store.js';
import type { Collection, Entity } from './store/collection.js';
import { SealedCollection } from './store/sealed-collection.js';
import type { StoreSpans } from './store/store-spans.js';

/** A service's own collections by name. */
export type OpenedCollections = ReadonlyMap<string, DocumentCollection<Entity>>;

/** What a service has opened, and how the call it is opened for shows in its trace: not at all when it is not recorded. */
export interface OpenedFor {
  readonly own: OpenedCollections;
  readonly audit: DocumentCollection<AuditRecord>;
  readonly spans: StoreSpans | undefined;
}

/** What a call may open: stores bound to its scopes and cause, clients bound to its subject and deadline. */
export function openerFor(
  call: Call,
  { own, audit, spans }: OpenedFor,
  around: StoreSurroundings,
  platform: Platform,
  wake: (schedule: string) => void,
): Opener {
  const bound = <T extends Entity>(declaration: Collection<T>, scopes: readonly Scope[]): BoundStore<T> => {
    const documents = own.get(declaration.name);
    if (documents === undefined) throw new RangeError(`${around.service} does not declare the collection ${declaration.name}`);
    return new BoundStore<T>(
      (spans === undefined ? documents : shown(documents, declaration.name, spans)) as unknown as DocumentCollection<T>,
      declaration,
      scopes === call.scopes ? call : { ...call, scopes },
      around,
    );
  };
  return {
    call,
    now: () => platform.environment.clock.now(),
    demonstration: platform.environment.clock instanceof DemoClock,
    publicUrl: (platform.publicUrl ?? '').replace(/\/$/, ''),
    started: around,
    store: (declaration) => bound(declaration, call.scopes),
    storeForAll: (declaration) => bound(declaration, simplify(call.scopes.map(({ division }) => ({ division })))),
    storeForParties: (declaration) =>
      bound(declaration, simplify([...call.scopes, ...(call.parties ?? []).map((party) => ({ division: '', party }))])),
    auditTrail: () => auditTrail(audit, call, around),
    permittedIn: (permission) =>
      scopesOf(allowing(withEverybody(call.principal).grants, permission, platform.roles))
        .filter(({ party }) => party === undefined)
        .map(({ division }) => division),
    within: (divisions) =>
      openerFor({ ...call, scopes: narrowed(call.scopes, divisions), parties: [] }, { own, audit, spans }, around, platform, wake),
    client: (service) => clientOf(platform.contract, platform.channelTo(service.fullName), service, call),
    wake,
  };
}

/** A collection whose operations stand in a trace; of a sealed one, those of the engine behind it. */
function shown(documents: DocumentCollection<Entity>, collection: string, spans: StoreSpans): DocumentCollection<Entity> {
  const view = (opened: DocumentCollection<Entity>): DocumentCollection<Entity> => spans.of(opened, collection);
  return documents instanceof SealedCollection ? documents.over(view) : view(documents);
}
