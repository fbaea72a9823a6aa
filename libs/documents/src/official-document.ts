import { type CalendarDate, isCalendarDate, parseOfficialDocumentNumber, parseWorkItemNumber } from '@heming/values';
import { DocumentUnprintable } from './document-unprintable.js';

/**
 * A document that an authority issues (公文): a notice, a decision, a reply, a receipt. Texts are one line each: a paragraph is a text of its own.
 * At most 20,000 characters in all.
 */
export interface OfficialDocument {
  /** Whose document it is; stands at the head. At most 30 characters. */
  readonly issuer: string;
  /** Whether the head is red with a red line below (红头), as of a document of record; black otherwise. */
  readonly redHead: boolean;
  /** Number of the document, `盘住建物督〔2026〕17号`, or of the work it is about, `TS-20261123-000187`. */
  readonly number: string;
  /** At most 100 characters. */
  readonly title: string;
  /** To whom it is addressed, without the colon. At most 100 characters. Empty: to everybody. */
  readonly recipient: string;
  /** At least one and at most 200, of at most 2,000 characters each. */
  readonly paragraphs: readonly string[];
  /** A table behind the paragraphs: at most 200 rows. */
  readonly facts: readonly DocumentFact[];
  /** What the QR code says: where the document can be checked. Absent: there is no code. */
  readonly qrAddress?: string;
  /** Who signs; stands above the date, where the seal goes. At most 50 characters. */
  readonly signer: string;
  /** The day of issue; also that of the file, so that the same document is the same bytes. */
  readonly date: CalendarDate;
  /** Stands at the foot of every page. */
  readonly verification?: DocumentVerification;
}

/** A row of the table. */
export interface DocumentFact {
  /** At most 30 characters. */
  readonly label: string;
  /** At most 500 characters. */
  readonly value: string;
}

/** By what the document can be checked. */
export interface DocumentVerification {
  /** Capital letters, digits and hyphens, at most 40: what people type in who cannot scan. */
  readonly code: string;
  /** Hash of the record that the document was made from, 64 hexadecimal digits. The hash of the file itself cannot stand in it. */
  readonly sha256: string;
}

const MAX_CHARACTERS = 20_000;
const MAX_ROWS = 200;
const MAX_ADDRESS = 300;

/**
 * Checks that a document can be printed.
 * @param prints whether the typeface has a character
 * @throws DocumentUnprintable for the first text that cannot
 */
export function checkDocument(document: OfficialDocument, prints: (character: string) => boolean): void {
  let left = MAX_CHARACTERS;
  const check = (field: string, text: string, most: number): void => {
    if (text.trim() === '') throw new DocumentUnprintable(field, 'TEXT_MISSING');
    const characters = [...text];
    left -= characters.length;
    if (characters.length > most || left < 0) throw new DocumentUnprintable(field, 'TEXT_TOO_LONG');
    const lacking = characters.filter((character) => !prints(character));
    if (lacking.length > 0) throw new DocumentUnprintable(field, 'CHARACTER_NOT_PRINTABLE', [...new Set(lacking)]);
  };
  check('issuer', document.issuer, 30);
  check('title', document.title, 100);
  if (document.recipient !== '') check('recipient', document.recipient, 100);
  checkCount('paragraphs', document.paragraphs, 1);
  document.paragraphs.forEach((paragraph, at) => check(`paragraphs[${at}]`, paragraph, 2_000));
  checkCount('facts', document.facts, 0);
  for (const [at, { label, value }] of document.facts.entries()) {
    check(`facts[${at}].label`, label, 30);
    check(`facts[${at}].value`, value, 500);
  }
  check('signer', document.signer, 50);
  checkForms(document);
}

function checkCount(field: string, texts: readonly unknown[], least: number): void {
  if (texts.length < least) throw new DocumentUnprintable(field, 'TEXT_MISSING');
  if (texts.length > MAX_ROWS) throw new DocumentUnprintable(field, 'TEXT_TOO_LONG');
}

function checkForms({ number, date, qrAddress, verification }: OfficialDocument): void {
  const forms: readonly (readonly [field: string, right: boolean])[] = [
    ['number', (parseOfficialDocumentNumber(number) ?? parseWorkItemNumber(number)) !== undefined],
    ['date', isCalendarDate(date)],
    ['qrAddress', qrAddress === undefined || isAddress(qrAddress)],
    ['verification.code', verification === undefined || /^[A-Z0-9-]{1,40}$/.test(verification.code)],
    ['verification.sha256', verification === undefined || /^[0-9a-f]{64}$/.test(verification.sha256)],
  ];
  const wrong = forms.find(([, right]) => !right);
  if (wrong) throw new DocumentUnprintable(wrong[0], 'MALFORMED');
}

/** An address of the web as a code holds it: characters that need no escape. */
function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && /^https?:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text);
}
