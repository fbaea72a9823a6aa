/** Refuses a contract that breaks a rule of the house, such as a method without a permission; a step of `npm run proto`. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { loadContract } = require('../libs/contracts/dist/index.js');
const { checkContract } = require('../libs/contracts/dist/check/check-contract.js');

const findings = checkContract(loadContract());
for (const finding of findings) console.error(finding);
process.exitCode = findings.length === 0 ? 0 : 1;
