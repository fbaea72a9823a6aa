/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes in front of `=`, `+`, `-`, `@`, tab, carriage return and their full-width
 * forms.
 */
export function spreadsheetText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
