/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes in front of `=`, `+`, `-`, `@`, tab, carriage return and their full-width
 * forms.
 */
export function spreadsheetText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** The text that `spreadsheetText` was given, for tables that may be our own: what we wrote reads as it was. */
export function textOfSpreadsheet(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
