import { isDeepStrictEqual } from 'node:util';
import { json, listAll, type Json } from './rest-call.js';
import type { WriteBook } from './write-book.js';
import { ORGANISATION_TITLE, QUARTER_TITLE } from './write-load.js';

/** Resources read one by one at a time. */
const AT_ONCE = 16;

type Register = ReadonlyMap<string, Json>;

/**
 * Reads the whole register through every index it has and compares it with what was acknowledged. A write in doubt has happened whole or not
 * at all.
 * @param known whether a resource beside those of the book belongs there
 * @param looked names that are also read and searched for one by one
 * @returns what is lost, torn, doubled or listed by one index and not by another; empty when all is well
 */
export async function registerFaults(
  url: string,
  book: WriteBook,
  looked: readonly string[],
  known: (name: string) => boolean,
): Promise<readonly string[]> {
  const quarters = await listAll(url, '/v1/quarters', 'quarters');
  const organisations = await listAll(url, '/v1/organisations', 'organisations');
  const register: Register = new Map([...quarters, ...organisations].map((resource) => [String(resource['name']), resource]));
  const faults = [
    ...(register.size === quarters.length + organisations.length ? [] : ['a list names a resource twice']),
    ...bookFaults(register, book, known),
    ...(await indexFaults(url, register)),
  ];
  for (let from = 0; from < looked.length; from += AT_ONCE) {
    const some = looked.slice(from, from + AT_ONCE).map((name) => lookFaults(url, name, register.get(name)));
    faults.push(...(await Promise.all(some)).flat());
  }
  return faults;
}

function bookFaults(register: Register, { written, doubtful }: WriteBook, known: (name: string) => boolean): readonly string[] {
  const doubted = new Map(doubtful.map(({ name, effect }) => [name, effect]));
  const lost = [...written].flatMap(([name, { members }]) => {
    const found = register.get(name);
    if (found === undefined) return [`${name} was acknowledged and is lost`];
    if (isIn(found, members) || isIn(found, { ...members, ...doubted.get(name) })) return [];
    return [`${name} is ${JSON.stringify(found)}, acknowledged ${JSON.stringify(members)}`];
  });
  const strange = [...register].filter(([name, found]) => {
    const effect = doubted.get(name);
    return !written.has(name) && !known(name) && (effect === undefined || !isIn(found, effect));
  });
  return [...lost, ...strange.map(([name]) => `${name} is listed and was never written`)];
}

/** Whether a resource has these members, with these values. */
function isIn(found: Json, members: Json): boolean {
  return Object.keys(members).every((member) => found[member] === members[member]);
}

/** Every index lists the same resources in the same state. */
async function indexFaults(url: string, register: Register): Promise<readonly string[]> {
  const all = [...register.values()];
  const quarters = all.filter(({ name }) => String(name).startsWith('quarters/'));
  const titled = (resources: readonly Json[], beginning: string) => resources.filter(({ title }) => String(title).startsWith(beginning));
  const expected: readonly (readonly [string, string, readonly Json[]])[] = [
    ['/v1/quarters?division=divisions/211103', 'quarters', quarters],
    ['/v1/quarters?state=PLANNED', 'quarters', quarters],
    [`/v1/quarters?query=${encodeURIComponent(QUARTER_TITLE)}`, 'quarters', titled(quarters, QUARTER_TITLE)],
    ['/v1/quarters?query=hy', 'quarters', titled(quarters, QUARTER_TITLE)],
    [`/v1/organisations?query=${encodeURIComponent(ORGANISATION_TITLE)}`, 'organisations', titled(all, ORGANISATION_TITLE)],
  ];
  const faults: string[] = [];
  for (const [path, member, resources] of expected) {
    const listed = await listAll(url, path, member);
    const same = isDeepStrictEqual(byName(listed), byName(resources));
    if (!same) faults.push(`${path} lists ${listed.length} resources, and not the ${resources.length} that are there`);
  }
  return faults;
}

/** What is listed can be got, and is found by its title. */
async function lookFaults(url: string, name: string, listed: Json | undefined): Promise<readonly string[]> {
  const got = await json(url, { path: `/v1/${name}` });
  const [collection = ''] = name.split('/');
  const found = await listAll(url, `/v1/${collection}?query=${encodeURIComponent(String(got['title']))}`, collection);
  return [
    ...(isDeepStrictEqual(got, listed) ? [] : [`${name} is got in another state than it is listed`]),
    ...(isDeepStrictEqual(found, [got]) ? [] : [`${name} is not what its title finds: ${JSON.stringify(found)}`]),
  ];
}

function byName(resources: readonly Json[]): readonly Json[] {
  return [...resources].sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));
}
