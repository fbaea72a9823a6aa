/** What a command says, and to whom. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress, errors, advice. */
  readonly err: (text: string) => void;
  /** Whether what goes to `err` is seen by a person, who can be shown one line again and again. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Opens a page in the user's browser; false when there is none. */
  readonly open: (url: string) => boolean;
}
