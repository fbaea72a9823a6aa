/** An object of an answer. */
export type Json = Readonly<Record<string, unknown>>;
