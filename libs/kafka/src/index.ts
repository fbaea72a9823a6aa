/** The event log on a Kafka cluster, for cities that run more than one process. */
export { openKafkaLog, type KafkaLogOptions } from './event-log.js';
export { kafkaConnectionOf, type KafkaConnection } from './kafka-connection.js';
export { openKafkaCopy } from './log-copy.js';
export { BrokersUnavailable } from './time-limit.js';
