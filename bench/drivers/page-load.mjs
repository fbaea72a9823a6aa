/** Documents written at once when a store is filled. */
export const INSERTED_AT_ONCE = 1_000;

/** A document of the size of a unit's. @param {number} index from 0; names sort as the indexes do */
export function pageDocument(index) {
  return { name: `documents/${String(index).padStart(9, '0')}`, division: '211103016005', title: `鹤鸣花园${index}号`.repeat(8) };
}
