import { committedFiles, isText, read } from './repository.js';

const files = committedFiles();
const texts = files.filter((file) => file !== 'package-lock.json' && isText(file));
const code = texts.filter((file) => /\.(ts|mjs|cjs|vue)$/.test(file) && !file.includes('/generated/'));

test('a file fits in the head: at most 500 lines', () => {
  const long = code.map((file) => [file, read(file).split('\n').length - 1] as const).filter(([, lines]) => lines > 500);
  expect(long).toEqual([]);
});

test('no test runs alone or is switched off', () => {
  const switched = code.filter((file) =>
    /\b(?:test|it|describe)\.(?:only|skip)\b|\b(?:fit|xit|xtest|fdescribe|xdescribe)\(/.test(read(file)),
  );
  expect(switched.filter((file) => file !== 'tests/architecture/src/files.test.ts')).toEqual([]);
});

test('nothing names the machine it was written on', () => {
  const path = /(?<![\w.$}/-])\/(?:home|root|Users|work|mnt|opt)\/\w|\b[A-Z]:\\Users\\/;
  expect(texts.filter((file) => !file.startsWith('deploy/') && path.test(read(file)))).toEqual([]);
});

test('nothing names a package registry: which one is used is up to the machine', () => {
  const host = /\bregistry\.(?:npmjs\.org|npmmirror\.com|yarnpkg\.com)|\bnpm\.pkg\.github\.com|^\s*registry\s*=/m;
  expect(
    [...texts, 'package-lock.json'].filter((file) => file !== 'tests/architecture/src/files.test.ts' && host.test(read(file))),
  ).toEqual([]);
  expect(read('package-lock.json')).not.toContain('"resolved": "http');
});

test('a file is named after what it holds: kebab-case, no Manager, Helper or Util; a project manager is somebody', () => {
  const sources = code.filter((file) => /^(apps|libs|tests|tools|bench)\//.test(file)).map((file) => file.split('/').at(-1) ?? '');
  expect(sources.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|preset))*\.(?:ts|mjs|cjs|vue)$/.test(name))).toEqual([]);
  expect(sources.filter((name) => /(?<!project-)\bmanager\b|\b(helpers?|utils?|common|misc)\b/.test(name))).toEqual([]);
});

test('a folder says what is in it: no shared, common, utils, core, types, interfaces or dto', () => {
  expect(files.filter((file) => /^(apps|libs)\/.*\/(shared|common|utils|core|types|interfaces|dto)\//.test(file))).toEqual([]);
});

test('inside a service there is no barrel file', () => {
  expect(files.filter((file) => /^apps\/[^/]+\/src\/.+\/index\.ts$/.test(file))).toEqual([]);
});

test('every decision record has the same headings', () => {
  const records = files.filter((file) => /^docs\/adr\/\d{4}-.*\.md$/.test(file));
  const headings = records.map((file) => [file, read(file).match(/^## .*/gm)] as const);
  const [first] = headings;
  expect(headings.filter(([, own]) => JSON.stringify(own) !== JSON.stringify(first?.[1]))).toEqual([]);
});
