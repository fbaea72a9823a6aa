import { keepPhoto, newPhoto, photoPieces, piecePrefix, requireUsable, usePhoto, type Photo } from './photo.js';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const later = (hours: number, milliseconds = 0): Date => new Date(NOON.getTime() + hours * 3_600_000 + milliseconds);
const PHOTO = newPhoto('0', 'zhang', { content: new Uint8Array(3), width: 2, height: 1, sha256: 'a'.repeat(64) }, NOON);
const CASE = { name: 'cases/1', division: '211103016005', parties: [] };
const reasonOf = (
  photo: Photo | undefined,
  use: ReturnType<typeof usePhoto> | undefined,
  by: { subject?: string; at?: Date } = {},
): string => {
  try {
    requireUsable('photos/0', photo, use, { subject: 'zhang', holder: CASE.name, at: NOON, ...by });
    return 'none';
  } catch (refused) {
    return (refused as { reason: string }).reason;
  }
};

test('a photo is used by whom it is from, within a day, and for one thing', () => {
  const used = usePhoto('photos/0', CASE);
  expect(reasonOf(PHOTO, undefined)).toBe('none');
  expect(reasonOf(PHOTO, undefined, { at: later(24, -1) })).toBe('none');
  expect(reasonOf(PHOTO, undefined, { at: later(24) })).toBe('PHOTO_NOT_FOUND');
  expect(reasonOf(PHOTO, used, { at: later(24) })).toBe('none');
  expect(reasonOf(undefined, undefined)).toBe('PHOTO_NOT_FOUND');
  expect(reasonOf(PHOTO, undefined, { subject: 'li' })).toBe('PHOTO_NOT_FOUND');
  expect(reasonOf(PHOTO, used, { subject: 'li' })).toBe('PHOTO_NOT_FOUND');
  expect(reasonOf(PHOTO, usePhoto('photos/0', { ...CASE, name: 'cases/2' }))).toBe('PHOTO_IN_USE');
});

test('it is there an hour longer than it can be used, and stays when it was', () => {
  expect(PHOTO.forgetTime).toEqual(later(25));
  expect(keepPhoto(PHOTO)).toEqual({ ...PHOTO, forgetTime: undefined });
});

test('its bytes are kept in pieces of at most 256 KiB, in order', () => {
  const content = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  const pieces = photoPieces('photos/0', 'full', content);
  expect(pieces.map(({ bytes }) => bytes.length)).toEqual([262_144, 262_144, 75_712]);
  expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(content)).toBe(true);
  expect(pieces.every(({ name }) => name.startsWith(piecePrefix('photos/0', 'full')) && name.startsWith(piecePrefix('photos/0')))).toBe(
    true,
  );
  expect([...pieces].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(pieces);
});
