/** Everything nondeterministic a service may use, injected so that tests and demonstrations decide it. */
export interface Environment {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** Tells the time that rules of law count by. */
export interface Clock {
  now(): Date;
}

/** Makes names. */
export interface Ids {
  /** 26 characters, lower-case base32, sorting by the time they were made; never made twice. */
  next(): string;
}

/** Draws numbers for jitter and sampling; never for secrets. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
}
