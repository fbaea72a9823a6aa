import { OutlineFaults } from './outline-faults.js';
import type { MapLevel } from './division-map.js';

/** Most points of all outlines together. */
export const MOST_POINTS = 20_000;
/** Most outlines. */
const MOST_FEATURES = 1_000;
/** Deepest nesting of a file: coordinates of a multi-polygon lie eight deep. */
const DEEPEST = 10;
/** Where China lies, with its seas, in degrees: west, south, east, north. */
const [WEST, SOUTH, EAST, NORTH] = [73, 3, 136, 54];
/** Decimals of a coordinate that are kept: a tenth of a metre. */
const DECIMALS = 6;
/** Fewest positions of a ring, the last being the first again (RFC 7946, 3.1.6). */
const FEWEST_POSITIONS = 4;

/** Longitude and latitude, in degrees. */
export type Position = readonly [number, number];
type Ring = readonly Position[];
type Polygon = readonly Ring[];

/** Outlines that are in order, in WGS-84. */
export interface Outlines {
  readonly level: MapLevel;
  /** What is outlined, in the order of the file. */
  readonly codes: readonly string[];
  readonly pointCount: number;
  /** GeoJSON of multi-polygons with their code and nothing else. */
  readonly geoJson: string;
}

/** What the outlines are held against. */
export interface OutlineRules {
  /** Puts a position of the file into WGS-84. */
  readonly toWgs84: (position: Position) => Position;
  /** Codes of the counties and townships that exist. */
  readonly known: ReadonlySet<string>;
}

/**
 * Reads outlines of divisions and makes them anew from their codes and coordinates alone, so that nothing else of the file is kept.
 * @returns all that is wrong when something is
 */
export function readOutlines(text: string, { toWgs84, known }: OutlineRules): Outlines | OutlineFaults {
  const faults = new OutlineFaults();
  const features = featuresOf(text, faults);
  const reader = new OutlineReader(faults, toWgs84);
  const codes = new CodeReader(faults, known);
  const read = features.map((feature, at) => ({ code: codes.read(feature, at), coordinates: reader.read(feature, at) }));
  if (reader.pointCount > MOST_POINTS)
    faults.add(
      'features',
      'too_many_points',
      `共 ${reader.pointCount} 个顶点，最多 ${MOST_POINTS} 个`,
      `${reader.pointCount} points, more than ${MOST_POINTS}`,
    );
  if (faults.count > 0) return faults;
  const made = read.map(({ code, coordinates }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  const geoJson = JSON.stringify({ type: 'FeatureCollection', features: made });
  return { level: codes.digits === 6 ? 'COUNTY' : 'TOWNSHIP', codes: read.map(({ code }) => code), pointCount: reader.pointCount, geoJson };
}

/** The features of a file; none when it is no collection of some. */
function featuresOf(text: string, faults: OutlineFaults): readonly unknown[] {
  if (nestsDeeper(text, DEEPEST)) {
    faults.add('', 'too_deep', `JSON 嵌套超过 ${DEEPEST} 层`, `JSON nested deeper than ${DEEPEST} levels`);
    return [];
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, error);
    faults.add('', 'malformed', `第 ${line} 行附近不是有效的 JSON`, `not valid JSON near line ${line}`);
    return [];
  }
  const features = memberOf(file, 'features');
  if (memberOf(file, 'type') !== 'FeatureCollection' || !Array.isArray(features)) {
    faults.add('type', 'wrong_type', '不是 FeatureCollection', 'not a FeatureCollection');
    return [];
  }
  if (features.length === 0) faults.add('features', 'required', '没有任何要素', 'no feature at all');
  if (features.length > MOST_FEATURES) {
    faults.add('features', 'max_items', `要素超过 ${MOST_FEATURES} 个`, `more than ${MOST_FEATURES} features`);
    return [];
  }
  return features;
}

/** Reads the codes of features. */
class CodeReader {
  /** Digits of the first code that is one: the level of all. */
  digits = 0;
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly faults: OutlineFaults,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** The code of a feature; empty when there is none that would do. */
  read(feature: unknown, at: number): string {
    const code = memberOf(memberOf(feature, 'properties'), 'code');
    const refuse = (rule: string, zh: string, en: string): string => {
      this.faults.addAt(at, 'properties.code', rule, zh, en);
      return '';
    };
    if (typeof code !== 'string' || !/^([0-9]{6}|[0-9]{9})$/.test(code))
      return refuse('pattern', '缺少 6 位或 9 位区划代码（文本）', 'no division code of 6 or 9 digits, as text');
    if (!this.known.has(code)) return refuse('unknown', `区划 ${code} 未登记或已停用`, `division ${code} is not on record or has ended`);
    this.digits ||= code.length;
    if (code.length !== this.digits)
      return refuse('mixed', `区划 ${code} 与前面的要素级别不同`, `division ${code} is of another level than those before`);
    const before = this.#seen.get(code);
    if (before !== undefined)
      return refuse(
        'repeated',
        `区划 ${code} 重复，已见于第 ${before + 1} 个要素`,
        `division ${code} is that of feature ${before + 1}, too`,
      );
    this.#seen.set(code, at);
    return code;
  }
}

/** Reads the outlines of features. */
class OutlineReader {
  pointCount = 0;

  constructor(
    private readonly faults: OutlineFaults,
    private readonly toWgs84: OutlineRules['toWgs84'],
  ) {}

  /** The polygons of a feature, as far as they are in order. */
  read(feature: unknown, at: number): readonly Polygon[] {
    if (memberOf(feature, 'type') !== 'Feature') this.faults.addAt(at, 'type', 'wrong_type', '不是 Feature', 'is no Feature');
    const geometry = memberOf(feature, 'geometry');
    const [type, coordinates] = [memberOf(geometry, 'type'), memberOf(geometry, 'coordinates')];
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    if ((type !== 'Polygon' && type !== 'MultiPolygon') || !isFilled(polygons)) {
      this.faults.addAt(at, 'geometry', 'wrong_type', '不是 Polygon 或 MultiPolygon', 'is no Polygon or MultiPolygon');
      return [];
    }
    return polygons.map((polygon, part) => this.#polygon(polygon, at, `geometry.coordinates${type === 'Polygon' ? '' : `[${part}]`}`));
  }

  #polygon(rings: unknown, at: number, path: string): Polygon {
    if (isFilled(rings)) return rings.map((ring, index) => this.#ring(ring, at, `${path}[${index}]`));
    this.faults.addAt(at, path, 'required', '没有环', 'has no ring');
    return [];
  }

  #ring(positions: unknown, at: number, path: string): Ring {
    if (!Array.isArray(positions) || positions.length < FEWEST_POSITIONS) {
      this.faults.addAt(at, path, 'min_items', `环少于 ${FEWEST_POSITIONS} 个顶点`, `ring of fewer than ${FEWEST_POSITIONS} positions`);
      return [];
    }
    this.pointCount += positions.length;
    // What is too much as a whole is refused; its points need no look.
    if (this.pointCount > MOST_POINTS) return [];
    const wrong = positions.findIndex((position) => !isPlausible(position));
    if (wrong >= 0) {
      const span = `${WEST}–${EAST}, ${SOUTH}–${NORTH}`;
      this.faults.addAt(at, `${path}[${wrong}]`, 'out_of_range', `不是 ${span} 内的经纬度`, `is no longitude and latitude within ${span}`);
      return [];
    }
    const [first, last] = [positions[0] as Position, positions.at(-1) as Position];
    if (first[0] !== last[0] || first[1] !== last[1]) this.faults.addAt(at, path, 'open_ring', '环没有闭合', 'ring is not closed');
    return positions.map((position: Position) => this.#kept(position));
  }

  #kept([longitude, latitude]: Position): Position {
    const [x, y] = this.toWgs84([longitude, latitude]);
    return [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))];
  }
}

/** A member of an object of its own. */
function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

/** Whether it is a longitude and a latitude, perhaps with a height, in or near China. */
function isPlausible(position: unknown): boolean {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) return false;
  const [longitude, latitude] = position as readonly unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return false;
  return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
}

/** Whether brackets of a JSON text, those within strings aside, nest deeper than some levels. One pass, whatever the text is. */
function nestsDeeper(text: string, levels: number): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && '[{'.includes(character)) depth += 1;
    else if (!quoted && ']}'.includes(character)) depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}

/** Line where reading stopped, from 1; the last one when the reader does not say. */
function lineOf(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return text.slice(0, position === undefined ? undefined : Number(position)).split('\n').length;
}
