/** A field of a command's form. */
export interface CommandField {
  /** Member of the request. */
  readonly name: string;
  readonly label: string;
  readonly kind?:
    'text' | 'long-text' | 'day' | 'choice' | 'choices' | 'division' | 'organisation' | 'person' | 'yes-no' | 'quarter' | 'photos';
  readonly required?: boolean;
  /** What it holds at first. */
  readonly value?: string | boolean | readonly string[];
  readonly options?: readonly { readonly value: string; readonly word: string }[];
  /** Topmost division that can be chosen. */
  readonly root?: string;
  /** Most characters of a text. */
  readonly most?: number;
  /** Texts that a long text can begin with. */
  readonly templates?: readonly string[];
  /** Only organisations of this kind can be chosen. */
  readonly organisationKind?: string;
}

/** What a form holds, by member of the request. */
export type CommandValues = Record<string, string | boolean | readonly string[]>;
