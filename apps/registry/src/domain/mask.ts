import { maskCitizenId } from '@heming/values';

/** What people may see of a name: its first character. 张* for 张三, 欧** for 欧阳娜. */
export function maskFullName(fullName: string): string {
  const [first = '', ...rest] = [...fullName];
  return first === '' ? '' : `${first}${'*'.repeat(Math.min(Math.max(rest.length, 1), 3))}`;
}

/** What people may see of a telephone: of a mobile number the first 3 and last 4 digits, 138****8000; of any other nothing. */
export function maskPhone(phone: string): string {
  if (phone === '') return '';
  return /^1[0-9]{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '*'.repeat(8);
}

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
