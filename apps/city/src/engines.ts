import { openEngines as openNamedEngines, type Engines, type Settings } from '@heming/kit';

/** Opens what the city runs on: the engines that are named, the embedded ones by default, and in their place the servers that are given. */
export async function openEngines(settings: Settings): Promise<Engines> {
  const named = await openNamedEngines(settings);
  try {
    return settings.mongodbUri === '' ? named : await withMongo(named, settings);
  } catch (error) {
    await named.close();
    throw error;
  }
}

/** Documents in MongoDB. Its driver is loaded only where it is needed. */
async function withMongo(engines: Engines, settings: Settings): Promise<Engines> {
  const { connectMongo, openMongoStore } = await import('@heming/mongo');
  const connection = await connectMongo({
    uri: settings.mongodbUri,
    databases: settings.mongodbDatabases,
    poolSize: settings.mongodbPoolSize,
    timeoutMs: settings.mongodbTimeoutMs,
  });
  return {
    ...engines,
    openStore: (service) => Promise.resolve(openMongoStore({ connection, service })),
    async close() {
      await connection.close();
      await engines.close();
    },
  };
}
