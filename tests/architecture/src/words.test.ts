import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { committedFiles, read, ROOT } from './repository.js';

/** Nouns that are property management's and nobody else's; the glossary adds its own. */
const FIELD = [
  ...[
    'quarter',
    'household',
    'dwelling',
    'owner assembly',
    'owners committee',
    'resident',
    'occupant',
    'developer',
    'covenant',
    'entrance',
  ],
  ...[
    'organisation kind',
    'enterprise',
    'tender',
    'bidder',
    'award',
    'repair',
    'repair fund',
    'apportionment',
    'custody',
    'levy',
    'arrears',
  ],
  ...[
    'fee',
    'bill',
    'debtor',
    'court',
    'complaint',
    'ballot',
    'vote',
    'committee',
    'credit',
    'blacklist',
    'visitor',
    'parking',
    'elevator',
  ],
  ...['demarcation', 'demarcate', 'sub district', 'township', 'uscc', 'real estate', 'property service', 'completion acceptance'],
];

/** Terms of the glossary that any field uses: they say nothing about what the kit knows. */
const GENERIC = new Set([
  ...[
    'accept',
    'account',
    'announcement',
    'appeal',
    'assist',
    'audit',
    'building',
    'cause',
    'change',
    'closed',
    'code',
    'correction',
    'coverage',
  ],
  ...[
    'dispatch',
    'division',
    'document',
    'event',
    'filing',
    'grade',
    'import',
    'lead',
    'milestone',
    'name',
    'objection',
    'office',
    'operator',
  ],
  ...[
    'organisation',
    'owner',
    'participation',
    'permission',
    'principal',
    'purpose',
    'record',
    'refusal',
    'request',
    'role',
    'room',
    'state',
  ],
  ...['subject', 'term', 'territory', 'title', 'unit', 'use'],
]);

/** English identifiers of the glossary: third column of its tables (中文 | English | identifier). */
function glossary(): readonly string[] {
  if (!existsSync(join(ROOT, 'docs/glossary.md'))) return [];
  return [...read('docs/glossary.md').matchAll(/^\|[^|\n]*\p{Script=Han}[^|\n]*\|[^|\n]*\|([^|\n]*)\|/gmu)].flatMap(
    ([, identifiers = '']) => [...identifiers.matchAll(/[A-Za-z][A-Za-z0-9_]+/g)].map(([identifier]) => wordsOf(identifier).join(' ')),
  );
}

/** `OwnersAssembly`, `owners_assembly` → `owners assembly`. */
function wordsOf(identifier: string): readonly string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Identifiers and texts of a source, without its comments. */
function tokensOf(source: string): { readonly identifiers: readonly string[]; readonly texts: readonly string[] } {
  const identifiers: string[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) identifiers.push(node.text);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    else if (ts.isRegularExpressionLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return { identifiers, texts };
}

const sourcesOf = (folder: string): readonly string[] =>
  committedFiles().filter((file) => file.startsWith(`${folder}/src/`) && file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** Whether words hold a term, in singular or plural. */
function holds(words: readonly string[], term: string): boolean {
  return new RegExp(`(?:^| )${term}(?:s|es)?(?: |$)`).test(words.join(' '));
}

const terms = [...new Set([...FIELD, ...glossary()])].filter((term) => !GENERIC.has(term));

/**
 * The folders that know none, and words and whole names of theirs that happen to be spelt like one: MongoDB calls its promises read and write
 * concern, Prometheus calls memory in RAM resident.
 */
const IGNORANT: readonly (readonly [folder: string, ...own: string[]])[] = [
  ['libs/kit', 'process_resident_memory_bytes'],
  ['libs/embedded'],
  ['libs/mongo', 'concern'],
  ['libs/kafka'],
];

test.each(IGNORANT)('%s has no noun of property management', (folder, ...own) => {
  const found = sourcesOf(folder).flatMap((file) => {
    const { identifiers, texts } = tokensOf(read(file));
    const spoken = [...new Set([...identifiers, ...texts])].filter((spelling) => !own.includes(spelling));
    return spoken.flatMap((spelling) =>
      terms.filter((term) => !own.includes(term) && holds(wordsOf(spelling), term)).map((term) => `${file}: ${spelling} (${term})`),
    );
  });
  expect(found).toEqual([]);
});

test('the gateway names no service and no resource of one', () => {
  const services = committedFiles()
    .filter((file) => /^apps\/[^/]+\/package\.json$/.test(file) && read(file).includes('"type:service"'))
    .map((file) => file.split('/')[1] ?? '');
  expect(services).toContain('registry');
  const resources = committedFiles()
    .filter((file) => /^protos\/heming\/.*_service\.proto$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/: "\/v1\/(?:\{[\w.]+=)?(\w+)/g)].map(([, collection = '']) => collection));
  const named = new RegExp(
    `\\bheming[./](?:contracts/)?(?:${services.join('|')})\\b|/(?:${resources.join('|')})\\b|\\b(?:${resources.join('|')})/`,
  );
  const found = sourcesOf('apps/gateway').flatMap((file) =>
    tokensOf(read(file))
      .texts.filter((text) => named.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
