#!/usr/bin/env node
/** `npx heming`: the command line, from the build that `npm start` makes. */
import { existsSync } from 'node:fs';

const built = new URL('../dist/index.js', import.meta.url);
if (existsSync(built)) {
  const { default: cli } = await import(built);
  process.exitCode = await cli.main(process.argv.slice(2), cli.thisTerminal());
} else {
  console.error('尚未编译，请先运行 npm start。 / Not built yet: run npm start first.');
  process.exitCode = 1;
}
