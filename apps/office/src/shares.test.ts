import { EMPTY_SHARE, evenly, faultOf, holdingsOf, rowsOf, withAnother, without, type ShareRow } from './shares.js';

const row = (owner: string, shareNum = '1', shareDen = '2', representative = false): ShareRow => ({
  ...EMPTY_SHARE,
  owner,
  shareNum,
  shareDen,
  representative,
});
const couple = [row('persons/a', '1', '2', true), row('persons/b')];

test('rows are a title when each has an owner of its own, shares add up to one and one acts for all', () => {
  expect(faultOf(couple)).toBeUndefined();
  expect(faultOf([row('persons/a', '1', '1')])).toBeUndefined();
  expect(faultOf([...couple.slice(0, 1), row('')])).toBe('owner');
  expect(faultOf([...couple.slice(0, 1), row('persons/a')])).toBe('repeated');
  for (const wrong of ['0', '-1', '0.5', '', 'x', '1e1', '10000000'])
    expect(faultOf([...couple.slice(0, 1), row('persons/b', wrong)])).toBe('share');
  expect(faultOf([...couple.slice(0, 1), row('persons/b', '1', '3')])).toBe('sum');
  expect(faultOf(couple.map((one) => ({ ...one, representative: false })))).toBe('representative');
  expect(faultOf(couple.map((one) => ({ ...one, representative: true })))).toBe('representative');
});

test('thirds are whole, which decimals would not be', () => {
  expect(faultOf(evenly([row('persons/a', '1', '1', true), row('persons/b'), row('persons/c')]))).toBeUndefined();
});

test('who is added shares evenly, and who is taken away leaves somebody to act for all', () => {
  const three = withAnother(couple);
  expect(three.map(({ shareNum, shareDen }) => `${shareNum}/${shareDen}`)).toEqual(['1/3', '1/3', '1/3']);
  expect(three.map(({ representative }) => representative)).toEqual([true, false, false]);
  expect(without(couple, 0)).toEqual([row('persons/b', '1', '2', true)]);
  expect(without(couple, 1)).toEqual([couple[0]]);
});

test('a sole owner acts for himself, and what is on record can be typed in again', () => {
  const [sole] = holdingsOf([row('persons/a', '1', '1')], 'REGISTERED');
  expect(sole).toEqual({
    owner: 'persons/a',
    shareNum: '1',
    shareDen: '1',
    certificateNo: '',
    representative: true,
    basis: 'REGISTERED',
  });
  const holding = { owner: 'organisations/x', shareNum: '1', shareDen: '2', certificateNo: '辽1', representative: true };
  expect(rowsOf([{ ...holding, basis: 'REGISTERED', fromDay: '2021-01-01', toDay: '' }])).toEqual([{ kind: 'organisations', ...holding }]);
});
