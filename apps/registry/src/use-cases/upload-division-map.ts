import { createHash } from 'node:crypto';
import { refuse, type RegistryService, type UploadDivisionMapRequest } from '@heming/contracts/registry/v1';
import type { Call, Kept, UseCase } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import { removeMapContent } from '../division-map-content.js';
import { divisionMapMessage } from '../division-map-messages.js';
import { DIVISION_MAP, mapPieces, MAX_MAP_MIB, replaceMap, uploadedMap, type DivisionMap, type MapFacts } from '../domain/division-map.js';
import { inForceOn } from '../domain/division.js';
import { OutlineFaults } from '../domain/outline-faults.js';
import { readOutlines } from '../domain/outlines.js';

/** Takes the city's own map in place of the one there was: the outlines first, then what points at them. A refused file changes nothing. */
export const UploadDivisionMap: UseCase<RegistryService, 'UploadDivisionMap', Deps> = async (requests, call, deps) => {
  const { facts, bytes } = await received(requests, call);
  const outlines = readOutlines(decoded(bytes), {
    toWgs84: (position) => deps.toWgs84(position, facts.coordinateSystem),
    known: await knownCodes(call, deps),
  });
  if (outlines instanceof OutlineFaults) throw refuse('DIVISION_MAP_INVALID', { count: outlines.count }, outlines.violations);
  const content = Buffer.from(outlines.geoJson);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const made = uploadedMap(facts, outlines, { id: call.derivedId, bytes: content, sha256 }, call.now);
  const before = await deps.divisionMaps.find(DIVISION_MAP);
  if (before !== undefined && replaceMap(before, made) === before) return divisionMapMessage(before, call, deps);
  return divisionMapMessage(await replaced(before, made, content, deps), call, deps);
};

/** Stores a map with its outlines; then those of the one before go. */
async function replaced(
  before: Kept<DivisionMap> | undefined,
  made: DivisionMap,
  content: Uint8Array,
  { divisionMaps, divisionMapPieces }: Deps,
): Promise<Kept<DivisionMap>> {
  try {
    await divisionMapPieces.createAll(mapPieces(made, content));
    const kept =
      before === undefined
        ? await divisionMaps.create(made, [])
        : await divisionMaps.change(DIVISION_MAP, () => ({ next: made, events: [] }), before.etag);
    if (before !== undefined) await removeMapContent(before, divisionMapPieces);
    return kept;
  } catch (error) {
    const shown = await divisionMaps.find(DIVISION_MAP);
    if (shown?.contentId !== made.contentId) await removeMapContent(made, divisionMapPieces);
    throw error;
  }
}

/** What is said of the file, and the file. @throws DIVISION_MAP_INVALID, DIVISION_MAP_TOO_LARGE */
async function received(
  requests: AsyncIterable<UploadDivisionMapRequest>,
  { signal }: Call,
): Promise<{ readonly facts: MapFacts; readonly bytes: Uint8Array }> {
  let facts: MapFacts | undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const request of requests) {
    signal.throwIfAborted();
    facts ??= mapFacts(request);
    size += request.content.length;
    if (size > MAX_MAP_MIB * 1024 * 1024) throw refuse('DIVISION_MAP_TOO_LARGE', { limit_mib: MAX_MAP_MIB });
    pieces.push(request.content);
  }
  return {
    facts: facts ?? mapFacts({ coordinateSystem: 'COORDINATE_SYSTEM_UNSPECIFIED', approvalNumber: '', source: '' }),
    bytes: Buffer.concat(pieces),
  };
}

/** @throws DIVISION_MAP_INVALID when coordinates or source are not stated */
function mapFacts({ coordinateSystem, approvalNumber, source }: MapFacts): MapFacts {
  const faults = new OutlineFaults();
  if (coordinateSystem === 'COORDINATE_SYSTEM_UNSPECIFIED')
    faults.add('coordinateSystem', 'required', '未说明坐标系', 'The coordinate system is not stated');
  if (source.trim() === '') faults.add('source', 'required', '未说明来源', 'The source is not stated');
  if (faults.count > 0) throw refuse('DIVISION_MAP_INVALID', { count: faults.count }, faults.violations);
  return { coordinateSystem, approvalNumber, source: source.trim() };
}

/** The file as text. @throws DIVISION_MAP_INVALID when it is not in UTF-8 */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const faults = new OutlineFaults();
    faults.add('', 'encoding', '文件不是 UTF-8 编码', 'The file is not in UTF-8');
    throw refuse('DIVISION_MAP_INVALID', { count: faults.count }, faults.violations);
  }
}

/** Codes of the counties and townships that exist today. */
async function knownCodes({ now }: Call, { divisions }: Deps): Promise<ReadonlySet<string>> {
  const today = calendarDateOf(now);
  const known = new Set<string>();
  for (const level of ['COUNTY', 'TOWNSHIP'] as const)
    for await (const division of divisions.all({ where: { level } })) if (inForceOn(division, today)) known.add(division.code);
  return known;
}
