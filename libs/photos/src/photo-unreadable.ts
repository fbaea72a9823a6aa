/** What is wrong with a content that is no photo. */
export type PhotoFault =
  /** Bytes of another kind than JPEG, PNG or WebP, whatever the name says; HEIC is such another kind. */
  | 'NOT_AN_IMAGE'
  /** More than 10 MiB. */
  | 'TOO_LARGE'
  /** More than 40 million pixels. */
  | 'TOO_MANY_PIXELS'
  /** Begins like a photo, and is cut off, broken, or takes too long to decode. */
  | 'DAMAGED';

/** The content is no photo within the limits. */
export class PhotoUnreadable extends Error {
  override readonly name = 'PhotoUnreadable';
  constructor(readonly fault: PhotoFault) {
    super(`the photo cannot be read: ${fault}`);
  }
}
