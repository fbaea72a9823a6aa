import { blocksOf, GuideWorkspace } from './guide-workspace.js';

const PASSED = { code: 0, output: '' };
let workspace: GuideWorkspace;

// Each step needs the ones before it, as in the guide.
beforeAll(() => {
  workspace = new GuideWorkspace();
  blocksOf('docs/add-a-service.md').forEach((block) => workspace.apply(block));
  workspace.link('apps/noticeboard');
}, 60_000);

afterAll(() => workspace.remove());

test('the guide’s protos are in style', () => {
  expect(workspace.run('node_modules/@bufbuild/buf/bin/buf', 'lint')).toEqual(PASSED);
  expect(workspace.run('node_modules/@bufbuild/buf/bin/buf', 'format', '--diff', '--exit-code')).toEqual(PASSED);
}, 60_000);

test('types are generated from the guide’s protos', () => {
  expect(workspace.run('libs/contracts/generator/generate.mjs')).toEqual(PASSED);
}, 60_000);

test('the guide’s service compiles, and so does the city that runs it', () => {
  expect(workspace.run('node_modules/typescript7/bin/tsc', '-b', 'apps/noticeboard/tsconfig.json', 'apps/city/tsconfig.lib.json')).toEqual(
    PASSED,
  );
}, 120_000);

test('the guide’s service keeps the rules of the house', () => {
  expect(workspace.run('node_modules/eslint/bin/eslint.js', 'apps/noticeboard')).toEqual(PASSED);
  expect(workspace.run('node_modules/prettier/bin/prettier.cjs', '--check', 'apps/noticeboard')).toEqual(PASSED);
}, 120_000);

test('the guide’s service passes its own tests', () => {
  expect(workspace.run('node_modules/jest/bin/jest.js', '--config=apps/noticeboard/jest.config.cjs', '--runInBand')).toEqual(PASSED);
}, 120_000);
