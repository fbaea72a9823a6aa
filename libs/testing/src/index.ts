/** What tests share: a service whole, processes as they run in production, fakes of the clock, ids and randomness, and the conformance suites of the two ports. */
export { answeringChannel, type Answers } from './answering-channel.js';
export { announcementFaults } from './announcement-faults.js';
export { CityProcess, type CityOptions } from './city-process.js';
export { documentStoreConformance } from './document-store-conformance.js';
export { eventLogConformance } from './event-log-conformance.js';
export { eventually } from './eventually.js';
export { fakeClock, type FakeClock } from './fake-clock.js';
export { given, givenOn, TEST_DATA_KEY, type Given, type Givens } from './given.js';
export { OtlpCollector, type ReceivedSpan } from './otlp-collector.js';
export { seededRandom } from './seeded-random.js';
export { sequentialIds } from './sequential-ids.js';
export { ServiceProcess, type ServiceOptions, type ServicesOptions } from './service-process.js';
export { someAtOnce } from './some-at-once.js';
export { freePort, SERVICES, servicesAt } from './services.js';
export { tallies, tallyService, type Disturbance, type Tally } from './tally-service.js';
export { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';
export type { OpenLog } from './conformance/log-events.js';
export type { OpenStore } from './conformance/open-store.js';
