import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { Platform } from '@heming/kit';
import { Kafka, logLevel, type ISocketFactory, type logCreator, type RetryOptions } from 'kafkajs';
import type { KafkaConnection } from './kafka-connection.js';

/** The logger of the process. */
export type Logger = Platform['logger'];

/** A kafkajs client whose connections can be cut. */
export interface KafkaClient {
  readonly kafka: Kafka;
  /** Ends its connections for good: whatever kafkajs goes on trying, nothing of it reaches a broker any more. */
  cut(): void;
}

const CONNECT_WITHIN_MS = 5_000;
const AUTHENTICATE_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;
const KEEP_ALIVE_MS = 60_000;
/** Short tries inside kafkajs, for a leader that moves; an outage is waited for by those who use the client. */
export const RETRY: RetryOptions = { initialRetryTime: 100, factor: 0.2, multiplier: 2, maxRetryTime: 2_000, retries: 5 };

/** Makes a client; it connects when it is used. */
export function openClient({ brokers, clientId, tls, sasl }: KafkaConnection, logger: Logger): KafkaClient {
  const sockets = new Set<Socket>();
  let isCut = false;
  const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (isCut) throw new Error('this client has been given up');
    // kafkajs's types promise options of TLS always; without TLS there are none.
    const secured = ssl as typeof ssl | null;
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = secured === null ? connect({ host, port }, onConnect) : connectSecurely({ host, port, ...name, ...secured }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    // kafkajs lets go of a closed socket again at every try, and each time a listener stays behind.
    socket.setMaxListeners(0);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId,
    ...(tls === undefined ? {} : { ssl: tls }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: CONNECT_WITHIN_MS,
    authenticationTimeout: AUTHENTICATE_WITHIN_MS,
    requestTimeout: ANSWER_WITHIN_MS,
    retry: RETRY,
    socketFactory,
    logLevel: logger.isLevelEnabled('debug') ? logLevel.INFO : logLevel.ERROR,
    logCreator: logTo(logger),
  });
  return {
    kafka,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy(new Error('this client has been given up'));
    },
  };
}

/** What may be told of what kafkajs says: never a key, a header or a value of an event. */
const TOLD = ['broker', 'groupId', 'memberId', 'topic', 'partition', 'offset', 'retryCount', 'retryTime', 'error'] as const;

/** Brings what kafkajs says into the log, milder than it says it: it cries at every try, and there are more. */
function logTo(logger: Logger): logCreator {
  return () =>
    ({ namespace, level, log }) => {
      const facts = Object.fromEntries(TOLD.flatMap((fact) => (typeof log[fact] === 'object' ? [] : [[fact, log[fact] as unknown]])));
      const write = level === logLevel.ERROR ? 'info' : 'debug';
      logger[write]({ ...facts, kafkajs: namespace }, log.message);
    };
}
