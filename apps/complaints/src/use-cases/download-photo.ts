import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { seesPhoto } from '../photo-access.js';
import { photoFile } from '../photo-file.js';

/** A photo, to whom it is from and to whoever may read what it belongs to. */
export const DownloadPhoto: UseCase<ComplaintsService, 'DownloadPhoto', Deps> = async ({ name, thumbnail }, call, deps) => {
  const photo = await deps.photos.get(name);
  if (!(await seesPhoto(photo, call, deps))) throw refuse('PHOTO_NOT_FOUND', { name });
  return photoFile(photo, thumbnail ? 'thumbnail' : 'full', deps.photoPieces);
};
