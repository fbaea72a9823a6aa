import { refuse, type ComplaintsService, type UploadPhotoRequest } from '@heming/contracts/complaints/v1';
import type { Call, UseCase } from '@heming/kit';
import { cleanPhoto, PhotoUnreadable, type CleanPhoto } from '@heming/photos';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import { startOf } from '../domain/deadlines.js';
import { MAX_PHOTO_MIB, newPhoto, photoPieces } from '../domain/photo.js';
import { isProgram, LIMITS } from '../domain/policy.js';
import { removePhoto } from '../photo-removal.js';
import { photoMessage, faultText } from '../photo-messages.js';
import { requireSignedIn } from '../signed-in.js';

const MAX_BYTES = MAX_PHOTO_MIB * 1024 * 1024;

/** Takes a photo, keeps what is to be seen on it, and nothing else of the file. An upload that breaks off leaves nothing. */
export const UploadPhoto: UseCase<ComplaintsService, 'UploadPhoto', Deps> = async (requests, call, deps) => {
  const owner = requireSignedIn(call);
  await requireQuota(owner, call, deps, 1);
  const clean = await cleaned(await received(requests, call));
  call.signal.throwIfAborted();
  const photo = await deps.photos.create(newPhoto(call.derivedId, owner, clean, call.now), []);
  try {
    // Counted again with this one: of many uploads at a time none slips through.
    await requireQuota(owner, call, deps, 0);
    await deps.photoPieces.createAll(photoPieces(photo.name, 'full', clean.content));
    await deps.photoPieces.createAll(photoPieces(photo.name, 'thumbnail', clean.thumbnail));
  } catch (error) {
    await removePhoto(photo, deps);
    throw error;
  }
  return photoMessage(photo);
};

/** @param coming how many are to be added to those that are there @throws TOO_MANY_PHOTOS when the subject has too many today */
async function requireQuota(owner: string, { now }: Call, { photos }: Deps, coming: number): Promise<void> {
  const limit = isProgram(owner) ? LIMITS.programPhotosPerDay : LIMITS.photosPerDay;
  const today = await photos.count({ owner, createTime: { gte: startOf(calendarDateOf(now)) } });
  if (today + coming > limit) throw refuse('TOO_MANY_PHOTOS', { limit });
}

/** The file as it was sent. @throws PHOTO_UNREADABLE when it is too large */
async function received(requests: AsyncIterable<UploadPhotoRequest>, { signal }: Call): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const { content } of requests) {
    signal.throwIfAborted();
    bytes += content.length;
    if (bytes > MAX_BYTES) throw unreadable(new PhotoUnreadable('TOO_LARGE'));
    pieces.push(content);
  }
  return Buffer.concat(pieces);
}

/** @throws PHOTO_UNREADABLE */
async function cleaned(content: Uint8Array): Promise<CleanPhoto> {
  try {
    return await cleanPhoto(content);
  } catch (error) {
    throw error instanceof PhotoUnreadable ? unreadable(error) : error;
  }
}

const unreadable = ({ fault }: PhotoUnreadable): Error =>
  refuse('PHOTO_UNREADABLE', { problem: faultText(fault), limit_mib: MAX_PHOTO_MIB });
