import { daysBetween } from './format.js';

/** Colour of a deadline lamp. */
export type LampColour = 'red' | 'amber' | 'green' | 'grey';

/** A deadline as it stands: its colour is never told without the days. */
export interface Lamp {
  readonly colour: LampColour;
  /** Days left; negative when it has passed; absent when there is no deadline. */
  readonly days?: number;
}

/** How many days ahead a deadline turns amber. */
export const AMBER_DAYS = 30;

/** The lamp of a day by which something is due. `today`, `due`: YYYY-MM-DD; an empty `due` is no deadline. */
export function lampOf(due: string, today: string): Lamp {
  if (due === '') return { colour: 'grey' };
  const days = daysBetween(today, due);
  if (days < 0) return { colour: 'red', days };
  return { colour: days <= AMBER_DAYS ? 'amber' : 'green', days };
}

/** The lamp of a share that should reach a target, both in percent. Close means within ten points. */
export function lampOfShare(percent: number, target: number): LampColour {
  if (percent >= target) return 'green';
  return percent >= target - 10 ? 'amber' : 'red';
}
