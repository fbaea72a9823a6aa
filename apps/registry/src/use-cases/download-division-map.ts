import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { DIVISION_MAP, mapPieceNames, requireUploaded } from '../domain/division-map.js';
import { CHUNK_BYTES } from '../kept-tables.js';

/** The outlines as a file. @throws DIVISION_MAP_NOT_UPLOADED; DIVISION_MAP_CHANGED when they are replaced meanwhile */
export const DownloadDivisionMap: UseCase<RegistryService, 'DownloadDivisionMap', Deps> = async function* (
  _request,
  _call,
  { divisionMaps, divisionMapPieces },
) {
  const map = requireUploaded(await divisionMaps.find(DIVISION_MAP));
  yield { fileName: `${DIVISION_MAP}.geojson`, contentType: 'application/geo+json', content: new Uint8Array(0) };
  for (const name of mapPieceNames(map)) {
    const piece = await divisionMapPieces.find(name);
    if (piece === undefined) throw refuse('DIVISION_MAP_CHANGED');
    for (let from = 0; from < piece.bytes.length; from += CHUNK_BYTES)
      yield { fileName: '', contentType: '', content: piece.bytes.subarray(from, from + CHUNK_BYTES) };
  }
};
