import type { CityServices } from './city-services.js';
import { GeoReportError } from './geo-report-error.js';

const CODE = /[A-Z]{2}-[0-9]{9}-[0-9]{4}/;
/** Most words of an address that are looked for, and their shortest and longest. */
const MOST_WORDS = 5;
const [SHORTEST, LONGEST] = [2, 60];
/** gRPC code of what is not there. */
const NOT_FOUND = 5;

/**
 * The disclosed quarter that a report is about, `quarters/…`: by its code, else by a title that stands in the address as a word of its own, whole or
 * as the only one that begins so. Coordinates alone name no quarter: the register has no boundaries.
 * @throws GeoReportError 400, 404
 */
export async function findQuarter(places: readonly string[], registry: CityServices['registry']): Promise<string> {
  for (const place of places) {
    const [code] = CODE.exec(place.toUpperCase()) ?? [];
    if (code !== undefined) return quarterOfCode(code, registry);
  }
  for (const word of places.flatMap(wordsOf).slice(0, MOST_WORDS)) {
    const { disclosedQuarters } = await registry.ListDisclosedQuarters({ query: word, pageSize: 200 });
    const named = disclosedQuarters.filter(({ title }) => title === word);
    const found = named.length > 0 ? named : disclosedQuarters;
    if (found.length > 1) throw ambiguous(word);
    if (found[0] !== undefined) return `quarters/${found[0].code}`;
  }
  throw new GeoReportError(
    400,
    '无法确定小区：请在 address_id 中填写小区编号，或在 address_string 中填写小区全称；仅有经纬度不足以确定。' +
      'The quarter cannot be told: send its code as address_id or its full title as address_string; coordinates alone do not name it.',
  );
}

async function quarterOfCode(code: string, registry: CityServices['registry']): Promise<string> {
  try {
    await registry.GetDisclosedQuarter({ name: `disclosedQuarters/${code}` });
    return `quarters/${code}`;
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code !== NOT_FOUND) throw thrown;
    throw new GeoReportError(404, `address_id ${code} 不存在。There is no quarter ${code}.`);
  }
}

function ambiguous(word: string): GeoReportError {
  return new GeoReportError(400, `有多个小区名为“${word}”，请填写小区编号。Several quarters are called “${word}”: send the code.`);
}

function wordsOf(place: string): readonly string[] {
  return place.split(/[\s,，;；、|/]+/).filter((word) => word.length >= SHORTEST && word.length <= LONGEST);
}
