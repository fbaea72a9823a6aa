/**
 * Tables that people upload and download, and documents that an authority issues. The packages that know the formats are loaded on first use: no
 * start has to wait for them.
 */
export * from './document-unprintable.js';
export type { DocumentFact, DocumentVerification, OfficialDocument } from './official-document.js';
export * from './read-table.js';
export * from './read-workbook.js';
export { textOfSpreadsheet } from './spreadsheet-text.js';
export * from './stream-workbook.js';
export * from './table-encoding.js';
export * from './table-file.js';
export * from './table-format.js';
export * from './table-unreadable.js';
export * from './write-pdf.js';
export * from './write-table.js';
export { MAX_WORKBOOK_ROWS, writeWorkbook, type WorkbookColumn, type WorkbookContent } from './write-workbook.js';
