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
