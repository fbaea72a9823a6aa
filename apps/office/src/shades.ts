import { committeeShare, type DivisionFigures } from './figures.js';

/** How a division is shaded on a map: what its word in the legend says. */
export type Shade = 'none' | 'low' | 'middle' | 'high';

/** The shades, in the order of the legend. */
export const SHADES: readonly Shade[] = ['high', 'middle', 'low', 'none'];
/** Colours of the shades; ink is legible on each. */
export const SHADE_COLOURS: Readonly<Record<Shade, string>> = { high: '#9fd3ae', middle: '#f3d98f', low: '#f2b3ad', none: '#e3e8ed' };
/** Colours of the shades where the most is the worst. */
export const HEAT_COLOURS: Readonly<Record<Shade, string>> = { high: '#f0a08f', middle: '#f6c9a8', low: '#fae8cf', none: '#e3e8ed' };
/** Least percentages of the two upper shades. */
const [HIGH, MIDDLE] = [90, 50];

/** The shade of a division, by its share of quarters in use with a committee. */
export function shadeOf({ figures }: DivisionFigures): Shade {
  const percent = committeeShare(figures);
  if (percent === undefined) return 'none';
  if (percent >= HIGH) return 'high';
  return percent >= MIDDLE ? 'middle' : 'low';
}
