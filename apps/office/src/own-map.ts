import type { DivisionMap } from '@heming/web-kit';

/** Outlines of divisions as the register gives them: GeoJSON whose features have a code and nothing else. */
export interface OutlineCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly code: string };
    readonly geometry: {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
    };
  }[];
}

/** The outlines that lie in a division, by its code. */
export function outlinesWithin({ type, features }: OutlineCollection, code: string): OutlineCollection {
  return { type, features: features.filter(({ properties }) => properties.code.startsWith(code)) };
}

/** Digits of the codes of a level. */
const DIGITS: Readonly<Record<string, number>> = { COUNTY: 6, TOWNSHIP: 9 };

/** Whether a map shows the parts of a division: it outlines some that lie below it. */
export function showsPartsOf(map: Pick<DivisionMap, 'state' | 'level'> | undefined, code: string): boolean {
  return map?.state === 'UPLOADED' && (DIGITS[map.level] ?? 0) > code.length;
}
