import { personName } from './names.js';
import type { TitleRow } from './rows.js';
import type { Holding } from './title.js';

/**
 * The holdings that a row of a table tells: equal shares where it tells none.
 * @param names resource names of the owners by number; one that was not found has a name of nobody
 */
export function holdingsOfRow(row: TitleRow, names: ReadonlyMap<string, string>): readonly Holding[] {
  const { owners, shares, representative, fromDay, basis, certificateNo } = row;
  return owners.map((number, at) => ({
    owner: names.get(number) ?? personName(String(at).padStart(26, '0')),
    ...(shares[at] ?? { shareNum: 1, shareDen: owners.length }),
    fromDay,
    toDay: '',
    basis,
    certificateNo,
    representative: number === representative,
  }));
}
