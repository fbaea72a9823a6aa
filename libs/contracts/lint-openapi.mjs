/**
 * Lints an OpenAPI document from standard input by redocly's recommended rules; prints what it finds as a JSON array of sentences. A program
 * of its own because the linter is an ES module, which jest cannot load.
 */
import { text } from 'node:stream/consumers';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'] });
const problems = await lintFromString({ source: await text(process.stdin), config });
const sentences = problems.map(
  ({ severity, ruleId, message, location }) => `${severity} ${ruleId}: ${message} at ${location[0]?.pointer ?? ''}`,
);
process.stdout.write(JSON.stringify(sentences));
