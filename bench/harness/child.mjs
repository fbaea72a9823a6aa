/**
 * What a baseline or driver process says to the bench that started it. It ends with the bench, however that ends.
 */
process.on('disconnect', () => process.exit());
// An orderly end, so that a profile is written.
process.on('SIGTERM', () => process.exit());

/**
 * Says that the process can be measured.
 * @param {{ port?: number }} [facts]
 */
export function ready(facts = {}) {
  process.send({ ready: true, ...facts });
}

/**
 * Answers operations of the bench by name, one at a time.
 * @param {Readonly<Record<string, (argument: any) => unknown>>} operations
 */
export function answer(operations) {
  process.on('message', async ({ id, operation, argument }) => {
    try {
      process.send({ id, result: await operations[operation](argument) });
    } catch (error) {
      process.send({ id, error: error.stack ?? String(error) });
    }
  });
}

/**
 * Listens on a free port of this machine, or on the one that the environment names, and says so.
 * @param {import('express').Express} app
 */
export function serve(app) {
  const server = app.listen(Number(process.env.BENCH_PORT ?? 0), '127.0.0.1', () => ready({ port: server.address().port }));
}
