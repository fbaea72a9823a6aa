import type { Import } from './import.js';

/** A piece of an import's content, or the verdicts on its rows: housekeeping, removed when the import has ended. */
export interface ImportContent {
  /** `imports/{id}/content/{upload}-{piece}`, or `…-verdicts`. */
  readonly name: string;
  readonly division: string;
  /** At most 256 KiB. */
  readonly bytes: Uint8Array;
}

/** A fault of a row. */
export interface ImportRejection {
  /** `imports/{id}/rejections/{line, 8 digits}-{number, 2 digits}`: by line, then in the order found. */
  readonly name: string;
  readonly division: string;
  /** Physical line of the file. */
  readonly line: number;
  /** Chinese title of the column; empty when the row as a whole is wrong. */
  readonly field: string;
  /** Value found, at most 200 characters of it; masked in a table of personal data. */
  readonly value: string;
  /** Word of the contract's Reason. */
  readonly reason: string;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** Name of a piece of content. @param piece from 0, or what the piece is */
export function contentName({ name }: Pick<Import, 'name'>, contentId: string, piece: number | 'verdicts'): string {
  return `${contentPrefix({ name })}${contentId}-${typeof piece === 'number' ? String(piece).padStart(6, '0') : piece}`;
}

/** What the names of all pieces of content begin with. */
export function contentPrefix({ name }: Pick<Import, 'name'>): string {
  return `${name}/content/`;
}

/** Name of the preview of an import. */
export function previewName(name: string): string {
  return `${name}/preview`;
}

/** What the names of all rejections of an import begin with. */
export function rejectionPrefix(name: string): string {
  return `${name}/rejections/`;
}
