import gcoord from 'gcoord';
import type { MapFacts } from '../domain/division-map.js';
import type { Position } from '../domain/outlines.js';

/** Longitude and latitude in WGS-84, in degrees. CGCS2000 differs from it by centimetres and is taken as it is. */
export function toWgs84([longitude, latitude]: Position, from: MapFacts['coordinateSystem']): Position {
  const position: [number, number] = [longitude, latitude];
  return from === 'GCJ02' ? gcoord.transform(position, gcoord.GCJ02, gcoord.WGS84) : position;
}
