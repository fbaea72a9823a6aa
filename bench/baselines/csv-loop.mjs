/** The plain loop that an import is measured against: split the lines, check each row with a schema, put a thousand at a time durably. */
import { readFileSync } from 'node:fs';
import { open } from 'lmdb';
import { z } from 'zod';
import { answer, ready } from '../harness/child.mjs';

const CHUNK = 1_000;

const database = open({ path: process.argv[2], overlappingSync: false });

const Row = z.object({
  quarter: z.string().regex(/^[A-Z]{2}-[0-9]{9}-[0-9]{4}$/),
  building: z.string().regex(/^[0-9]{3}$/),
  entrance: z.string().regex(/^[0-9]{2}$/),
  room: z.string().regex(/^[0-9]{4}$/),
  floor: z.coerce.number().int().gte(-10).lte(150),
  use: z.enum(['住宅', '商铺', '办公', '车位', '储藏室', '其他']),
  registeredArea: z.coerce.number().gte(0).lte(1_000_000),
  surveyedArea: z.coerce.number().gte(0).lte(1_000_000),
  contractArea: z.coerce.number().gte(0).lte(1_000_000),
  saleState: z.enum(['未售', '已售未交付', '已交付', '']),
  deliveredOn: z.string().regex(/^([0-9]{4}-[0-9]{2}-[0-9]{2})?$/),
});
const COLUMNS = Object.keys(Row.shape);

answer({
  async load(file) {
    const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    for (let from = 0; from < lines.length; from += CHUNK) {
      const rows = lines.slice(from, from + CHUNK).map(rowOf);
      await database.transaction(() => rows.forEach((row) => void database.put(keyOf(row), row)));
    }
    return lines.length;
  },
});
ready();

function rowOf(line) {
  const cells = line.split(',');
  return Row.parse(Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]])));
}

const keyOf = ({ quarter, building, entrance, room }) => `quarters/${quarter}/buildings/${building}/units/${entrance}-${room}`;
