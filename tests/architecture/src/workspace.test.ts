import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { committedFiles, read, ROOT } from './repository.js';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly nx?: { readonly tags?: readonly string[] };
}
interface References {
  readonly references?: readonly { readonly path: string }[];
}

const projects = committedFiles()
  .filter((file) => /^(apps|libs|tests)\/[^/]+\/package\.json$/.test(file))
  .map((file) => ({ folder: file.slice(0, -'/package.json'.length), manifest: JSON.parse(read(file)) as Manifest }));

const referencesOf = (file: string): readonly string[] => ((JSON.parse(read(file)) as References).references ?? []).map(({ path }) => path);

test.each(projects)('$folder has one tag for its type and one for its scope', ({ manifest }) => {
  const tags = manifest.nx?.tags ?? [];
  expect(tags.filter((tag) => tag.startsWith('type:'))).toHaveLength(1);
  expect(tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
});

test('the type check knows every project', () => {
  const typed = projects.filter(({ folder }) => existsSync(join(ROOT, folder, 'tsconfig.json'))).map(({ folder }) => folder);
  expect([...referencesOf('tsconfig.json')].sort()).toEqual([...typed].sort());
});

test('the build knows every app and lib, and no test', () => {
  const built = projects.filter(({ folder }) => !folder.startsWith('tests/')).map(({ folder }) => `${folder}/tsconfig.lib.json`);
  expect([...referencesOf('tsconfig.build.json')].sort()).toEqual([...built].filter((file) => existsSync(join(ROOT, file))).sort());
});

test.each(projects.filter(({ folder }) => existsSync(join(ROOT, folder, 'tsconfig.lib.json'))))(
  '$folder is compiled after every project that its package.json names',
  ({ folder, manifest }) => {
    const folders = new Map(projects.map((project) => [project.manifest.name, project.folder]));
    const needed = Object.keys(manifest.dependencies ?? {}).flatMap((name) => folders.get(name) ?? []);
    const lib = referencesOf(`${folder}/tsconfig.lib.json`).map((path) => join(folder, path));
    const spec = referencesOf(`${folder}/tsconfig.spec.json`).map((path) => join(folder, path));
    const known = folder.startsWith('tests/') ? [...lib, ...spec] : lib;
    expect(needed.map((project) => `${project}/tsconfig.lib.json`).filter((path) => !known.includes(path))).toEqual([]);
  },
);
