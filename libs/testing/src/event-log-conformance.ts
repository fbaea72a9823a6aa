import { logConsumption } from './conformance/log-consumption.js';
import type { OpenLog } from './conformance/log-events.js';
import { logOrder } from './conformance/log-order.js';

/**
 * Declares the tests that every event log has to pass, as they stand: the embedded one, Kafka, and whatever comes. `open` is called once per
 * test. `timeoutMs` is for logs that take seconds to hand partitions to consumers.
 */
export function eventLogConformance(name: string, open: OpenLog, timeoutMs = 30_000): void {
  describe(`${name} as an event log`, () => {
    logOrder(open, timeoutMs);
    logConsumption(open, timeoutMs);
  });
}
