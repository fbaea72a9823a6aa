import type { DivisionMap as DivisionMapMessage } from '@heming/contracts/registry/v1';
import type { Call, Kept } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { DIVISION_MAP, missingIn, type DivisionMap } from './domain/division-map.js';
import type { Division } from './domain/division.js';

/** That there is no map. */
const NO_MAP: DivisionMapMessage = {
  name: DIVISION_MAP,
  state: 'NONE',
  level: 'LEVEL_UNSPECIFIED',
  coordinateSystem: 'COORDINATE_SYSTEM_UNSPECIFIED',
  approvalNumber: '',
  source: '',
  divisionCount: 0,
  pointCount: 0,
  sizeBytes: 0,
  missing: [],
  uploadTime: undefined,
  etag: '',
};

/** The city's own map in the contract's words, with what it leaves out today. */
export async function divisionMapMessage(map: Kept<DivisionMap> | undefined, { now }: Call, deps: Deps): Promise<DivisionMapMessage> {
  if (map?.state !== 'UPLOADED') return { ...NO_MAP, etag: map?.etag ?? '' };
  const { name, state, level, coordinateSystem, approvalNumber, source, codes, pointCount, sizeBytes, uploadTime, etag } = map;
  const divisions: Division[] = [];
  for await (const division of deps.divisions.all({ where: { level } })) divisions.push(division);
  const missing = missingIn(map, divisions, calendarDateOf(now));
  const described = { name, state, level, coordinateSystem, approvalNumber, source, pointCount, sizeBytes, uploadTime, etag };
  return { ...described, divisionCount: codes.length, missing };
}
