import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };

const MOST_ENTRIES = 20_000;

/** What the provider keeps of sessions, codes and interactions: in memory, bounded, each to its end. A restart forgets sessions. */
export function providerMemory(): (model: string) => Adapter {
  const entries = new LRUCache<string, AdapterPayload>({ max: MOST_ENTRIES });
  const find = (test: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => [...entries.values()].find(test);
  return (model) => {
    const key = (id: string): string => `${model}/${id}`;
    return {
      upsert: (id, payload, expiresIn) => {
        entries.set(key(id), payload, expiresIn > 0 ? { ttl: expiresIn * 1000 } : {});
        if (payload.uid !== undefined) entries.set(`${model}-uid/${payload.uid}`, payload, expiresIn > 0 ? { ttl: expiresIn * 1000 } : {});
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(entries.get(key(id))),
      findByUid: (uid) => Promise.resolve(entries.get(`${model}-uid/${uid}`)),
      findByUserCode: (userCode) => Promise.resolve(find((payload) => payload.userCode === userCode)),
      consume: (id) => {
        const payload = entries.get(key(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        const uid = entries.get(key(id))?.uid;
        if (uid !== undefined) entries.delete(`${model}-uid/${uid}`);
        entries.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [name, payload] of entries) if (payload.grantId === grantId) entries.delete(name);
        return Promise.resolve();
      },
    };
  };
}
