/** Real servers for tests, started on this machine: MongoDB's own engine, and brokers of Apache Kafka. */
export { Door, type Swallowed } from './door.js';
export { canStartBrokers, CLIENT, KafkaBroker } from './kafka-broker.js';
export { MongoServer } from './mongo-server.js';
