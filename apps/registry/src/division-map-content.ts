import type { Store } from '@heming/kit';
import { mapPieceNames, type DivisionMap, type DivisionMapPiece } from './domain/division-map.js';

/** Removes the outlines of a map that is shown no more. */
export async function removeMapContent(map: DivisionMap, pieces: Store<DivisionMapPiece>): Promise<void> {
  for (const name of mapPieceNames(map)) await pieces.remove(name);
}
