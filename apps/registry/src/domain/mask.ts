import { maskCitizenId, maskFullName } from '@heming/values';

/** What people may see of the number of a document: of a resident identity card the first 6 and last 4 characters, of any other the last 2. */
export function maskIdNumber(idType: string, idNumber: string): string {
  if (idType === 'RESIDENT_ID') return maskCitizenId(idNumber);
  return idNumber.length < 6 ? '*'.repeat(8) : `${'*'.repeat(8)}${idNumber.slice(-2)}`;
}

/** What people may see of the number of a document whose type is not known. */
export function maskDocumentNumber(number: string): string {
  return maskIdNumber(/^[0-9]{17}[0-9X]$/i.test(number) ? 'RESIDENT_ID' : '', number);
}

/** What people may see of a text that may be anything: its first character. */
export function maskText(text: string): string {
  return maskFullName(text);
}
