import type { Register } from './register.js';

/** A county with its townships, as somebody chooses where to search. */
export interface Place {
  readonly code: string;
  readonly title: string;
  readonly within: readonly { readonly code: string; readonly title: string }[];
}

/** Most counties and most townships that can be chosen. */
const MOST = 200;

/** The counties of the city with their townships, in the order of their codes. */
export async function countiesAndTownships(register: Register): Promise<readonly Place[]> {
  const [{ divisions: counties }, { divisions: townships }] = await Promise.all([
    register.ListDivisions({ level: 'COUNTY', pageSize: MOST }),
    register.ListDivisions({ level: 'TOWNSHIP', pageSize: MOST }),
  ]);
  return counties.map(({ code, title }) => ({
    code,
    title,
    within: townships
      .filter((township) => township.code.startsWith(code))
      .map((township) => ({ code: township.code, title: township.title })),
  }));
}
