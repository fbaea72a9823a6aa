const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * The check character of an organisation code (组织机构代码, GB 11714): `X` stands for ten.
 * @param body its first 8 characters, 0-9 and A-Z; undefined when they are anything else
 */
export function organisationCodeCheck(body: string): string | undefined {
  if (!/^[0-9A-Z]{8}$/.test(body)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Whether a text is an organisation code (GB 11714): 9 characters without the hyphen, upper case, the last one checking. */
export function isOrganisationCode(text: string): boolean {
  return text.length === 9 && organisationCodeCheck(text.slice(0, 8)) === text.charAt(8);
}
