import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './repository.js';

const BOUNDARY = '@nx/enforce-module-boundaries';
const FOLDER = 'no-restricted-imports';
const PURITY = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';

/** What must fail, where, and by which rule. Each text stands in for a file of that name. */
const CANARIES: readonly (readonly [sentence: string, file: string, text: string, rule: string])[] = [
  ['the kit knows no service', 'libs/kit/src/canary.ts', importing('@heming/registry'), BOUNDARY],
  ['the kit knows no values of property management', 'libs/kit/src/canary.ts', importing('@heming/values'), BOUNDARY],
  ['the contracts depend on nothing', 'libs/contracts/src/canary.ts', importing('@heming/kit'), BOUNDARY],
  ['the values depend on nothing', 'libs/values/src/canary.ts', importing('@heming/contracts'), BOUNDARY],
  ['the embedded engines know the ports alone', 'libs/embedded/src/canary.ts', importing('@heming/contracts'), BOUNDARY],
  ['the store on MongoDB knows the ports alone', 'libs/mongo/src/canary.ts', importing('@heming/contracts'), BOUNDARY],
  ['the gateway knows no service', 'apps/gateway/src/canary.ts', importing('@heming/registry'), BOUNDARY],
  ['no service is made up: it knows no demonstration', 'apps/registry/src/canary.ts', importing('@heming/demo-city'), BOUNDARY],
  ['the demonstration knows no contract', 'libs/demo-city/src/canary.ts', importing('@heming/contracts'), BOUNDARY],
  ['no project is entered by a relative path', 'apps/gateway/src/canary.ts', importing('../../registry/src/service.js'), BOUNDARY],
  ['a service knows no gateway', 'apps/registry/src/canary.ts', importing('@heming/gateway'), BOUNDARY],
  ['a service does not choose its engine', 'apps/registry/src/canary.ts', importing('@heming/embedded'), BOUNDARY],
  ['a service does not choose MongoDB', 'apps/registry/src/canary.ts', importing('@heming/mongo'), BOUNDARY],
  ['fakes stay in tests', 'apps/registry/src/use-cases/canary.ts', importing('@heming/testing'), BOUNDARY],
  ['only the kit and the gateway speak gRPC', 'apps/registry/src/canary.ts', importing('@grpc/grpc-js'), BOUNDARY],
  ['only the Kafka log speaks Kafka', 'libs/kit/src/canary.ts', importing('kafkajs'), BOUNDARY],
  ['the Kafka log knows the port alone', 'libs/kafka/src/canary.ts', importing('@heming/embedded'), BOUNDARY],
  ['a service knows no engine', 'apps/registry/src/canary.ts', importing('@heming/kafka'), BOUNDARY],
  ['only the embedded engines touch LMDB', 'libs/kit/src/canary.ts', importing('lmdb'), BOUNDARY],
  ['a web app knows the contract through its kit alone', 'apps/office/src/canary.ts', importing('@heming/contracts'), BOUNDARY],
  ['a web app knows no other web app', 'apps/resident/src/canary.ts', importing('../../office/src/session.js'), BOUNDARY],
  [
    'what the web apps share knows no contract but what is generated from it',
    'libs/web-kit/src/canary.ts',
    importing('@heming/contracts'),
    BOUNDARY,
  ],
  ['a service knows no web app', 'apps/registry/src/canary.ts', importing('@heming/web-kit'), BOUNDARY],
  ['only the gateway speaks HTTP', 'libs/kit/src/canary.ts', importing('express'), BOUNDARY],

  ['a decision does not reach the store', 'apps/registry/src/domain/canary.ts', importing('../store/quarters.js'), FOLDER],
  ['a decision knows no kit', 'apps/registry/src/domain/canary.ts', importing('@heming/kit'), FOLDER],
  ['a decision does no I/O', 'apps/registry/src/domain/canary.ts', importing('node:fs'), FOLDER],
  ['a decision knows no other contract', 'apps/registry/src/domain/canary.ts', importing('@heming/contracts/operations/v1'), FOLDER],
  ['a decision reads no clock', 'apps/registry/src/domain/canary.ts', 'export const at = Date.now();', PURITY],
  ['a decision makes no date of now', 'apps/registry/src/domain/canary.ts', 'export const at = new Date();', PURITY],
  ['a decision draws no lots', 'apps/registry/src/domain/canary.ts', 'export const lot = Math.random();', PURITY],
  ['a decision waits for nothing', 'apps/registry/src/domain/canary.ts', 'setTimeout(() => undefined, 1);', GLOBALS],
  ['a use case goes through deps to a store', 'apps/registry/src/use-cases/canary.ts', importing('../store/quarters.js'), FOLDER],
  ['a use case goes through deps to a client', 'apps/registry/src/use-cases/canary.ts', importing('../clients/units.js'), FOLDER],
  ['a use case calls no other use case', 'apps/registry/src/use-cases/canary.ts', importing('./create-quarter.js'), FOLDER],
  ['a use case knows no database', 'apps/registry/src/use-cases/canary.ts', importing('mongoose'), FOLDER],
  ['a use case knows no other contract', 'apps/registry/src/use-cases/canary.ts', importing('@heming/contracts/operations/v1'), FOLDER],
  ['a use case takes now from its call', 'apps/registry/src/use-cases/canary.ts', 'export const at = new Date();', PURITY],
  ['a schedule starts no use case', 'apps/registry/src/schedules/canary.ts', importing('../use-cases/create-quarter.js'), FOLDER],
  ['a reaction starts no use case', 'apps/registry/src/reactions/canary.ts', importing('../use-cases/create-quarter.js'), FOLDER],
  ['a store knows no contract', 'apps/registry/src/store/canary.ts', importing('@heming/contracts/registry/v1'), FOLDER],
  ['a store knows no use case', 'apps/registry/src/store/canary.ts', importing('../use-cases/create-quarter.js'), FOLDER],
  ['a client knows no store', 'apps/registry/src/clients/canary.ts', importing('../store/quarters.js'), FOLDER],
  ['tests mock nothing', 'apps/registry/src/domain/canary.test.ts', 'export const fake = jest.fn();', PURITY],
];

/** What must pass, lest the rules refuse everything. */
const PASSING: readonly (readonly [sentence: string, file: string, text: string])[] = [
  ['a decision uses values', 'apps/registry/src/domain/canary.ts', importing('@heming/values')],
  ['a decision refuses by its contract', 'apps/registry/src/domain/canary.ts', importing('@heming/contracts/registry/v1')],
  ['a decision reads a date that it is given', 'apps/registry/src/domain/canary.ts', 'export const at = new Date(0);'],
  ['a use case decides', 'apps/registry/src/use-cases/canary.ts', importing('../domain/quarter.js')],
  ['a reaction reads the event of another service', 'apps/registry/src/reactions/canary.ts', importing('@heming/contracts/operations/v1')],
  ['a store declares a schema', 'apps/registry/src/store/canary.ts', importing('@heming/kit/store')],
  ['a client asks another service', 'apps/registry/src/clients/canary.ts', importing('@heming/contracts/operations/v1')],
  ['a service is tested with fakes', 'apps/registry/src/canary.test.ts', importing('@heming/testing')],
  ['an engine is tested by the conformance suites', 'libs/embedded/src/canary.test.ts', importing('@heming/testing')],
  ['a library is made of its own files', 'libs/testing/src/canary.ts', importing('./given.js')],
  ['the host brings everything together', 'apps/city/src/canary.ts', importing('@heming/registry')],
];

function importing(source: string): string {
  return `import { used } from '${source}';\nexport const reexported = used;`;
}

let broken: readonly (readonly string[])[];

beforeAll(() => {
  const texts = [...CANARIES, ...PASSING].map(([, file, text]) => ({ file, text }));
  const printed = execFileSync(process.execPath, [join(__dirname, '../lint-texts.mjs')], { cwd: ROOT, input: JSON.stringify(texts) });
  broken = JSON.parse(printed.toString()) as string[][];
}, 120_000);

describe('the linter refuses what crosses a wall:', () => {
  test.each(CANARIES.map(([sentence, file, , rule], index) => [sentence, file, rule, index] as const))(
    '%s (%s)',
    (_sentence, _file, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );
});

describe('the linter lets through what does not:', () => {
  test.each(PASSING.map(([sentence, file], index) => [sentence, file, CANARIES.length + index] as const))(
    '%s (%s)',
    (_sentence, _file, index) => {
      expect(broken[index]).toEqual([]);
    },
  );
});
