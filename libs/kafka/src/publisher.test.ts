import { requireAcknowledged } from './publisher.js';
import { BrokersUnavailable } from './time-limit.js';

const sent = (partition: number, topic = 't') => ({ topic, partition });
const acknowledged = (partition: number, errorCode = 0, topicName = 't') => ({ topicName, partition, errorCode });

test('what every partition has acknowledged is published', () => {
  expect(() => requireAcknowledged([sent(0), sent(1), sent(0)], [acknowledged(1), acknowledged(0)])).not.toThrow();
});

test.each([
  ['has answered nothing', [acknowledged(0)]],
  ['has answered with an error', [acknowledged(0), acknowledged(1, 6)]],
  ['is that of another topic', [acknowledged(0), acknowledged(1, 0, 'u')]],
])('what went to a partition that %s is not published', (_what, answers) => {
  expect(() => requireAcknowledged([sent(0), sent(1)], answers)).toThrow(BrokersUnavailable);
  expect(() => requireAcknowledged([sent(0), sent(1)], answers)).toThrow('partition 1 of t did not acknowledge');
});
