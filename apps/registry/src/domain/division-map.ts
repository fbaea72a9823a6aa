import { refuse, type DivisionMapCoordinateSystem, type DivisionMapState } from '@heming/contracts/registry/v1';
import { inForceOn, type Division } from './division.js';
import { divisionName } from './names.js';
import type { Outlines } from './outlines.js';

/** Its name: there is one in a city. */
export const DIVISION_MAP = 'divisionMap';
/** Largest file. */
export const MAX_MAP_MIB = 2;
/** Most bytes of a stored piece. */
const PIECE_BYTES = 256 * 1024;

/** Levels that a map can outline. */
export type MapLevel = 'COUNTY' | 'TOWNSHIP';

/** What whoever uploads a map says of it. */
export interface MapFacts {
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  /** Empty when it has none. */
  readonly approvalNumber: string;
  readonly source: string;
}

/** The city's own map as it is stored, without the outlines. */
export interface DivisionMap {
  readonly name: string;
  /** 4-digit code of the city. */
  readonly division: string;
  readonly state: DivisionMapState;
  readonly level: MapLevel;
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  readonly approvalNumber: string;
  readonly source: string;
  /** Codes of what is outlined. */
  readonly codes: readonly string[];
  readonly pointCount: number;
  /** Which pieces hold the outlines. */
  readonly contentId: string;
  readonly contentPieceCount: number;
  readonly sizeBytes: number;
  /** Of the outlines, in hexadecimal. */
  readonly sha256: string;
  readonly uploadTime: Date;
}

/** A piece of the outlines. */
export interface DivisionMapPiece {
  /** `divisionMap/content/{content}-{piece, 4 digits}`. */
  readonly name: string;
  readonly division: string;
  readonly bytes: Uint8Array;
}

/** The outlines as they are kept: bytes, and what is known of them. */
export interface MapContent {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A map that was uploaded. */
export function uploadedMap(facts: MapFacts, { level, codes, pointCount }: Outlines, content: MapContent, at: Date): DivisionMap {
  const { coordinateSystem, approvalNumber, source } = facts;
  return {
    name: DIVISION_MAP,
    division: cityOf(codes),
    state: 'UPLOADED',
    level,
    coordinateSystem,
    approvalNumber,
    source,
    codes,
    pointCount,
    contentId: content.id,
    contentPieceCount: Math.ceil(content.bytes.length / PIECE_BYTES),
    sizeBytes: content.bytes.length,
    sha256: content.sha256,
    uploadTime: at,
  };
}

/** Puts a map in the place of another; the very same as before when nothing differs but the time. */
export function replaceMap<M extends DivisionMap>(current: M, next: DivisionMap): M | DivisionMap {
  const same = (['state', 'coordinateSystem', 'approvalNumber', 'source', 'sha256'] as const).every(
    (field) => current[field] === next[field],
  );
  return same ? current : next;
}

/** Takes a map away. @throws DIVISION_MAP_NOT_UPLOADED when there is none */
export function removeMap(current: DivisionMap): DivisionMap {
  requireUploaded(current);
  return { ...current, state: 'NONE', codes: [], contentId: '', contentPieceCount: 0, sizeBytes: 0, sha256: '' };
}

/** The map, if there is one. @throws DIVISION_MAP_NOT_UPLOADED */
export function requireUploaded<M extends DivisionMap>(map: M | undefined): M {
  if (map?.state !== 'UPLOADED') throw refuse('DIVISION_MAP_NOT_UPLOADED');
  return map;
}

/** The outlines in pieces. */
export function mapPieces({ division, contentId }: DivisionMap, bytes: Uint8Array): readonly DivisionMapPiece[] {
  const pieces: DivisionMapPiece[] = [];
  for (let from = 0; from < bytes.length; from += PIECE_BYTES)
    pieces.push({ name: pieceName(contentId, pieces.length), division, bytes: bytes.subarray(from, from + PIECE_BYTES) });
  return pieces;
}

/** Names of the pieces of a map. */
export function mapPieceNames({ contentId, contentPieceCount }: DivisionMap): readonly string[] {
  return Array.from({ length: contentPieceCount }, (_, piece) => pieceName(contentId, piece));
}

/** Names of the divisions that exist on a day and that a map leaves out. @param divisions those of its level */
export function missingIn({ codes }: DivisionMap, divisions: readonly Division[], day: string): readonly string[] {
  const outlined = new Set(codes);
  return divisions.filter((one) => inForceOn(one, day) && !outlined.has(one.code)).map(({ code }) => divisionName(code));
}

const pieceName = (contentId: string, piece: number): string => `${DIVISION_MAP}/content/${contentId}-${String(piece).padStart(4, '0')}`;
const cityOf = (codes: readonly string[]): string => (codes[0] ?? '').slice(0, 4);
