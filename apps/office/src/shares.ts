import type { Holding, HoldingBasis } from '@heming/web-kit';
import { sumOfShares } from '@heming/values';

/** An owner with his share, as they are typed. */
export interface ShareRow {
  readonly kind: 'persons' | 'organisations';
  /** `persons/…` or `organisations/…`; empty until chosen. */
  readonly owner: string;
  readonly shareNum: string;
  readonly shareDen: string;
  readonly certificateNo: string;
  /** Whether he acts for all co-owners. */
  readonly representative: boolean;
}

/** Most owners of one unit at a time. */
export const MOST_OWNERS = 50;

/** A row nobody has typed in, of the whole. */
export const EMPTY_SHARE: ShareRow = {
  kind: 'persons',
  owner: '',
  shareNum: '1',
  shareDen: '1',
  certificateNo: '',
  representative: true,
};

/** What keeps rows from being a title. */
export type ShareFault = 'owner' | 'repeated' | 'share' | 'sum' | 'representative';

const SHARE = /^[1-9][0-9]{0,6}$/;

/** What keeps rows from being a title: the first that is found; undefined when they are one. The service decides all the same. */
export function faultOf(rows: readonly ShareRow[]): ShareFault | undefined {
  const owners = rows.map(({ owner }) => owner);
  if (owners.includes('')) return 'owner';
  if (new Set(owners).size < owners.length) return 'repeated';
  if (!rows.every(({ shareNum, shareDen }) => SHARE.test(shareNum) && SHARE.test(shareDen))) return 'share';
  const { num, den } = sumOfShares(rows.map(({ shareNum, shareDen }) => ({ shareNum: Number(shareNum), shareDen: Number(shareDen) })));
  if (num !== den) return 'sum';
  return rows.length > 1 && rows.filter(({ representative }) => representative).length !== 1 ? 'representative' : undefined;
}

/** The rows with one share each, as large as every other. */
export function evenly(rows: readonly ShareRow[]): readonly ShareRow[] {
  return rows.map((row) => ({ ...row, shareNum: '1', shareDen: String(rows.length) }));
}

/** The rows with one more, which nobody has typed in. */
export function withAnother(rows: readonly ShareRow[]): readonly ShareRow[] {
  return evenly([...rows, { ...EMPTY_SHARE, representative: rows.length === 0 }]);
}

/** The rows without one; who acts for all is then the first, when it was that one. */
export function without(rows: readonly ShareRow[], at: number): readonly ShareRow[] {
  const left = rows.filter((_, index) => index !== at);
  const represented = left.some(({ representative }) => representative);
  return left.map((row, index) => (represented || index > 0 ? row : { ...row, representative: true }));
}

/** Rows as holdings of a request. */
export function holdingsOf(rows: readonly ShareRow[], basis: HoldingBasis) {
  return rows.map(({ kind: _kind, ...row }) => ({ ...row, basis, representative: row.representative || rows.length === 1 }));
}

/** Holdings on record as rows to be changed. */
export function rowsOf(holdings: readonly Holding[]): readonly ShareRow[] {
  return holdings.map(({ owner, shareNum, shareDen, certificateNo, representative }) => ({
    kind: owner.startsWith('persons/') ? 'persons' : 'organisations',
    owner,
    shareNum: String(shareNum),
    shareDen: String(shareDen),
    certificateNo,
    representative,
  }));
}
