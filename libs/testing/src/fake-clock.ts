import type { Clock } from '@heming/kit';

/** A clock that only a test moves. */
export interface FakeClock extends Clock {
  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Sets it, also back. */
  set(time: Date): void;
}

/** A clock that stands at a moment. */
export function fakeClock(start: Date): FakeClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
    set: (next) => {
      time = next.getTime();
    },
  };
}
