import { refuse } from '@heming/contracts/complaints/v1';

/** Largest photo as it is uploaded. */
export const MAX_PHOTO_MIB = 10;
/** Most bytes of a stored piece. */
const PIECE_BYTES = 256 * 1024;
const HOUR = 3_600_000;
/** How long a photo waits to be used; it is there an hour longer, so that whoever uses it in the last moment finds it. */
const USABLE_HOURS = 24;
const KEPT_HOURS = USABLE_HOURS + 1;

/** A photo as it is stored. What it belongs to stands in its `PhotoUse`; it never changes but for that it is kept. */
export interface Photo {
  /** `photos/{id}`. */
  readonly name: string;
  /** Lies nowhere: empty. */
  readonly division: string;
  /** Subject of who uploaded it. */
  readonly owner: string;
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly createTime: Date;
  /** When it is forgotten unless it belongs to something; absent when it is known to. */
  readonly forgetTime?: Date;
}

/** That a photo belongs to a case or a repair order: written once, where that lies. */
export interface PhotoUse {
  /** `photoUses/{id}` of the photo's id. */
  readonly name: string;
  readonly division: string;
  readonly parties: readonly string[];
  /** `cases/…` or `repairOrders/…`. */
  readonly belongsTo: string;
}

/** A piece of a photo or of its small version. */
export interface PhotoPiece {
  /** `photos/{id}/full/{n}` or `photos/{id}/thumbnail/{n}`, with leading zeros. */
  readonly name: string;
  readonly division: string;
  /** Sealed. */
  readonly bytes: Uint8Array;
}

/** What a photo can be used for: a case or a repair order. */
export interface PhotoHolder {
  readonly name: string;
  readonly division: string;
  readonly parties: readonly string[];
}

/** Which version of a photo. */
export type PhotoSize = 'full' | 'thumbnail';

/** A photo that was uploaded and is not used yet. */
export function newPhoto(
  id: string,
  owner: string,
  {
    content,
    width,
    height,
    sha256,
  }: { readonly content: Uint8Array; readonly width: number; readonly height: number; readonly sha256: string },
  at: Date,
): Photo {
  return {
    name: `photos/${id}`,
    division: '',
    owner,
    width,
    height,
    sizeBytes: content.length,
    sha256,
    createTime: at,
    forgetTime: new Date(at.getTime() + KEPT_HOURS * HOUR),
  };
}

/** A photo that belongs to something stays. */
export function keepPhoto({ forgetTime: _forgetTime, ...photo }: Photo): Photo {
  return photo;
}

/** What the names of all pieces of a photo begin with; with a size, those of that version. */
export function piecePrefix(photo: string, size?: PhotoSize): string {
  return size === undefined ? `${photo}/` : `${photo}/${size}/`;
}

/** A version of a photo in pieces. */
export function photoPieces(photo: string, size: PhotoSize, content: Uint8Array): readonly PhotoPiece[] {
  const pieces: PhotoPiece[] = [];
  for (let from = 0; from < content.length; from += PIECE_BYTES) {
    const name = `${piecePrefix(photo, size)}${String(pieces.length).padStart(4, '0')}`;
    pieces.push({ name, division: '', bytes: content.subarray(from, from + PIECE_BYTES) });
  }
  return pieces;
}

/** Name under which stands what a photo belongs to. */
export function photoUseName(photo: string): string {
  return photo.replace('photos/', 'photoUses/');
}

/** That a photo belongs to something. */
export function usePhoto(photo: string, { name, division, parties }: PhotoHolder): PhotoUse {
  return { name: photoUseName(photo), division, parties, belongsTo: name };
}

/**
 * That somebody may use a photo for something: it is his own, uploaded within the last day, and belongs to nothing else.
 * @throws PHOTO_NOT_FOUND, PHOTO_IN_USE
 */
export function requireUsable(
  name: string,
  photo: Photo | undefined,
  use: PhotoUse | undefined,
  by: { readonly subject: string; readonly holder: string; readonly at: Date },
): void {
  if (photo === undefined || photo.owner !== by.subject) throw refuse('PHOTO_NOT_FOUND', { name });
  if (use !== undefined && use.belongsTo !== by.holder) throw refuse('PHOTO_IN_USE', { name });
  const over = by.at.getTime() >= photo.createTime.getTime() + USABLE_HOURS * HOUR;
  if (use === undefined && over) throw refuse('PHOTO_NOT_FOUND', { name });
}
