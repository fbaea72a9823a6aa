/** What is wrong with a document that cannot be printed. */
export type DocumentFault =
  /** Nothing stands where something must. */
  | 'TEXT_MISSING'
  /** A text has too many characters, or there are too many texts. */
  | 'TEXT_TOO_LONG'
  /** The typeface lacks a character: a pictogram, a character that is not encoded yet; or it is no character, as a line break or a tab. */
  | 'CHARACTER_NOT_PRINTABLE'
  /** A number, a date, an address or a hash that is none. */
  | 'MALFORMED';

/** The document cannot be printed as it is. */
export class DocumentUnprintable extends Error {
  override readonly name = 'DocumentUnprintable';
  constructor(
    /** Path of the text within the document: `title`, `paragraphs[2]`, `facts[0].value`. */
    readonly field: string,
    readonly fault: DocumentFault,
    /** The characters that cannot be printed, each once. */
    readonly characters: readonly string[] = [],
  ) {
    super(`${field} of the document cannot be printed: ${fault}`);
  }
}
