import { piecesOf, rowsOfPiece, type PlacedRow } from './table-piece.js';

const OWNER = { name: 'imports/01j8zq3v5k7m9n1p3r5s7t9v1w', division: '211103' };
const row = (at: number, text: string): PlacedRow => ({ at, cells: [text, at] });

test('rows are put in pieces that are small enough to be kept, in their order, and read back as they were', () => {
  const rows = Array.from({ length: 500 }, (_, at) => row(at * 3 + 2, 'x'.repeat(4_000)));
  const pieces = piecesOf(OWNER, ['名称', '行'], rows);
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ rows: content }) => content.length))).toBeLessThan(300 * 1024);
  expect(pieces.map(({ name }) => name)).toEqual(pieces.map(({ name }) => name).sort());
  expect(pieces.flatMap((piece) => rowsOfPiece(piece).rows)).toEqual(rows.map(({ cells }) => cells));
  expect(pieces[0]).toMatchObject({ name: `${OWNER.name}/rows/00000002`, division: '211103' });
});

test('no rows make no piece', () => expect(piecesOf(OWNER, ['名称'], [])).toEqual([]));
