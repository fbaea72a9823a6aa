import type { DivisionMapCoordinateSystem } from '@heming/contracts/registry/v1';
import gcoord from 'gcoord';

/** Longitude and latitude in WGS-84, in degrees. CGCS2000 differs from it by centimetres and is taken as it is. */
export function toWgs84([longitude, latitude]: readonly [number, number], from: DivisionMapCoordinateSystem): readonly [number, number] {
  const position: [number, number] = [longitude, latitude];
  return from === 'GCJ02' ? gcoord.transform(position, gcoord.GCJ02, gcoord.WGS84) : position;
}
