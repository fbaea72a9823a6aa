import { EventEmitter, once } from 'node:events';
import { watchMonitors } from './monitor-watch.js';

/** A driver of one server whose monitor tells when it is started again. */
function driver() {
  const restarts = new EventEmitter();
  const done: string[] = [];
  const monitor = {
    close: () => void done.push('close'),
    connect: () => {
      done.push('connect');
      restarts.emit('restarted');
    },
  };
  const client = Object.assign(new EventEmitter(), { topology: { s: { servers: new Map([['db:27017', { monitor }]]) } } });
  const check = (event: string, awaited = false): boolean => client.emit(event, { connectionId: 'db:27017', awaited });
  return { connection: { getClient: () => client } as never, check, done, restarts };
}

test('a check that neither succeeds nor fails is started again; one that ends, or waits for news, is left alone', async () => {
  const { connection, check, done, restarts } = driver();
  const unwatch = watchMonitors(connection, 5);
  check('serverHeartbeatStarted');
  check('serverHeartbeatSucceeded');
  check('serverHeartbeatStarted');
  check('serverHeartbeatFailed');
  check('serverHeartbeatStarted', true);
  expect(done).toEqual([]);
  const restarted = once(restarts, 'restarted');
  check('serverHeartbeatStarted');
  // The watch itself does not keep a process alive.
  const awake = setInterval(() => undefined, 1_000);
  await restarted;
  clearInterval(awake);
  expect(done).toEqual(['close', 'connect']);
  unwatch();
});
