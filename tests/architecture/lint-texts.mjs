/**
 * Lints texts as if they stood in files of the repository: an array of `{ file, text }` on standard input, an array with the rule ids that
 * each breaks on standard output. A program of its own because eslint's configuration is an ES module, which jest cannot load.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = new URL('../..', import.meta.url).pathname;
const eslint = new ESLint({
  cwd: root,
  // The files need not exist, so the rules that ask the type checker are left out.
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null } }, rules: tseslint.configs.disableTypeChecked.rules },
  ],
});
const broken = [];
for (const { file, text: content } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(content, { filePath: `${root}${file}` });
  broken.push([...new Set((result?.messages ?? []).map((message) => message.ruleId ?? message.message))]);
}
process.stdout.write(JSON.stringify(broken));
