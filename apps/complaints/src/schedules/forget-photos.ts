import type { Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { keepPhoto, photoUseName } from '../domain/photo.js';
import { removePhoto } from '../photo-removal.js';

/** Removes photos that belong to nothing a day after they were uploaded. */
export const forgetPhotos: Schedule<Deps> = {
  name: 'forget-photos',
  everyMs: 600_000,
  async run(call, deps) {
    const { photos, photoUses } = deps;
    for (;;) {
      call.signal.throwIfAborted();
      const { items } = await photos.list({ where: { forgetTime: { lte: call.now } }, order: ['forgetTime'], pageSize: 200 });
      for (const { name } of items) {
        const used = (await photoUses.find(photoUseName(name))) !== undefined;
        if (used) await photos.change(name, (photo) => ({ next: keepPhoto(photo), events: [] }));
        else await removePhoto({ name }, deps);
      }
      if (items.length === 0) return;
    }
  },
};
