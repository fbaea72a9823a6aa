import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Contract, MethodContract } from '@heming/contracts';
import { auditRecordOf, appendAudit, auditRecords, type AuditRecord } from './audit-record.js';
import type { Call } from './call.js';
import { startConsumers } from './consumers.js';
import { derivedId } from './ids.js';
import { leaseDocuments, Leases, type Lease } from './leases.js';
import { openerFor, type OpenedCollections } from './opener.js';
import type { Platform } from './platform.js';
import type { DocumentCollection, DocumentStore } from './ports/document-store.js';
import { Relay } from './relay.js';
import { forgetRequests, requestRecords, type RequestRecord } from './request-record.js';
import { requireWhole, restoreMarks } from './restore-mark.js';
import { Schedules } from './schedules.js';
import { EVERYWHERE } from './scope.js';
import { gaugesOf } from './service-gauges.js';
import type { ServiceDefinition } from './service.js';
import type { Collection, Entity } from './store/collection.js';
import type { StoreSurroundings } from './store/bound-store.js';
import { SealedCollection, sealedDeclaration } from './store/sealed-collection.js';
import { sealedKeys, Sealing } from './store/sealing.js';
import { requireFormat, storeFormats } from './store-format.js';
import { StoreSpans } from './store/store-spans.js';
import { watchedStore } from './store/watched-collection.js';
import { newTraceparent } from './trace.js';

/** How long a process waits before it looks again whether another one has finished its seed, in milliseconds. */
const SEED_PAUSE_MS = 50;

/** A service whose methods and deps are not known at compile time. */
export type AnyService = ServiceDefinition<never, unknown>;

/** A started service: what the pipeline and the hosts need of it. */
export interface Runtime {
  readonly definition: AnyService;
  readonly platform: Platform;
  readonly methods: ReadonlyMap<string, MethodContract>;
  /** Request ids the service has seen, as a call sees them. */
  requests(call: Call): DocumentCollection<RequestRecord>;
  /** Whether writes are accepted. */
  readonly writable: boolean;
  /** Deps of a call; schedules it woke start once the call has succeeded and `released` is called. */
  deps(call: Call): { readonly deps: unknown; released(): void };
  /** Writes the audit record of a call; resolves when durable. */
  audit(call: Call, method: MethodContract, request: object, outcome: string): Promise<void>;
  /** Stops consumers and schedules, publishes what waits, closes the store. */
  stop(): Promise<void>;
}

/** Starts a service: opens its collections, loads its seed, then starts relay, consumers and schedules. */
export async function startService<S, D>(given: ServiceDefinition<S, D>, platform: Platform): Promise<Runtime> {
  const definition = given as unknown as AnyService;
  const { contract, environment } = platform;
  const service = contract.services.get(definition.contract.fullName);
  if (service === undefined) throw new RangeError(`${definition.contract.fullName} is not in the contract`);
  const store = watchedStore(await platform.openStore(definition.name), (collection) => (operation) => (outcome, waitedMs) => {
    platform.metrics.storeOperationEnded(definition.name, collection, operation, outcome, waitedMs);
  });
  await requireWhole(store);
  const opened = await openCollections(definition, store, platform.dataKey);
  await requireFormat(definition.name, await store.collection(storeFormats), opened.engine, definition.dataFormat);
  const leases = new Leases(opened.leases);
  const relay = new Relay(definition.name, opened.engine, platform, leases);
  const around: StoreSurroundings = {
    contract,
    service: definition.name,
    reasons: reasonsOf(contract, definition.contract.fullName),
    random: environment.random,
    announced: () => relay.wake(),
  };
  const schedules = new Schedules(definition.name, platform, leases);
  const spansOf = (call: Call): StoreSpans | undefined =>
    platform.traces.records(call) ? new StoreSpans(platform.traces, definition.name, call) : undefined;
  const deps = (call: Call) => {
    const woken: string[] = [];
    const opener = openerFor(call, { ...opened, spans: spansOf(call) }, around, platform, (schedule) => woken.push(schedule));
    return { deps: definition.deps(opener), released: () => woken.forEach((schedule) => schedules.wake(schedule)) };
  };
  const runtime: Runtime = {
    definition,
    platform,
    methods: service.methods,
    requests: (call) => spansOf(call)?.of(opened.requests, requestRecords.name) ?? opened.requests,
    get writable() {
      return store.writable;
    },
    deps,
    audit: (call, method, request, outcome) => {
      const records = spansOf(call)?.of(opened.audit, auditRecords.name) ?? opened.audit;
      return appendAudit(records, auditRecordOf(call, method, request, outcome, environment.ids.next()));
    },
    async stop() {
      unwatch();
      await consumers.stop();
      await schedules.stop();
      await relay.stop();
      await store.close();
    },
  };
  if (definition.seed !== undefined) {
    const call = ownCall(platform, definition.name, 'seed');
    // Of several processes that start at once, each finds what the one before has made.
    while (!(await leases.hold('seed'))) await setTimeout(SEED_PAUSE_MS);
    await definition.seed(call, deps(call).deps);
    await leases.release('seed');
  }
  await platform.log.ensureTopics(
    [...new Set([...contract.events.values()].map(({ topic }) => topic))].map((name) => ({ name, partitions: 8 })),
  );
  const consumers = await startConsumers(runtime);
  relay.start();
  schedules.start([
    ...definition.schedules.map((schedule) => ({
      ...schedule,
      async run(call: Call) {
        const bound = deps(call);
        await schedule.run(call, bound.deps);
        bound.released();
      },
    })),
    { name: 'forget-requests', everyMs: 3_600_000, run: (call: Call) => forgetRequests(opened.requests, call.now) },
  ]);
  const ownDeps = () => {
    const call = ownCall(platform, definition.name, 'metrics');
    return { call, deps: deps(call).deps };
  };
  const unwatch = platform.metrics.watch(definition.name, gaugesOf({ definition, platform, store, announcing: opened.engine, ownDeps }));
  return runtime;
}

/** Which services cannot write what they should keep, in words for an operator. */
export function readOnlyStores(runtimes: readonly Pick<Runtime, 'definition' | 'writable'>[]): readonly string[] {
  return runtimes.filter(({ writable }) => !writable).map(({ definition }) => `the store of ${definition.name} takes no writes`);
}

/** The signal of work that nobody waits for. */
const NEVER_ABORTED = new AbortController().signal;

/** A call a service makes on its own behalf: everywhere, with a cause of its own unless one is given. */
export function ownCall(platform: Platform, service: string, occasion: string, given: Partial<Call> = {}): Call {
  const own = (): string => `${service}/${occasion}/${platform.environment.ids.next()}`;
  const { cause = { id: own(), fingerprint: '' }, traceparent = newTraceparent(), signal = NEVER_ABORTED } = given;
  const origin = cause.id === '' ? own() : cause.id;
  // One signal ends all that a service has under way, however much that is.
  setMaxListeners(0, signal);
  return {
    now: platform.environment.clock.now(),
    get derivedId() {
      return derivedId(origin);
    },
    principal: { subject: `service:${service}`, grants: [{ role: 'SYSTEM', division: '' }] },
    scopes: EVERYWHERE,
    purpose: '',
    caseId: '',
    deadline: Number.MAX_SAFE_INTEGER,
    ...given,
    cause,
    traceparent,
    signal,
  };
}

/**
 * The collections of a service as the engine of a store sees them: its own, and those the kit keeps beside them.
 * @param exclusive whether no other process can hold the store; then nobody needs a lease
 */
export function collectionsOf({ collections }: Pick<AnyService, 'collections'>, exclusive: boolean): readonly Collection<never>[] {
  const kept = [restoreMarks, ...(exclusive ? [] : [leaseDocuments])] as unknown as readonly Collection<never>[];
  return [...backedUpCollectionsOf({ collections }), ...kept];
}

/** Those of them that a backup holds: all but what is about one process or one place. Keys come first, what they seal behind them. */
export function backedUpCollectionsOf({ collections }: Pick<AnyService, 'collections'>): readonly Collection<never>[] {
  const own = collections as unknown as readonly Collection<Entity>[];
  const seals = own.some(({ sealed }) => sealed !== undefined);
  const declared = own.map((declaration) => sealedDeclaration(declaration));
  return [
    ...(seals ? [sealedKeys] : []),
    ...declared,
    requestRecords,
    auditRecords,
    storeFormats,
  ] as unknown as readonly Collection<never>[];
}

/** The collections of a service, opened: its own by name, and those the kit keeps beside them. */
interface ServiceCollections {
  readonly own: OpenedCollections;
  /** The same as the engine holds them, sealed fields opaque: what the relay reads. */
  readonly engine: readonly DocumentCollection<Entity>[];
  readonly requests: DocumentCollection<RequestRecord>;
  readonly audit: DocumentCollection<AuditRecord>;
  /** Absent where no other process can hold the store. */
  readonly leases: DocumentCollection<Lease> | undefined;
}

async function openCollections(definition: AnyService, store: DocumentStore, dataKey: Uint8Array | undefined): Promise<ServiceCollections> {
  const declarations = definition.collections as unknown as readonly Collection<Entity>[];
  const own = new Map<string, DocumentCollection<Entity>>();
  const engine: DocumentCollection<Entity>[] = [];
  const sealing = declarations.some(({ sealed }) => sealed !== undefined) ? await openSealing(store, dataKey) : undefined;
  for (const declaration of declarations) {
    const documents = await store.collection(sealedDeclaration(declaration));
    engine.push(documents);
    const seals = sealing !== undefined && declaration.sealed !== undefined;
    own.set(declaration.name, seals ? new SealedCollection(documents, declaration, sealing) : documents);
  }
  return {
    own,
    engine,
    requests: await store.collection(requestRecords),
    audit: await store.collection(auditRecords),
    leases: store.exclusive ? undefined : await store.collection(leaseDocuments),
  };
}

async function openSealing(store: DocumentStore, dataKey: Uint8Array | undefined): Promise<Sealing> {
  if (dataKey === undefined) throw new RangeError('HEMING_DATA_KEY: this service keeps personal data and needs the key that protects them');
  const sealing = new Sealing(await store.collection(sealedKeys), dataKey);
  await sealing.requireKey();
  return sealing;
}

/** The Reason enum of the package a service belongs to. */
function reasonsOf(contract: Contract, fullName: string): string {
  const own = `${fullName.slice(0, fullName.lastIndexOf('.'))}.Reason`;
  return contract.reasons.has(own) ? own : 'heming.type.v1.Reason';
}
