/**
 * The house's rules that a linter can prove. Two kinds of walls: between projects (by the tag in each package.json) and between the folders
 * of a service. `tests/architecture` holds imports that must fail here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ensureProjectGraph } from './tools/project-graph.mjs';

// Without a graph the rule about projects would pass everything.
await ensureProjectGraph();

/** Which projects a project may use, by the tags of both. */
const USES = {
  host: ['service', 'gateway', 'site', 'engines', 'mongo', 'kit', 'contracts', 'demo', 'backup'],
  cli: ['demo'],
  gateway: ['kit', 'contracts'],
  site: ['kit', 'contracts'],
  service: ['engines', 'kit', 'contracts', 'pure', 'documents', 'photos'],
  engines: ['embedded', 'mongo', 'kafka', 'kit'],
  embedded: ['kit'],
  backup: ['kit'],
  mongo: ['kit'],
  kafka: ['kit'],
  kit: ['contracts'],
  documents: ['pure'],
  photos: ['pure'],
  demo: ['pure'],
  pure: [],
  'web-kit': [],
  web: ['web-kit', 'pure'],
  contracts: [],
  testing: ['service', 'gateway', 'embedded', 'kit', 'contracts', 'pure', 'documents', 'photos'],
  tests: [
    'host',
    'cli',
    'service',
    'gateway',
    'site',
    'engines',
    'embedded',
    'mongo',
    'kafka',
    'kit',
    'contracts',
    'pure',
    'documents',
    'photos',
    'demo',
    'backup',
    'testing',
  ],
};

/** Packages that only these may import: what a database, a wire or a bus is made of stays behind the ports. */
const OWNERS = {
  '@grpc/*': ['kit', 'gateway', 'host'],
  'grpc-health-check': ['kit'],
  kafkajs: ['kafka'],
  'age-encryption': ['backup'],
  lmdb: ['embedded'],
  msgpackr: ['embedded'],
  express: ['gateway', 'site'],
  protobufjs: ['contracts', 'kit', 'gateway'],
  pino: ['kit', 'engines', 'gateway', 'host'],
};

/** Projects that run in a browser: they are typed by a program of their own. */
const WEB = ['apps/office', 'apps/resident', 'libs/web-kit'];

/** What a test may use beside what its project may: the fakes, and what they stand on. */
const IN_TESTS = ['testing', 'kit', 'contracts', 'embedded', 'pure'];

const boundaries = (alsoUses = []) => [
  'error',
  {
    // Loading a library late is a matter of start-up time, not of architecture.
    checkDynamicDependenciesExceptions: ['.*'],
    // The testing library tests what it is made of; only tests go round that circle.
    ignoredCircularDependencies: ['embedded', 'kit', 'contracts'].map((used) => ['@heming/testing', `@heming/${used}`]),
    depConstraints: Object.entries(USES).map(([tag, uses]) => ({
      sourceTag: `type:${tag}`,
      onlyDependOnLibsWithTags: [...new Set([...uses, ...alsoUses])].map((used) => `type:${used}`),
      ...(alsoUses.length > 0
        ? {}
        : {
            bannedExternalImports: Object.entries(OWNERS)
              .filter(([, owners]) => ![...owners, 'testing', 'tests'].includes(tag))
              .map(([packages]) => packages),
          }),
    })),
  },
];

/** Folders of the services: those whose package.json says so. */
const services = readdirSync(new URL('apps', import.meta.url)).filter((app) => {
  try {
    return JSON.parse(readFileSync(new URL(`apps/${app}/package.json`, import.meta.url), 'utf8')).nx.tags.includes('type:service');
  } catch {
    return false;
  }
});

const only = (allowed, message) => ['error', { patterns: [{ regex: `^(?!(${allowed.join('|')})$)`, message }] }];
const never = (refused, message) => ['error', { patterns: [{ regex: `^(${refused.join('|')})$`, message }] }];

const ENGINES = [
  'mongoose(/.*)?',
  '@grpc/.*',
  'kafkajs',
  'lmdb',
  'express',
  'node:(fs|net|http|https|http2|tls|dgram|child_process)(/.*)?',
];

/** Reads of the world that would make a decision depend on more than its arguments. */
const IMPURE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'A decision takes its time as an argument: call.now.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A decision takes its time as an argument: call.now.' },
  { selector: "CallExpression[callee.name='Date']", message: 'A decision takes its time as an argument: call.now.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'A decision does not draw lots.' },
];

const IMPURE_GLOBALS = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'process',
  'performance',
  'crypto',
  'console',
].map((name) => ({ name, message: 'A decision depends on its arguments alone.' }));

/** What plain JavaScript files may use without importing it. */
const NODE_GLOBALS = [
  ...['process', 'console', 'performance', 'Buffer', 'module', 'require', '__dirname', '__filename', 'structuredClone', 'fetch'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'],
];

/** The walls inside one service. */
const anatomyOf = (service) => {
  const src = `apps/${service}/src`;
  const own = `@heming/contracts/${service}/v1`;
  const outsideTests = { ignores: ['**/*.test.ts'] };
  return [
    {
      ...outsideTests,
      files: [`${src}/domain/**/*.ts`],
      rules: {
        'no-restricted-imports': only(
          ['\\./.*', '(\\.\\./)+domain/.*', '@heming/values', '@heming/evidence', own],
          'domain/ is pure: it may import domain/, @heming/values, @heming/evidence and its own contract.',
        ),
        'no-restricted-syntax': ['error', ...IMPURE],
        'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      },
    },
    ...['use-cases', 'schedules', 'reactions'].map((folder) => ({
      ...outsideTests,
      files: [`${src}/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': never(
          [
            '\\./.*',
            '(\\.\\./)+(store|clients|use-cases|reactions|schedules)/.*',
            '@heming/kit/store',
            ...(folder === 'reactions' ? [] : [`@heming/contracts/(?!${service}/).*`]),
            ...ENGINES,
          ],
          `${folder}/ reaches stores and clients through deps, and never its neighbours: what two of them share belongs in domain/ or messages.ts.`,
        ),
        'no-restricted-syntax': ['error', ...IMPURE],
      },
    })),
    {
      ...outsideTests,
      files: [`${src}/store/**/*.ts`],
      rules: {
        'no-restricted-imports': only(
          ['\\./.*', '(\\.\\./)+(store|domain)/.*', '@heming/kit/store', 'mongoose'],
          'store/ may import domain/ types, @heming/kit/store and mongoose.',
        ),
      },
    },
    {
      ...outsideTests,
      files: [`${src}/clients/**/*.ts`],
      rules: {
        'no-restricted-imports': never(
          [
            '(\\.\\./)+(store|use-cases|reactions|schedules|messages).*',
            '@heming/kit/store',
            own,
            'mongoose(/.*)?',
            'kafkajs',
            'lmdb',
            'express',
          ],
          'clients/ may import the kit, the other contract and domain/ types.',
        ),
      },
    },
    {
      ...outsideTests,
      files: [`${src}/messages.ts`, `${src}/deps.ts`],
      rules: {
        'no-restricted-imports': never(
          ['(\\./|(\\.\\./)+)(use-cases|reactions|schedules)/.*', ...ENGINES],
          'messages.ts and deps.ts are used by the use cases, not the other way round.',
        ),
      },
    },
  ];
};

export default defineConfig(
  { ignores: ['**/dist', '**/out-tsc', '**/coverage', '.nx', '**/generated', 'data', '.heming'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.test.ts', 'apps/*/src/testing/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(IN_TESTS),
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='jest'][property.name=/^(fn|mock|doMock|spyOn|unstable_mockModule)$/]",
          message: 'Tests use no mocks: give a plain object or the fakes of @heming/testing.',
        },
      ],
    },
  },
  {
    files: WEB.map((project) => `${project}/src/**/*.vue`),
    extends: [tseslint.configs.recommended, vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-name-in-template-casing': ['error', 'kebab-case', { registeredComponentsOnly: false }],
      'vue/no-v-html': 'error',
      'vue/no-undef-properties': 'error',
      'vue/no-unused-refs': 'error',
      'vue/require-default-prop': 'off',
      // The compiler knows better which names there are.
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: WEB.map((project) => `${project}/src/**/*.ts`),
    languageOptions: { parserOptions: { project: ['tsconfig.web.json', 'tsconfig.web.spec.json'], extraFileExtensions: ['.vue'] } },
  },
  ...services.flatMap(anatomyOf),
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
  {
    // Run by mongosh.
    files: ['deploy/mongodb/*.js'],
    languageOptions: { globals: { process: 'readonly', connect: 'readonly', print: 'readonly' } },
  },
  {
    // Parsed by Nodes that are too old, so that they can say so.
    files: ['tools/{setup,start,test,check,bench,drill}.mjs'],
    languageOptions: { ecmaVersion: 2020 },
  },
  prettier,
);
