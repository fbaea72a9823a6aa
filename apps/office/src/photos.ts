import { onBeforeUnmount, shallowReactive } from 'vue';
import { api } from './session.js';

/** Addresses of photos within this page; the browser holds them until the component that asked is gone. */
export interface PhotoAddresses {
  /** Address of a photo; undefined until it is there, empty when it cannot be read. */
  of(name: string): string | undefined;
}

/** Fetches photos with the token of whoever is signed in: an address that a browser could fetch by itself would need none. */
export function usePhotos(thumbnail: boolean): PhotoAddresses {
  const addresses = shallowReactive(new Map<string, string>());
  const asked = new Set<string>();
  let gone = false;
  async function fetchPhoto(name: string): Promise<void> {
    const content = await api.download('DownloadPhoto', { name, thumbnail }).then(
      (download) => download.content,
      () => undefined,
    );
    if (!gone) addresses.set(name, content === undefined ? '' : URL.createObjectURL(content));
  }
  onBeforeUnmount(() => {
    gone = true;
    for (const address of addresses.values()) URL.revokeObjectURL(address);
  });
  return {
    of: (name) => {
      if (!asked.has(name)) {
        asked.add(name);
        void fetchPhoto(name);
      }
      return addresses.get(name);
    },
  };
}
